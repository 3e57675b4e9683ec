import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Timestamp } from '@/components/ui/timestamp'
import type { FormAction } from '@/lib/actions/result'
import { dayIn, timeIn, type Day } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { deviceName } from './device-name'

export type ListedSession = {
  id: string
  lastSeenAt: Date
  userAgent: string
  address: string
}

type SessionListProps = {
  email: string
  sessions: readonly ListedSession[]
  currentId: string
  zone: string
  today: Day
  signOutSession: FormAction<void>
  signOutElsewhere: FormAction<void>
}

/** Where this person is signed in, each with a way to end it. */
export function SessionList({
  email,
  sessions,
  currentId,
  zone,
  today,
  signOutSession,
  signOutElsewhere,
}: SessionListProps) {
  const sayVisit = (at: Date) => `${sayDay(dayIn(at, zone), today)}, ${timeIn(at, zone)}`
  return (
    <Card aria-labelledby="sessions">
      <CardHeader
        id="sessions"
        title="Where you are signed in"
        note={`As ${email}. A session ends by itself 30 days after the last visit.`}
        ruled
      />
      <CardRows>
        {sessions.map((session) => (
          <CardRow
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:flex-nowrap"
          >
            <SessionText
              session={session}
              zone={zone}
              lastHere={sayVisit(session.lastSeenAt)}
              current={session.id === currentId}
            />
            <ActionForm action={signOutSession} className="shrink-0">
              <input type="hidden" name="sessionId" value={session.id} />
              <SubmitButton
                variant="outline"
                size="small"
                aria-label={`Sign out ${deviceName(session.userAgent)}, last here ${sayVisit(session.lastSeenAt)}`}
              >
                Sign out
              </SubmitButton>
            </ActionForm>
          </CardRow>
        ))}
      </CardRows>
      {sessions.length > 1 ? (
        <CardBody className="border-t border-line pt-4">
          <ActionForm action={signOutElsewhere} doneMessage="Signed out everywhere else.">
            <div>
              <SubmitButton variant="outline">Sign out everywhere else</SubmitButton>
            </div>
          </ActionForm>
        </CardBody>
      ) : null}
    </Card>
  )
}

type SessionTextProps = { session: ListedSession; zone: string; lastHere: string; current: boolean }

function SessionText({ session, zone, lastHere, current }: SessionTextProps) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {deviceName(session.userAgent)}
        {current ? <Badge tone="accent">This one</Badge> : null}
      </p>
      <p className="text-small text-muted">
        last here{' '}
        <Timestamp at={session.lastSeenAt} zone={zone}>
          {lastHere}
        </Timestamp>
        {session.address === 'unknown' ? null : ` from ${session.address}`}
      </p>
    </div>
  )
}
