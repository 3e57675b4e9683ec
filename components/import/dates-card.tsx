'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { DateOrder } from '@/lib/domain/import/dates'
import type { ImportLook } from '@/lib/domain/import/look'
import type { ImportChoices } from '@/lib/schemas/import'
import { ChoiceList } from './choice-list'

const ORDERS: readonly { value: DateOrder; label: string }[] = [
  { value: 'day-first', label: 'The day comes first' },
  { value: 'month-first', label: 'The month comes first' },
]

const ONE_WAY = 'Every date of this list can be read in one way only.'

type DatesCardProps = {
  dates: NonNullable<ImportLook['dates']>
  /** What the person chose: shown at once, before the answer comes. */
  chosen: DateOrder | null
  change: (part: Partial<ImportChoices>) => void
}

/** Which number of a date is the month, with an example of what that decides. */
export function DatesCard({ dates, chosen, change }: DatesCardProps) {
  const { order, basis, example, note } = dates
  const isOpen = example !== null || basis !== 'custom' || note !== null
  return (
    <Card aria-labelledby="dates">
      <CardHeader id="dates" title="Dates" note={isOpen ? (example ?? ONE_WAY) : null} />
      <CardBody className="grid gap-2">
        {isOpen ? (
          <ChoiceList
            legend={<span className="sr-only">Which comes first in a date</span>}
            name="date-order"
            value={chosen ?? order}
            options={ORDERS}
            onChange={(dateOrder) => change({ dateOrder })}
          />
        ) : (
          <p className="text-muted">{ONE_WAY}</p>
        )}
        {note ? <p className="text-small text-muted">{note}</p> : null}
      </CardBody>
    </Card>
  )
}
