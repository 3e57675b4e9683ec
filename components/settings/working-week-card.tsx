import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import type { Weekday } from '@/lib/domain/day'
import { ReplanningForm } from './replanning-form'
import type { Replanned } from './say-replanned'
import { WeekdayFields } from './weekday-fields'

type WorkingWeekCardProps = { workingWeek: readonly Weekday[]; action: FormAction<Replanned> }

export function WorkingWeekCard({ workingWeek, action }: WorkingWeekCardProps) {
  return (
    <Card aria-labelledby="working-week">
      <CardHeader
        id="working-week"
        title="Working week"
        note="The days that count as business days where you look for work."
      />
      <CardBody>
        <ReplanningForm action={action}>
          <WeekdayFields workingWeek={workingWeek} />
          <div>
            <SubmitButton variant="outline" pendingLabel="Planning anew…">
              Save
            </SubmitButton>
          </div>
        </ReplanningForm>
      </CardBody>
    </Card>
  )
}
