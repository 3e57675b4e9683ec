import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Segments } from '@/components/ui/segments'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { REPORT_PERIODS, REPORT_PERIOD_LABELS, type ReportPeriod } from '@/lib/domain/application-report'
import type { Day } from '@/lib/domain/day'
import { paths } from '@/lib/paths'

type PeriodFormProps = { from: Day; to: Day; period: ReportPeriod | null }

/** The periods that are asked for most, and any other days. */
export function PeriodForm({ from, to, period }: PeriodFormProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <Segments
        label="Period"
        segments={REPORT_PERIODS.map((each) => ({
          label: REPORT_PERIOD_LABELS[each],
          href: paths.applicationReport({ period: each === 'this-month' ? null : each }),
          current: each === period,
        }))}
      />
      <Form action={paths.applicationReport()} className="flex flex-wrap items-end gap-2">
        <DayInput name="from" label="From" day={from} />
        <DayInput name="to" label="To" day={to} />
        <Button type="submit">Show</Button>
      </Form>
    </div>
  )
}

function DayInput({ name, label, day }: { name: 'from' | 'to'; label: string; day: Day }) {
  return (
    <label className="grid gap-1 text-small font-medium">
      {label}
      <input type="date" name={name} defaultValue={day} className={`${controlStyle} ${lineHeight}`} />
    </label>
  )
}
