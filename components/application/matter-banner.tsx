import { startReview } from '@/app/(app)/reminders/actions'
import { MoveButton } from '@/components/applications/move-button'
import { MoveMenu } from '@/components/applications/move-menu'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { FeedbackBanner } from '@/components/rejection/feedback-banner'
import type { FeedbackView } from '@/components/rejection/feedback-view'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import type { Day } from '@/lib/domain/day'
import { APPLIED_STAGES, type Stage } from '@/lib/domain/lifecycle'
import type { Matter } from '@/lib/domain/matters'
import { INTERVIEW_KIND_LABELS, type InterviewKind } from '@/lib/domain/vocabulary'
import { lowerFirst, sayList, sayRelativeDay, upperFirst } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { sayInterviewSpan, sayOfferDue, sayOthersOpen } from './matter-words'
import { NudgeButton } from './nudge-button'

export type MatterInterview = {
  id: string
  kind: InterviewKind
  day: Day
  startAt: Date
  endAt: Date
  zone: string
  people: readonly string[]
  isRunning: boolean
}

export type OwedReview = {
  /** Null where the interview has no draft yet. */
  reviewId: string | null
  interviewId: string | null
  kind: InterviewKind | null
  day: Day | null
  isStarted: boolean
}

export type MatterBannerProps = {
  matter: Matter | null
  application: { id: string; company: string; role: string; stage: Stage }
  offerDue: Day | null
  othersOpen: number
  interview: MatterInterview | null
  feedback: FeedbackView | null
  review: OwedReview | null
  thanks: { title: string; interviewId: string | null } | null
  nudge: { id: string; why: string } | null
  noReplyWhy: string | null
  ownZone: string
  today: Day
}

/** The one thing that matters now, with the button that does it. */
export function MatterBanner(props: MatterBannerProps) {
  const { matter, application, feedback, today } = props
  switch (matter) {
    case 'offer':
      return <OfferBanner {...props} />
    case 'interview':
      return props.interview ? <InterviewBanner {...props} interview={props.interview} /> : null
    case 'feedback':
    case 'second-ask':
      return feedback ? <FeedbackBanner view={feedback} today={today} /> : null
    case 'review':
      return props.review ? (
        <ReviewBanner review={props.review} company={application.company} today={today} />
      ) : null
    case 'thanks':
      return props.thanks?.interviewId ? (
        <Banner
          tone="sustain"
          title={props.thanks.title}
          action={
            <ButtonLink href={`${paths.interview(props.thanks.interviewId)}#thank-you`} variant="primary">
              Write note
            </ButtonLink>
          }
        >
          <p>Three sentences while they remember you. You send it from your own mail.</p>
        </Banner>
      ) : null
    case 'nudge':
      return props.nudge ? (
        <Banner tone="cool" title="A friendly nudge" action={<NudgeButton reminderId={props.nudge.id} />}>
          <p>{upperFirst(props.nudge.why)}. One short question is fine, and often all it takes.</p>
        </Banner>
      ) : null
    case 'no-reply':
      return (
        <Banner
          tone="neutral"
          title="Close it as No reply?"
          action={
            <MoveButton application={application} to="NO_REPLY">
              Close as No reply
            </MoveButton>
          }
        >
          <p>
            {props.noReplyWhy ? `${upperFirst(props.noReplyWhy)}. ` : null}
            Closing clears your head, and it opens again the moment they write. If you heard something, log
            the contact below.
          </p>
        </Banner>
      )
    case 'others':
    case 'accepted':
      return <AcceptedBanner othersOpen={props.othersOpen} />
    case null:
      return null
  }
}

function OfferBanner({ application, offerDue, today }: MatterBannerProps) {
  return (
    <Banner
      tone="sustain"
      title="An offer to decide"
      action={
        <>
          <MoveMenu
            application={application}
            today={today}
            button="Answer it"
            variant="primary"
            size="medium"
          />
          {offerDue === null || offerDue < today ? (
            <ButtonLink href={`${paths.application(application.id)}?edit=details#details`}>
              {offerDue === null ? 'Set the day' : 'Change the day'}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <p>{sayOfferDue(offerDue, today)}</p>
    </Banner>
  )
}

function AcceptedBanner({ othersOpen }: Pick<MatterBannerProps, 'othersOpen'>) {
  return (
    <Banner
      tone="sustain"
      title="You took it. Congratulations!"
      action={
        othersOpen > 0 ? (
          <ButtonLink href={paths.table({ stage: APPLIED_STAGES })} variant="primary">
            See what is open
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.lessons()}>Your lessons</ButtonLink>
        )
      }
    >
      <p>{sayOthersOpen(othersOpen)}</p>
    </Banner>
  )
}

type InterviewBannerProps = Pick<MatterBannerProps, 'today' | 'ownZone'> & { interview: MatterInterview }

function InterviewBanner({ interview, today, ownZone }: InterviewBannerProps) {
  const { id, kind, day, people, isRunning } = interview
  const label = INTERVIEW_KIND_LABELS[kind]
  return (
    <Banner
      tone="accent"
      title={isRunning ? `${label}, now` : `${label} ${sayRelativeDay(day, today)}`}
      action={
        <ButtonLink href={paths.interview(id)} variant="primary">
          {isRunning ? 'Open' : 'Prepare'}
        </ButtonLink>
      }
    >
      <p className="wrap-anywhere">
        {sayInterviewSpan(interview, ownZone, today)}
        {people.length > 0 ? `, with ${sayList(people)}` : ''}.
      </p>
    </Banner>
  )
}

type ReviewBannerProps = { review: OwedReview; company: string; today: Day }

function ReviewBanner({ review, company, today }: ReviewBannerProps) {
  const { reviewId, interviewId, kind, day, isStarted } = review
  const subject = kind === null ? 'this application' : `the ${lowerFirst(INTERVIEW_KIND_LABELS[kind])}`
  const label = isStarted ? 'Go on writing' : 'Write the review'
  return (
    <Banner
      tone="improve"
      title={`The review of ${subject} is waiting`}
      action={
        reviewId !== null ? (
          <ButtonLink href={paths.review(reviewId)} variant="primary">
            {label}
          </ButtonLink>
        ) : (
          <ActionForm action={startReview} className="contents">
            <input type="hidden" name="id" value={interviewId ?? ''} />
            <SubmitButton>{label}</SubmitButton>
          </ActionForm>
        )
      }
    >
      <p>
        {day === null
          ? `Five quiet minutes: what does the no from ${company} teach the next application?`
          : `It was ${sayRelativeDay(day, today)}, and memory fades. Five minutes now are worth an hour later.`}
      </p>
    </Banner>
  )
}
