import { Card, CardBody, CardHeader, CardRows } from '@/components/ui/card'
import { DestinationRow } from './destination-row'
import type { Clock, DestinationActions, DestinationView } from './destination-view'
import { PushSwitch } from './push-switch'
import type { AddBrowser } from './use-push'

type PushCardProps = {
  destinations: readonly DestinationView[]
  publicKey: string
  clock: Clock
  actions: DestinationActions & { add: AddBrowser }
}

/** Notifications of browsers: the one in front of the person, and the others they have turned on. */
export function PushCard({ destinations, publicKey, clock, actions }: PushCardProps) {
  return (
    <Card aria-labelledby="delivery-push">
      <CardHeader
        id="delivery-push"
        title="This browser"
        note="A notification with the reason, and buttons for Done and Tomorrow."
      />
      <CardBody>
        <PushSwitch
          endpoints={destinations.map(({ address }) => address)}
          publicKey={publicKey}
          add={actions.add}
        />
      </CardBody>
      {destinations.length > 0 ? (
        <CardRows aria-label="Browsers that show your reminders" className="border-t border-line">
          {destinations.map((destination) => (
            <DestinationRow key={destination.id} destination={destination} clock={clock} actions={actions} />
          ))}
        </CardRows>
      ) : null}
    </Card>
  )
}
