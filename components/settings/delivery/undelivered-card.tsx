import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Timestamp } from '@/components/ui/timestamp'
import type { FormAction } from '@/lib/actions/result'
import { sayAgo } from '@/lib/domain/ago'
import type { Clock } from './destination-view'
import { placeOf, type UndeliveredView } from './undelivered-view'

type UndeliveredCardProps = {
  undelivered: readonly UndeliveredView[]
  clock: Pick<Clock, 'now' | 'zone'>
  retry: FormAction<void>
}

/** What was given up, where and why, with a button that tries all of it again. */
export function UndeliveredCard({ undelivered, clock, retry }: UndeliveredCardProps) {
  if (undelivered.length === 0) return null
  return (
    <Card aria-labelledby="undelivered">
      <CardHeader
        id="undelivered"
        title="Could not be sent"
        count={undelivered.length}
        note="These reminders wait on Today all the same. Try them again once the place can be reached."
        ruled
      />
      <CardRows>
        {undelivered.map((each) => (
          <CardRow key={each.id} className="[overflow-wrap:anywhere]">
            <p className="font-medium">{each.title}</p>
            <p className="text-small text-muted">
              To {placeOf(each)}, was due{' '}
              <Timestamp at={each.dueAt} zone={clock.zone}>
                {sayAgo(each.dueAt, clock.now)}
              </Timestamp>
              .
            </p>
            {each.problem ? <p className="text-small text-loss">{each.problem}</p> : null}
          </CardRow>
        ))}
      </CardRows>
      <CardBody className="border-t border-line pt-4">
        <ActionForm action={retry} doneMessage="On their way again.">
          <div>
            <SubmitButton variant="outline" pendingLabel="Trying…">
              Try again
            </SubmitButton>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
