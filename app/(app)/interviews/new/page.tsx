import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { ApplicationChoice } from '@/components/interviews/application-choice'
import { InterviewForm } from '@/components/interviews/interview-form'
import { zoneChoices } from '@/components/interviews/zones'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { chosenApplication, offerApplications } from '@/lib/data/application-choice'
import { listPeopleOf } from '@/lib/data/people-list'
import { NotFoundError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { schedule } from '@/app/(app)/interviews/actions'

export const metadata = { title: 'Schedule an interview' }

const USUAL_MINUTES = 60

export default async function NewInterviewPage({ searchParams }: PageProps<'/interviews/new'>) {
  const { id: userId, zone } = await requireUser()
  const { application: applicationId, q } = await searchParams
  if (typeof applicationId !== 'string') {
    const text = typeof q === 'string' ? q : ''
    const applications = await offerApplications(userId, text)
    return (
      <>
        <PageHeader
          title="Schedule an interview"
          note="For which application?"
          crumbs={[{ label: 'Interviews', href: paths.interviews() }]}
        />
        <ApplicationChoice applications={applications} text={text} />
      </>
    )
  }
  const [application, people] = await Promise.all([
    choose(userId, applicationId),
    listPeopleOf(userId, applicationId),
  ])
  return (
    <>
      <PageHeader
        title="Schedule an interview"
        beside={`${application.role} at ${application.company}`}
        crumbs={[
          { label: 'Interviews', href: paths.interviews() },
          { label: `${application.role} at ${application.company}`, href: paths.application(application.id) },
        ]}
      />
      <InterviewForm
        action={schedule}
        id={randomUUID()}
        applicationId={application.id}
        keepAs={`interview of ${application.id}`}
        values={{
          kind: null,
          format: 'VIDEO',
          day: null,
          time: null,
          zone,
          durationMinutes: USUAL_MINUTES,
          place: null,
          link: null,
          notes: '',
        }}
        zones={zoneChoices(zone)}
        people={people.map((person) => ({ ...person, chosen: false }))}
        cancelHref={paths.application(application.id)}
        submit="Schedule"
      />
    </>
  )
}

async function choose(...asked: Parameters<typeof chosenApplication>) {
  try {
    return await chosenApplication(...asked)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}
