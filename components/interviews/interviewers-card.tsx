import { Link } from '@/components/ui/link'
import { Avatar } from '@/components/ui/avatar'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/domain/day'
import {
  INTERVIEW_KIND_LABELS,
  PERSON_ROLE_LABELS,
  type InterviewKind,
  type PersonRole,
} from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

export type InterviewerView = {
  id: string
  name: string
  title: string | null
  role: PersonRole
  sharedGround: string
  elsewhere: readonly { interviewId: string; kind: InterviewKind; day: Day; company: string }[]
}

/** A long table is folded: on a phone the plan must not lie a dozen people further down. */
const SHOWN = 4

type InterviewersCardProps = {
  interviewers: readonly InterviewerView[]
  editHref: string
  today: Day
}

/** Who sits across the table, what you share with them, and where else you met. */
export function InterviewersCard({ interviewers, editHref, today }: InterviewersCardProps) {
  return (
    <Card aria-labelledby="with-whom">
      <CardHeader
        id="with-whom"
        title="With whom"
        count={interviewers.length > 1 ? interviewers.length : undefined}
      />
      {interviewers.length === 0 ? (
        <CardBody className="text-small text-muted">
          Nobody is named yet.{' '}
          <Link href={editHref} className="text-accent underline underline-offset-2">
            Add who you will meet
          </Link>
          , and look them up before.
        </CardBody>
      ) : (
        <>
          <CardRows>
            {interviewers.slice(0, SHOWN).map((person) => (
              <PersonRow key={person.id} person={person} today={today} />
            ))}
          </CardRows>
          {interviewers.length > SHOWN ? (
            <div className="border-t px-4 py-1">
              <Disclosure summary={`${interviewers.length - SHOWN} more`}>
                <CardRows className="-mx-4 border-t">
                  {interviewers.slice(SHOWN).map((person) => (
                    <PersonRow key={person.id} person={person} today={today} />
                  ))}
                </CardRows>
              </Disclosure>
            </div>
          ) : null}
        </>
      )}
    </Card>
  )
}

function PersonRow({ person, today }: { person: InterviewerView; today: Day }) {
  return (
    <CardRow className="flex gap-3">
      <Avatar name={person.name} />
      <div className="min-w-0 grow">
        <Link
          href={paths.person(person.id)}
          className="line-clamp-3 font-medium wrap-anywhere hover:underline"
        >
          <bdi>{person.name}</bdi>
        </Link>
        <p className="line-clamp-3 text-small text-muted wrap-anywhere">
          {person.title ?? PERSON_ROLE_LABELS[person.role]}
          {person.title && person.role !== 'INTERVIEWER' ? ` · ${PERSON_ROLE_LABELS[person.role]}` : null}
        </p>
        {person.sharedGround ? (
          <p className="mt-1 line-clamp-6 text-small whitespace-pre-line wrap-anywhere">
            You share: {person.sharedGround}
          </p>
        ) : null}
        {person.elsewhere.length > 0 ? (
          <ul role="list" className="mt-1 text-xs text-muted">
            {person.elsewhere.map(({ interviewId, kind, day, company }) => (
              <li key={interviewId}>
                <Link
                  href={paths.interview(interviewId)}
                  className="inline-flex min-h-6 items-center wrap-anywhere hover:text-ink hover:underline"
                >
                  Also: {INTERVIEW_KIND_LABELS[kind]}, {company}, {sayDay(day, today)}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </CardRow>
  )
}
