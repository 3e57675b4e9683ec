import { Link } from '@/components/ui/link'
import { Avatar } from '@/components/ui/avatar'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DialogButton } from '@/components/ui/dialog-button'
import { PERSON_ROLE_LABELS, type PersonRole } from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import { AddPersonForm } from './add-person-form'
import { PersonMenu } from './person-menu'

export type PersonItem = {
  id: string
  name: string
  role: PersonRole
  sharedGround: string
}

type PeopleCardProps = {
  applicationId: string
  people: readonly PersonItem[]
  canChange: boolean
}

/** Who is on the other side, whom one asks first at the top. */
export function PeopleCard({ applicationId, people, canChange }: PeopleCardProps) {
  return (
    <Card aria-labelledby="people-title">
      <CardHeader
        id="people-title"
        title="People"
        action={
          canChange ? (
            <DialogButton
              button="Add"
              label="Add a person"
              title="Add a person"
              variant="ghost"
              size="small"
              className="-my-1.5 -mr-2.5 text-accent!"
            >
              <AddPersonForm applicationId={applicationId} />
            </DialogButton>
          ) : undefined
        }
      />
      <CardBody>
        {people.length === 0 ? (
          <p className="text-small text-muted">
            Nobody yet. A recruiter or the hiring manager is whom you ask for feedback one day.
          </p>
        ) : (
          <ul role="list" className="grid gap-3">
            {people.map((person) => (
              <li key={person.id} className="flex items-center gap-3">
                <Avatar name={person.name} />
                <div className="min-w-0 grow">
                  <Link
                    href={paths.person(person.id)}
                    className="line-clamp-2 font-medium wrap-anywhere hover:underline"
                  >
                    {person.name}
                  </Link>
                  <p className="line-clamp-2 text-small text-muted wrap-anywhere">
                    {[PERSON_ROLE_LABELS[person.role], person.sharedGround].filter(Boolean).join(' · ')}
                  </p>
                </div>
                {canChange ? <PersonMenu applicationId={applicationId} person={person} /> : null}
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
