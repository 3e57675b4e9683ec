import { addPerson } from '@/app/(app)/people/actions'
import { PeopleList } from '@/components/people/people-list'
import { PeopleSearch } from '@/components/people/people-search'
import { PersonForm } from '@/components/people/person-form'
import { Card } from '@/components/ui/card'
import { DialogButton } from '@/components/ui/dialog-button'
import { EmptyState } from '@/components/ui/empty-state'
import { MoreLink } from '@/components/ui/more-link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listPeople } from '@/lib/data/people-list'
import { paths } from '@/lib/paths'

export const metadata = { title: 'People' }

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.slice(0, 200) : ''

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const { id: userId } = await requireUser()
  const query = await searchParams
  const [q, met] = [textOf(query.q), textOf(query.met)]
  const { rows, next } = await listPeople(
    userId,
    { q, met },
    typeof query.after === 'string' ? query.after : null,
  )
  const searches = q !== '' || met !== ''
  return (
    <>
      <PageHeader
        title="People"
        note="Everyone you met on the way, where, and what you share with them."
        actions={
          <DialogButton button="Add a person" variant="outline-accent" title="Add a person">
            <PersonForm action={addPerson} submit="Add" />
          </DialogButton>
        }
      />
      {rows.length === 0 && !searches ? (
        <Card>
          <EmptyState icon="users" title="Nobody yet">
            <p>
              Recruiters, hiring managers and interviewers stand here as soon as you name them on an
              application or an interview.
            </p>
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-6">
          <PeopleSearch q={q} met={met} />
          {rows.length > 0 ? (
            <PeopleList people={rows} />
          ) : (
            <Card>
              <EmptyState icon="users" title="Nobody like that">
                <p>Try a part of the name, or leave out where you met.</p>
              </EmptyState>
            </Card>
          )}
          <MoreLink href={next ? paths.people({ q, met, after: next }) : null} />
        </div>
      )}
    </>
  )
}
