import type { ReactNode } from 'react'
import type { Day } from '@/lib/domain/day'
import { LESSON_KIND_LABELS } from '@/lib/domain/lesson-words'
import { RATING_FIELDS } from '@/lib/domain/review'
import {
  INTERVIEW_KIND_LABELS,
  LESSON_KINDS,
  PILLAR_LABELS,
  RATED_PILLARS,
  type InterviewKind,
} from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import type { ReviewDoc } from '@/lib/schemas/review'
import { stepTitle } from './step-card'

type ReviewSheetProps = {
  review: {
    id: string
    company: string
    role: string
    kind: InterviewKind | null
    day: Day | null
    isComplete: boolean
    plan: string
    doc: ReviewDoc
    feedback: readonly string[]
  }
  today: Day
}

/** One review among others on paper: only what was written. */
export function ReviewSheet({ review, today }: ReviewSheetProps) {
  const { company, role, kind, day, isComplete, plan, doc, feedback } = review
  const subject = [
    kind ? INTERVIEW_KIND_LABELS[kind] : 'Application',
    day && sayDay(day, today),
    !isComplete && 'draft',
  ]
  const ratings = RATED_PILLARS.flatMap((pillar) => {
    const rating = doc[RATING_FIELDS[pillar]]
    return rating === null ? [] : `${PILLAR_LABELS[pillar]} ${rating} of 5`
  })
  return (
    <article className="border-t border-line pt-5">
      <h2 className="font-serif text-section font-semibold print:break-after-avoid">{`${company}, ${role}`}</h2>
      <p className="text-muted">{subject.filter(Boolean).join(' · ')}</p>
      <dl className="mt-3 grid gap-3">
        <Part title={stepTitle('planned')} text={plan} />
        <Part title={stepTitle('happened')} text={doc.happened} />
        <Part title={stepTitle('prepared')} text={ratings.join(', ')} />
        <Part title="Delivery" text={doc.delivery} />
        <Part title="Logistics" text={doc.logistics} />
        <Part title="What they said" text={feedback.join('\n\n')} />
        <Part title={stepTitle('why')} text={doc.whyDiffered} />
        {LESSON_KINDS.map((lessonKind) => (
          <Part
            key={lessonKind}
            title={LESSON_KIND_LABELS[lessonKind]}
            text={doc.lessons
              .filter((lesson) => lesson.kind === lessonKind)
              .map(({ text, action }) => `• ${text}${action ? ` (do: ${action})` : ''}`)
              .join('\n')}
          />
        ))}
        <Part title={stepTitle('next')} text={doc.nextTime} />
      </dl>
    </article>
  )
}

function Part({ title, text }: { title: ReactNode; text: string }) {
  if (text.trim() === '') return null
  return (
    <div className="print:break-inside-avoid">
      <dt className="text-small font-semibold">{title}</dt>
      <dd className="max-w-prose whitespace-pre-line normal-nums">{text}</dd>
    </div>
  )
}
