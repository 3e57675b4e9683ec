import { notFound } from 'next/navigation'
import { change } from '@/app/(app)/interviews/actions'
import { InterviewForm } from '@/components/interviews/interview-form'
import { zoneChoices } from '@/components/interviews/zones'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { loadInterviewPage } from '@/lib/data/interview-page'
import { listPeopleOf } from '@/lib/data/people-list'
import { splitLocalStart } from '@/lib/domain/interview-time'
import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Edit an interview' }

export default async function EditInterviewPage({ params }: PageProps<'/interviews/[id]/edit'>) {
  const { id: userId, zone: ownZone } = await requireUser()
  const interview = await read(userId, (await params).id)
  const { id, application, interviewers, kind } = interview
  const linked = await listPeopleOf(userId, application.id)
  const seated = new Set(interviewers.map((person) => person.id))
  const people = [...interviewers, ...linked.filter((person) => !seated.has(person.id))]
  return (
    <>
      <PageHeader
        title="Edit or reschedule"
        beside={`${INTERVIEW_KIND_LABELS[kind]}, ${application.company}`}
        note="Reminders, the thank-you and the review follow a new time."
        crumbs={[
          { label: 'Interviews', href: paths.interviews() },
          { label: `${INTERVIEW_KIND_LABELS[kind]} at ${application.company}`, href: paths.interview(id) },
        ]}
      />
      <InterviewForm
        action={change}
        id={id}
        values={{ ...interview, ...splitLocalStart(interview.localStart) }}
        zones={zoneChoices(ownZone)}
        people={people.map(({ id, name, title, company }) => ({
          id,
          name,
          title,
          company,
          chosen: seated.has(id),
        }))}
        cancelHref={paths.interview(id)}
        submit="Save"
      />
    </>
  )
}

async function read(...asked: Parameters<typeof loadInterviewPage>) {
  try {
    return await loadInterviewPage(...asked)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}
