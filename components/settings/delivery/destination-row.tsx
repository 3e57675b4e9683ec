import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { CardRow } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Timestamp } from '@/components/ui/timestamp'
import { ChangeForm } from './change-form'
import { DestinationButtons } from './destination-buttons'
import {
  lastResult,
  nameOf,
  type Clock,
  type DestinationActions,
  type DestinationView,
} from './destination-view'

type DestinationRowProps = {
  destination: DestinationView
  clock: Clock
  actions: DestinationActions
  /** What else there is to say or do here, such as an address that waits to be confirmed. */
  children?: ReactNode
  /** What else can be changed. */
  more?: ReactNode
}

const TONES = { sustain: 'text-sustain', loss: 'text-loss', muted: 'text-muted' }

/** One place: its name, how the last message went, and what can be done with it. */
export function DestinationRow({ destination, clock, actions, children, more }: DestinationRowProps) {
  const { id, kind, address, enabled, daily, verifiedAt } = destination
  const name = nameOf(destination)
  const isWaiting = kind === 'EMAIL' && verifiedAt === null
  const last = lastResult(destination, clock.now)
  return (
    <CardRow className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium [overflow-wrap:anywhere]">
            {name}
            {isWaiting ? <Badge tone="improve">Not confirmed yet</Badge> : null}
            {enabled ? null : <Badge>Off</Badge>}
            {daily && !isWaiting ? <Badge tone="cool">One a day</Badge> : null}
          </p>
          {isWaiting ? null : (
            <p className={clsx('text-small', TONES[last.tone])}>
              {last.at ? (
                <Timestamp at={last.at} zone={clock.zone}>
                  {last.text}
                </Timestamp>
              ) : (
                last.text
              )}
            </p>
          )}
        </div>
        <DestinationButtons
          id={id}
          name={name}
          enabled={enabled}
          endpoint={kind === 'PUSH' ? address : null}
          canSend={!isWaiting}
          actions={{
            test: actions.test,
            turn: actions.turn,
            remove: actions.remove,
            restore: actions.restore,
          }}
        />
      </div>
      {children}
      {kind === 'PUSH' || isWaiting ? null : (
        <Disclosure
          summary={
            <span>
              Change<span className="sr-only"> {name}</span>
            </span>
          }
        >
          <div className="grid gap-4">
            <ChangeForm destination={destination} reminderTime={clock.reminderTime} action={actions.change} />
            {more}
          </div>
        </Disclosure>
      )}
    </CardRow>
  )
}
