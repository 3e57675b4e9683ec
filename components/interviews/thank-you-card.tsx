import { Card, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { ThankYouNote, type ThanksView } from './thank-you-note'
import { UndoThanks } from './undo-thanks'

type ThankYouCardProps = { interviewId: string; thanks: readonly ThanksView[]; today: Day; heldOn: Day }

/** A thank-you for each interviewer. The app drafts it; the person sends it and says so. */
export function ThankYouCard({ interviewId, thanks, today, heldOn }: ThankYouCardProps) {
  return (
    <Card id="thank-you" aria-labelledby="thank-you-title">
      <CardHeader
        id="thank-you-title"
        title="Say thank you"
        note="Best within a day. You send it from your own mail; here you note that you did."
        serif
        ruled
      />
      <CardRows>
        {thanks.map((each) => (
          <CardRow
            key={each.personId ?? 'all'}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:flex-nowrap"
          >
            <div className="min-w-0">
              <p className="line-clamp-3 font-medium wrap-anywhere">
                {each.name === null ? 'Everybody you met' : <bdi>{each.name}</bdi>}
              </p>
              {each.thankedOn ? (
                <p className="flex items-center gap-1 text-small text-sustain">
                  <Icon of="check" size={14} />
                  <span>
                    Thanked on <DayStamp day={each.thankedOn}>{sayDay(each.thankedOn, today)}</DayStamp>
                  </span>
                </p>
              ) : (
                <p className="text-small text-muted wrap-anywhere">{each.email ?? 'Not thanked yet'}</p>
              )}
            </div>
            <div className="flex shrink-0 flex-wrap gap-2">
              {each.thankedOn ? (
                <UndoThanks interviewId={interviewId} personId={each.personId} />
              ) : (
                <ThankYouNote interviewId={interviewId} thanks={each} today={today} heldOn={heldOn} />
              )}
            </div>
          </CardRow>
        ))}
      </CardRows>
    </Card>
  )
}
