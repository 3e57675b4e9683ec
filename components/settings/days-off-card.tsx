import { DateField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { LONGEST_RANGE, type DayRange } from '@/lib/domain/days-off'
import { DaysOffList } from './days-off-list'
import { ReplanningForm } from './replanning-form'
import type { Replanned } from './say-replanned'

type DaysOffCardProps = {
  ranges: readonly DayRange[]
  today: Day
  addAction: FormAction<Replanned>
  removeAction: FormAction<Replanned>
}

/** Days on which the person does not want to be reminded: they count as no business days. */
export function DaysOffCard({ ranges, today, addAction, removeAction }: DaysOffCardProps) {
  const isOver = ({ to }: DayRange) => to < today
  const ahead = ranges.filter((range) => !isOver(range))
  const past = ranges.filter(isOver)
  return (
    <Card aria-labelledby="days-off">
      <CardHeader
        id="days-off"
        title="Days off"
        note="Your own, beside the public holidays: they count as no business days either."
      />
      <CardBody className="grid gap-4">
        {ahead.length === 0 ? <p className="text-muted">No days off ahead.</p> : null}
        <DaysOffList ranges={ahead} today={today} removeAction={removeAction} />
        {past.length === 0 ? null : (
          <details>
            <summary className="text-small text-muted">Days off that are over</summary>
            <DaysOffList ranges={past} today={today} removeAction={removeAction} />
          </details>
        )}
        <ReplanningForm action={addAction} resetOnSuccess className="border-t border-line pt-4">
          <div className="grid gap-4 sm:grid-cols-[1fr_1fr_1.4fr]">
            <DateField name="from" label="First day" required />
            <DateField name="to" label="Last day" hint={`At most ${LONGEST_RANGE} days at a time`} />
            <TextField name="label" label="Name" placeholder="Winter break" autoComplete="off" />
          </div>
          <div>
            <SubmitButton variant="outline" pendingLabel="Planning anew…">
              Add days off
            </SubmitButton>
          </div>
        </ReplanningForm>
      </CardBody>
    </Card>
  )
}
