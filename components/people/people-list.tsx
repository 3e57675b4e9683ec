'use client'

import { Link } from '@/components/ui/link'
import { Avatar } from '@/components/ui/avatar'
import { Card, CardRow, CardRows } from '@/components/ui/card'
import { sayCount } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

export type PersonRow = {
  id: string
  name: string
  title: string | null
  company: string | null
  sharedGround: string
  met: readonly string[]
  applications: number
  interviews: number
}

/** People by name: who they are, where you met, what you share. */
export function PeopleList({ people }: { people: readonly PersonRow[] }) {
  return (
    <Card>
      <CardRows>
        {people.map((person) => (
          <CardRow
            key={person.id}
            className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]"
          >
            <div className="flex min-w-0 gap-3">
              <Avatar name={person.name} />
              <div className="min-w-0">
                <Link
                  href={paths.person(person.id)}
                  className="line-clamp-2 font-medium wrap-anywhere hover:underline"
                >
                  <bdi>{person.name}</bdi>
                </Link>
                <p className="line-clamp-2 text-small text-muted wrap-anywhere">
                  {[person.title, person.company].filter(Boolean).join(', ')}
                </p>
              </div>
            </div>
            <p className="line-clamp-2 text-small wrap-anywhere max-sm:ps-11">
              {person.met.length > 0 ? (
                <>
                  <span className="text-muted">Met at </span>
                  {person.met.join(', ')}
                </>
              ) : (
                <span className="text-muted">Not met yet</span>
              )}
              <span className="block text-muted">
                {sayCount(person.interviews, 'interview')}, {sayCount(person.applications, 'application')}
              </span>
            </p>
            <p className="line-clamp-2 text-small wrap-anywhere max-sm:ps-11" dir="auto">
              {person.sharedGround ? (
                <>
                  <span className="text-muted">You share: </span>
                  {person.sharedGround}
                </>
              ) : null}
            </p>
          </CardRow>
        ))}
      </CardRows>
    </Card>
  )
}
