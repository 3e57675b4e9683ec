import { notFound } from 'next/navigation'
import { cache } from 'react'
import { changePerson } from '@/app/(app)/people/actions'
import { DeletePerson } from '@/components/people/delete-person'
import { PersonCard } from '@/components/people/person-card'
import { PersonForm } from '@/components/people/person-form'
import { PersonApplications, PersonInterviews } from '@/components/people/person-places'
import { DialogButton } from '@/components/ui/dialog-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { loadPersonPage } from '@/lib/data/person-page'
import { NotFoundError } from '@/lib/errors'
import { paths } from '@/lib/paths'

// Asked for the title and for the page, read once.
const read = cache(async (id: string) => {
  const { id: userId } = await requireUser()
  try {
    return await loadPersonPage(userId, id)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
})

export async function generateMetadata({ params }: PageProps<'/people/[id]'>) {
  return { title: (await read((await params).id)).name }
}

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const { now, today } = await requireUser()
  const { applications, interviews, ...person } = await read((await params).id)
  return (
    <>
      <PageHeader
        title={<bdi className="wrap-anywhere">{person.name}</bdi>}
        beside={[person.title, person.company].filter(Boolean).join(', ')}
        crumbs={[{ label: 'People', href: paths.people() }]}
        actions={
          <>
            <DialogButton button="Edit" title="Edit what you know">
              <PersonForm action={changePerson} person={person} submit="Save" doneMessage="Saved." />
            </DialogButton>
            <DeletePerson id={person.id} name={person.name} />
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6 lg:col-start-2 lg:row-start-1">
          <PersonCard person={person} />
        </div>
        <div className="grid content-start gap-6 lg:col-start-1 lg:row-start-1">
          <PersonInterviews interviews={interviews} today={today} now={now} />
          <PersonApplications applications={applications} />
        </div>
      </div>
    </>
  )
}
