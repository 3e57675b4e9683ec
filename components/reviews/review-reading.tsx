import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { parseDay, type Day } from '@/lib/domain/day'
import { LESSON_KIND_LABELS, saySeen } from '@/lib/domain/lesson-words'
import { PILLAR_HINTS, type PlannedItem } from '@/lib/domain/preparation'
import { RATING_FIELDS } from '@/lib/domain/review'
import { LESSON_KINDS, PILLAR_LABELS, RATED_PILLARS, type LessonKind } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import type { DocLesson, ReviewDoc } from '@/lib/schemas/review'
import type { Carried } from './carried-lessons'
import { PillarBlock } from './prepared-step'
import { StepCard } from './step-card'

type ReviewReadingProps = {
  doc: ReviewDoc
  items: readonly PlannedItem[]
  carried: readonly Carried[]
  seen: Record<string, number>
  today: Day
  planned: ReactNode
  feedback: ReactNode
}

/** A review to be read: the six steps as they were written. */
export function ReviewReading({ doc, items, carried, seen, today, planned, feedback }: ReviewReadingProps) {
  return (
    <div className="grid gap-6 print:gap-3">
      {planned}
      <StepCard step="happened">
        <Written text={doc.happened} />
      </StepCard>
      <StepCard step="prepared">
        {RATED_PILLARS.map((pillar) => (
          <PillarBlock
            key={pillar}
            pillar={pillar}
            items={items}
            hint={PILLAR_HINTS[pillar]}
            side={<Rated value={doc[RATING_FIELDS[pillar]]} />}
          />
        ))}
        <dl className="grid gap-3 border-t border-line pt-4 sm:grid-cols-2">
          {(['delivery', 'logistics'] as const).map((field) => (
            <div key={field}>
              <dt className="font-medium">{field === 'delivery' ? 'Delivery' : 'Logistics'}</dt>
              <dd>
                <Written text={doc[field]} />
              </dd>
            </div>
          ))}
        </dl>
      </StepCard>
      {feedback}
      <StepCard step="why">
        <Written text={doc.whyDiffered} />
      </StepCard>
      <StepCard step="lessons">
        <Verdicts carried={carried} doc={doc} />
        <div className="grid gap-5 sm:grid-cols-2">
          {LESSON_KINDS.map((kind) => (
            <LessonsRead
              key={kind}
              kind={kind}
              lessons={doc.lessons.filter((lesson) => lesson.kind === kind)}
              seen={seen}
              today={today}
            />
          ))}
        </div>
      </StepCard>
      <StepCard step="next">
        <Written text={doc.nextTime} />
      </StepCard>
    </div>
  )
}

function Written({ text }: { text: string }) {
  return text.trim() === '' ? (
    <p className="text-muted">Left empty.</p>
  ) : (
    <p className="max-w-prose whitespace-pre-line">{text}</p>
  )
}

function Rated({ value }: { value: number | null }) {
  if (value === null) return <span className="text-muted">Not rated</span>
  return (
    <span className="font-serif text-section font-semibold">
      {value}
      <span className="text-sm font-normal text-muted"> of 5</span>
    </span>
  )
}

function Verdicts({ carried, doc }: { carried: readonly Carried[]; doc: ReviewDoc }) {
  const answers = new Map(doc.verdicts.map(({ lessonId, worked }) => [lessonId, worked]))
  const judged = carried.filter(({ id }) => answers.has(id))
  if (judged.length === 0) return null
  return (
    <div className="mb-4">
      <h3 className="text-sm font-semibold">Carried into this interview</h3>
      <ul role="list" className="mt-1 grid gap-1">
        {judged.map(({ id, text }) => (
          <li key={id}>
            {text} <span className="text-muted">· {answers.get(id) ? 'it worked' : 'it did not work'}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const LOOK = {
  SUSTAIN: { icon: 'thumbs-up', tone: 'text-sustain', box: 'bg-sustain-soft' },
  IMPROVE: { icon: 'wrench', tone: 'text-improve', box: 'bg-improve-soft' },
} as const

type LessonsReadProps = {
  kind: LessonKind
  lessons: readonly DocLesson[]
  seen: Record<string, number>
  today: Day
}

function LessonsRead({ kind, lessons, seen, today }: LessonsReadProps) {
  const { icon, tone, box } = LOOK[kind]
  return (
    <div>
      <h3 className={`mb-3 flex items-center gap-2 font-semibold ${tone}`}>
        <Icon of={icon} />
        {LESSON_KIND_LABELS[kind]}
      </h3>
      <ul role="list" className="grid gap-2">
        {lessons.map((lesson) => (
          <li
            key={lesson.lessonId}
            className={`rounded-control px-3 py-2 print:border print:border-line ${box}`}
          >
            {lesson.text}
            <span className="block text-xs text-muted">{sayDetails(lesson, seen, today)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function sayDetails(
  { lessonId, pillar, action, actionDue }: DocLesson,
  seen: Record<string, number>,
  today: Day,
) {
  const due = parseDay(actionDue)
  return [
    action && `Do: ${action}`,
    due && `by ${sayDay(due, today)}`,
    PILLAR_LABELS[pillar],
    lessonId && saySeen(seen[lessonId] ?? 1),
  ]
    .filter(Boolean)
    .join(' · ')
}
