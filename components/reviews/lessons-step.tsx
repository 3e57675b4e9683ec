'use client'

import { Icon } from '@/components/ui/icon'
import { LESSON_KIND_LABELS } from '@/lib/domain/lesson-words'
import { LESSON_KINDS, type LessonKind } from '@/lib/domain/vocabulary'
import type { Autosaver } from './autosaver'
import { CarriedLessons, type Carried } from './carried-lessons'
import { LessonRow } from './lesson-row'
import type { Doc, Line } from './review-doc'
import { StepCard } from './step-card'
import type { Suggestion } from './suggest'

type LessonsStepProps = {
  doc: Doc
  rows: readonly Line[]
  carried: readonly Carried[]
  suggestions: readonly Suggestion[]
  saver: Autosaver
  onRemove: (row: number) => void
}

const LOOK = {
  SUSTAIN: { icon: 'thumbs-up', tone: 'text-sustain' },
  IMPROVE: { icon: 'wrench', tone: 'text-improve' },
} as const

/** What to keep and what to change, each line a lesson that goes into the next preparation. */
export function LessonsStep({ doc, rows, carried, suggestions, saver, onRemove }: LessonsStepProps) {
  return (
    <StepCard step="lessons" note="One line each. They come back on the checklist of your next interview.">
      <CarriedLessons lessons={carried} doc={doc} />
      <div className="grid grid-cols-1 gap-x-5 gap-y-6 md:grid-cols-2">
        {LESSON_KINDS.map((kind) => (
          <LessonList
            key={kind}
            kind={kind}
            rows={rows.filter((row) => row.kind === kind)}
            suggestions={suggestions.filter((each) => each.kind === kind)}
            saver={saver}
            onRemove={onRemove}
          />
        ))}
      </div>
    </StepCard>
  )
}

type LessonListProps = Pick<LessonsStepProps, 'rows' | 'suggestions' | 'saver' | 'onRemove'> & {
  kind: LessonKind
}

function LessonList({ kind, rows, suggestions, saver, onRemove }: LessonListProps) {
  const { icon, tone } = LOOK[kind]
  return (
    <div data-list={kind}>
      <h3 className={`mb-3 flex items-center gap-2 font-semibold ${tone}`}>
        <Icon of={icon} />
        {LESSON_KIND_LABELS[kind]}
      </h3>
      <ul role="list" className="grid grid-cols-1 gap-2">
        {rows.map((line, index) => (
          <LessonRow
            key={line.row}
            line={line}
            saver={saver}
            suggestions={suggestions}
            onEnter={() => focusRow(rows[index + 1]?.row)}
            onRemove={() => {
              if (rows.length === 1 || index === rows.length - 1) return
              focusRow(rows[index + 1]?.row)
              onRemove(line.row)
            }}
          />
        ))}
      </ul>
    </div>
  )
}

function focusRow(row: number | undefined) {
  if (row !== undefined) document.querySelector<HTMLElement>(`[name="lessons.${row}.text"]`)?.focus()
}
