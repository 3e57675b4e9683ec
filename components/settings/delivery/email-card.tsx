import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader, CardRows } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import { DestinationRow } from './destination-row'
import type { Clock, DestinationActions, DestinationView } from './destination-view'

type EmailCardProps = {
  destinations: readonly DestinationView[]
  /** The account's own, offered where it is not there yet. */
  accountEmail: string
  /** Whether this installation can send mail. */
  canMail: boolean
  clock: Clock
  actions: DestinationActions & { add: FormAction<void>; askAgain: FormAction<void> }
}

/** E-mail addresses, each confirmed by whoever reads it before anything goes there. */
export function EmailCard({ destinations, accountEmail, canMail, clock, actions }: EmailCardProps) {
  const isThere = destinations.some(({ address }) => address === accountEmail)
  return (
    <Card aria-labelledby="delivery-email">
      <CardHeader
        id="delivery-email"
        title="E-mail"
        note="Each mail says why, and has buttons for Done and Snooze. It can come once a day instead."
        ruled={destinations.length > 0}
      />
      {destinations.length > 0 ? (
        <CardRows>
          {destinations.map((destination) => (
            <DestinationRow key={destination.id} destination={destination} clock={clock} actions={actions}>
              {destination.verifiedAt === null ? (
                <Unconfirmed id={destination.id} canMail={canMail} action={actions.askAgain} />
              ) : null}
            </DestinationRow>
          ))}
        </CardRows>
      ) : null}
      <CardBody className={destinations.length > 0 ? 'border-t border-line pt-4' : undefined}>
        {canMail ? (
          <ActionForm
            key={destinations.length}
            action={actions.add}
            resetOnSuccess
            doneMessage="We sent a mail. Confirm your address there."
            className="max-w-sm"
          >
            <TextField
              type="email"
              name="address"
              label="Address"
              autoComplete="email"
              defaultValue={isThere ? '' : accountEmail}
              hint="We send one mail there, with a link to confirm that reminders are welcome."
              required
            />
            <div>
              <SubmitButton variant="outline" pendingLabel="Sending the mail…">
                Add this address
              </SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <p className="text-muted">
            This Debrief cannot send mail yet. Whoever runs it can set that up with SMTP_URL and MAIL_FROM.
          </p>
        )}
      </CardBody>
    </Card>
  )
}

type UnconfirmedProps = { id: string; canMail: boolean; action: FormAction<void> }

function Unconfirmed({ id, canMail, action }: UnconfirmedProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-small">
        Confirm your address: open the link in the mail that we sent. Look also where spam goes.
      </p>
      {canMail ? (
        <ActionForm action={action} doneMessage="We sent another mail.">
          <input type="hidden" name="id" value={id} />
          <div>
            <SubmitButton variant="outline" size="small" pendingLabel="Sending the mail…">
              Send the mail again
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  )
}
