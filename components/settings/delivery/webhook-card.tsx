import { Card, CardBody, CardHeader, CardRows } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import { DestinationRow } from './destination-row'
import type { Clock, DestinationActions, DestinationView } from './destination-view'
import { RenewSecret } from './renew-secret'
import { WebhookForm, type AddedWebhook } from './webhook-form'

type WebhookCardProps = {
  destinations: readonly DestinationView[]
  clock: Clock
  actions: DestinationActions & {
    add: FormAction<AddedWebhook>
    renewSecret: FormAction<{ secret: string }>
  }
}

/** Addresses that get each reminder as a POST: a chat, a phone by ntfy or Gotify, a program of one's own. */
export function WebhookCard({ destinations, clock, actions }: WebhookCardProps) {
  return (
    <Card aria-labelledby="delivery-webhook">
      <CardHeader
        id="delivery-webhook"
        title="Webhook"
        note="A chat channel, a phone by ntfy or Gotify, or a program of your own."
        ruled={destinations.length > 0}
      />
      {destinations.length > 0 ? (
        <CardRows>
          {destinations.map((destination) => (
            <DestinationRow
              key={destination.id}
              destination={destination}
              clock={clock}
              actions={actions}
              more={
                destination.preset === 'plain' ? (
                  <RenewSecret id={destination.id} action={actions.renewSecret} />
                ) : null
              }
            />
          ))}
        </CardRows>
      ) : null}
      <CardBody className={destinations.length > 0 ? 'border-t border-line pt-4' : undefined}>
        <WebhookForm action={actions.add} />
      </CardBody>
    </Card>
  )
}
