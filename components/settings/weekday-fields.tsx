'use client'

import { FieldHelp, useWiring } from '@/components/forms/field'
import { useForm } from '@/components/forms/form-context'
import { Checkbox } from '@/components/ui/checkbox'
import type { Weekday } from '@/lib/domain/day'

const DAYS: readonly { weekday: Weekday; name: string }[] = [
  { weekday: 1, name: 'Monday' },
  { weekday: 2, name: 'Tuesday' },
  { weekday: 3, name: 'Wednesday' },
  { weekday: 4, name: 'Thursday' },
  { weekday: 5, name: 'Friday' },
  { weekday: 6, name: 'Saturday' },
  { weekday: 7, name: 'Sunday' },
]

/** The days of the week, each worked or not. */
export function WeekdayFields({ workingWeek }: { workingWeek: readonly Weekday[] }) {
  const { wiring, errors } = useWiring('workingWeek')
  const { values } = useForm()
  const typed = Object.keys(values).length > 0 ? [values.workingWeek ?? []].flat() : workingWeek.map(String)
  return (
    <fieldset aria-describedby={wiring['aria-describedby']} className="grid gap-1">
      <legend className="sr-only">Working days</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {DAYS.map(({ weekday, name }) => (
          <Checkbox
            key={weekday}
            name="workingWeek"
            value={weekday}
            defaultChecked={typed.includes(String(weekday))}
            aria-invalid={wiring['aria-invalid']}
          >
            {name}
          </Checkbox>
        ))}
      </div>
      <FieldHelp id={wiring.id} errors={errors} />
    </fieldset>
  )
}
