import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DayStamp } from '@/components/ui/timestamp'
import type { FormAction } from '@/lib/actions/result'
import type { SkippedDay } from '@/lib/domain/calendar'
import type { Day } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { RegionFields, type Choice } from './region-fields'
import { ReplanningForm } from './replanning-form'
import type { Replanned } from './say-replanned'

type RegionCardProps = {
  country: string | null
  state: string | null
  /** Chosen and shown, but not saved yet. */
  isPreview: boolean
  countries: readonly Choice[]
  /** Of the country that is shown. */
  states: readonly Choice[]
  holidays: readonly SkippedDay[]
  today: Day
  action: FormAction<Replanned>
}

/** The region whose public holidays are skipped, with the next of them, so that one sees that it is the right one. */
export function RegionCard({ holidays, today, action, isPreview, ...region }: RegionCardProps) {
  return (
    <Card aria-labelledby="region">
      <CardHeader
        id="region"
        title="Public holidays"
        note="Business days skip the public holidays of the place where you look for work."
      />
      <CardBody>
        <ReplanningForm action={action}>
          <div className="grid max-w-lg gap-4 sm:grid-cols-2">
            <RegionFields key={`${region.country}/${region.state}`} {...region} />
          </div>
          {region.country === null ? null : (
            <div>
              <p className="text-small font-medium">
                {isPreview ? 'The next public holidays there, not saved yet' : 'The next public holidays'}
              </p>
              {holidays.length === 0 ? (
                <p className="text-small text-muted">None are known within a year.</p>
              ) : (
                <ul role="list" className="mt-1 grid gap-x-6 gap-y-1 text-small sm:grid-cols-2">
                  {holidays.map(({ day, name }) => (
                    <li key={day} className="flex gap-3">
                      <span className="w-32 shrink-0 text-muted">
                        <DayStamp day={day}>{sayDay(day, today)}</DayStamp>
                      </span>
                      <span className="min-w-0">{name}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
          <div>
            <SubmitButton variant={isPreview ? 'primary' : 'outline'} pendingLabel="Planning anew…">
              Save
            </SubmitButton>
          </div>
        </ReplanningForm>
      </CardBody>
    </Card>
  )
}
