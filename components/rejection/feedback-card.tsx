import { Link } from '@/components/ui/link'
import { shortName } from '@/components/applications/move-words'
import { DialogButton } from '@/components/ui/dialog-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/domain/day'
import { sayDay, sayDayWithDistance } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { AnswerForm } from './answer-form'
import { DraftEditor } from './draft-editor'
import { AboutTheNo } from './about-the-no'
import { EmployerFeedback } from './employer-feedback'
import { FeedbackFold } from './feedback-fold'
import type { FeedbackView } from './feedback-view'
import { SentButton } from './sent-button'
import { SettleButton } from './settle-button'
import { WhomToAsk } from './whom-to-ask'

type Props = { view: FeedbackView; today: Day }

/** Asking for feedback from the first draft to its end, whichever that is. */
export function FeedbackCard(props: Props) {
  return (
    <FeedbackFold standing={sayStanding(props)}>
      <Body {...props} />
      <AboutTheNo rejection={props.view.rejection} today={props.today} />
    </FeedbackFold>
  )
}

function Body(props: Props) {
  switch (props.view.step) {
    case 'cooling':
    case 'open':
    case 'last-call':
    case 'past':
      return <Asking {...props} />
    case 'waiting':
    case 'second-ask':
    case 'second-waiting':
      return <Waiting {...props} />
    case 'answered':
      return <Answered {...props} />
    case 'settled':
    case 'reopened':
      return <Ended {...props} />
  }
}

function Asking({ view, today }: Props) {
  const { rejection, applicationId, contact, drafts, waitReason, step, company } = view
  return (
    <>
      {waitReason ? <p className="max-w-prose text-muted">{waitReason}</p> : null}
      {step === 'past' ? (
        <p className="max-w-prose text-muted">
          The window has closed. A short, courteous question is still fine; so is letting it rest.
        </p>
      ) : null}
      <WhomToAsk applicationId={applicationId} contact={contact} />
      <DraftEditor
        // A name that is added later fills the letter, as long as nobody has written in it.
        key={rejection.draft === null ? (contact?.id ?? 'nobody') : 'kept'}
        rejectionId={rejection.id}
        which="request"
        initial={drafts.request}
        to={contact?.email ?? null}
        withMail={waitReason === null}
      >
        <SentButton view={view} today={today} />
      </DraftEditor>
      <div className="flex flex-wrap items-center gap-2 border-t pt-3">
        <AnswerButton view={view} today={today} label={`${shortName(company)} told me something`} />
        {waitReason === null ? <SettleButton rejectionId={rejection.id} /> : null}
      </div>
    </>
  )
}

function Waiting({ view, today }: Props) {
  const { rejection, step, secondAskOn, contact, drafts, waitReason } = view
  const { askedOn, secondAskedOn, askedName } = rejection
  return (
    <>
      <p className="max-w-prose text-muted">
        You asked{askedName ? ` ${askedName}` : ''}
        {askedOn ? ` on ${sayDay(askedOn, today)}` : ''}
        {secondAskedOn ? `, and once more on ${sayDay(secondAskedOn, today)}` : ''}.{' '}
        {step === 'waiting' && secondAskOn
          ? `If nothing comes, one gentle second ask is fine from ${sayDayWithDistance(secondAskOn, today)}.`
          : null}
        {step === 'second-ask'
          ? 'No answer so far: one gentle second ask, or let it rest. Both are fine.'
          : null}
        {step === 'second-waiting'
          ? 'If nothing comes, let it rest: no feedback given is a normal end.'
          : null}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <AnswerButton view={view} today={today} label="They answered" isMain />
        <SettleButton rejectionId={rejection.id} />
      </div>
      {step === 'second-ask' ? (
        <div className="border-t pt-4">
          <DraftEditor
            rejectionId={rejection.id}
            which="secondAsk"
            initial={drafts.secondAsk}
            to={contact?.email ?? null}
            withMail={waitReason === null}
          >
            <SentButton view={view} today={today} again />
          </DraftEditor>
        </div>
      ) : (
        <Disclosure summary="What you wrote">
          <p className="text-small whitespace-pre-line text-muted wrap-anywhere">
            {(secondAskedOn ? drafts.secondAsk : drafts.request).body}
          </p>
        </Disclosure>
      )}
    </>
  )
}

function Answered({ view, today }: Props) {
  const { rejection } = view
  const { answeredOn, feedback, askedName, reviewId, id } = rejection
  if (answeredOn === null) return null
  return (
    <>
      <EmployerFeedback feedback={feedback} answeredOn={answeredOn} from={askedName} today={today} />
      <p className="max-w-prose text-muted">
        It stands beside your own assessment{' '}
        <Link href={paths.review(reviewId)} className="text-accent underline underline-offset-2">
          in the review
        </Link>
        . Compare the two: that is where the next interview begins.
      </p>
      <div>
        <DialogButton
          button="Change the words"
          title={`Feedback from ${shortName(view.company)}`}
          variant="outline"
          size="small"
        >
          <AnswerForm rejectionId={id} today={today} answeredOn={answeredOn} feedback={feedback} />
        </DialogButton>
      </div>
    </>
  )
}

function Ended({ view, today }: Props) {
  const { step } = view
  return (
    <>
      <p className="max-w-prose text-muted">
        {step === 'settled'
          ? 'No feedback given. That is a normal end: most never answer, and it says nothing about you.'
          : 'The door opened again, so there is nothing to ask about this no any more.'}
      </p>
      <div>
        <AnswerButton view={view} today={today} label="They did answer" />
      </div>
    </>
  )
}

function AnswerButton({ view, today, label, isMain }: Props & { label: string; isMain?: boolean }) {
  const { id, feedback } = view.rejection
  return (
    <DialogButton
      button={label}
      title={`Feedback from ${shortName(view.company)}`}
      variant={isMain ? 'outline-accent' : 'outline'}
    >
      <AnswerForm rejectionId={id} today={today} answeredOn={null} feedback={feedback} />
    </DialogButton>
  )
}

/** In a few words, for the fold. */
function sayStanding({ view, today }: Props): string {
  const { step, cooling, contact, secondAskOn, rejection } = view
  switch (step) {
    case 'cooling':
      return `opens ${sayDayWithDistance(cooling.opensOn, today)}`
    case 'open':
    case 'last-call':
      return contact ? `ask ${contact.name}` : 'nobody recorded to ask yet'
    case 'past':
      return 'the window has closed'
    case 'waiting':
      return secondAskOn ? `asked; wait until ${sayDay(secondAskOn, today)}` : 'asked'
    case 'second-ask':
      return 'no answer so far'
    case 'second-waiting':
      return 'asked twice'
    case 'answered':
      return rejection.answeredOn ? `received ${sayDay(rejection.answeredOn, today)}` : 'received'
    case 'settled':
      return 'none given'
    case 'reopened':
      return 'reopened'
  }
}
