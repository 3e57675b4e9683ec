import { Banner } from '@/components/ui/banner'
import { CoolingSquares } from '@/components/ui/cooling-squares'
import type { Day } from '@/lib/domain/day'
import { sayDay, sayDayWithDistance, sayList } from '@/lib/domain/wording'
import { OpenFoldLink } from './feedback-fold'
import type { FeedbackView } from './feedback-view'
import { sayHowToAsk, sayLoss, sayWhyWait } from './feedback-words'
import { SettleButton } from './settle-button'

/** What a no asks for today: to wait, to ask, or to let it rest. */
export function FeedbackBanner({ view, today }: { view: FeedbackView; today: Day }) {
  const { step, cooling, window, rejection, company } = view
  if (step === 'second-ask') {
    return (
      <Banner
        tone="cool"
        title="No answer so far"
        action={
          <>
            <OpenFoldLink>Open draft</OpenFoldLink>
            <SettleButton rejectionId={rejection.id} />
          </>
        }
      >
        <p>
          You asked{rejection.askedOn ? ` on ${sayDay(rejection.askedOn, today)}` : ''}. One gentle second ask
          is fine, and so is letting it rest.
        </p>
      </Banner>
    )
  }
  const isCooling = step === 'cooling'
  return (
    <Banner
      tone="cool"
      title={titleOf(view, today)}
      action={<OpenFoldLink>{isCooling ? 'Write the draft' : 'Open draft'}</OpenFoldLink>}
      foot={
        <CoolingSquares
          day={cooling.businessDay}
          opens={window.opens}
          total={cooling.total}
          past={cooling.state === 'past'}
          numbered
        />
      }
    >
      {isCooling ? (
        <p>
          {sayLoss(company, rejection.stageReached)} {sayBusinessDay(view)}{' '}
          {sayWhyWait(rejection.stageReached)} Put your thoughts into the draft now, and send it when the
          window opens.
        </p>
      ) : (
        <p>
          {sayBusinessDay(view)} {sayHowToAsk(rejection.stageReached)}
        </p>
      )}
    </Banner>
  )
}

function titleOf({ step, cooling }: FeedbackView, today: Day): string {
  if (step === 'cooling') return `Cooling off until ${sayDayWithDistance(cooling.opensOn, today)}`
  return step === 'last-call' ? 'The feedback window closes today' : 'The feedback window is open'
}

function sayBusinessDay({ cooling, window }: FeedbackView): string {
  const { businessDay, skipped } = cooling
  const names = [...new Set(skipped.map(({ name }) => name))].slice(0, 3)
  const note = names.length > 0 ? ` (${sayList(names)} skipped)` : ''
  return businessDay === 0
    ? `The window is business days ${window.opens}–${window.closes}${note}.`
    : `Business day ${businessDay} of ${window.opens}–${window.closes}${note}.`
}
