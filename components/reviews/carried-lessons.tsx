import { Icon } from '@/components/ui/icon'
import { LESSON_KIND_LABELS } from '@/lib/domain/lesson-words'
import type { LessonKind } from '@/lib/domain/vocabulary'
import type { Doc } from './review-doc'

export type Carried = { id: string; kind: LessonKind; text: string }

const ANSWERS = [
  { value: 'yes', word: 'Yes' },
  { value: 'no', word: 'No' },
] as const

/** Of each lesson that came into this interview from earlier reviews: did it work? */
export function CarriedLessons({ lessons, doc }: { lessons: readonly Carried[]; doc: Doc }) {
  if (lessons.length === 0) return null
  return (
    <div className="mb-5 rounded-control border border-line p-3">
      <h3 className="text-sm font-semibold">Carried into this interview: did it work?</h3>
      <p className="text-small text-muted">Yes twice in a row, and an improve item becomes a sustain.</p>
      <ul role="list" className="mt-1 divide-y divide-line">
        {lessons.map(({ id, kind, text }, index) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="flex min-w-0 items-start gap-2">
              <Icon
                of={kind === 'SUSTAIN' ? 'thumbs-up' : 'wrench'}
                label={LESSON_KIND_LABELS[kind]}
                className={`mt-0.5 ${kind === 'SUSTAIN' ? 'text-sustain' : 'text-improve'}`}
              />
              <span className="min-w-0">{text}</span>
            </span>
            <Verdict index={index} id={id} text={text} worked={verdictOf(doc, id)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const verdictOf = (doc: Doc, id: string) => doc.verdicts.find(({ lessonId }) => lessonId === id)?.worked

function Verdict({
  index,
  id,
  text,
  worked,
}: {
  index: number
  id: string
  text: string
  worked: boolean | undefined
}) {
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{`Did it work: ${text}`}</legend>
      <input type="hidden" name={`verdicts.${index}.lessonId`} value={id} />
      {ANSWERS.map(({ value, word }) => (
        <label key={value} className="relative">
          <input
            type="radio"
            name={`verdicts.${index}.worked`}
            value={value}
            defaultChecked={worked === (value === 'yes')}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-control"
          />
          <span className="pointer-events-none flex min-h-7 min-w-12 items-center justify-center rounded-control border border-line bg-card px-3 text-small text-muted peer-checked:border-accent peer-checked:bg-accent peer-checked:font-semibold peer-checked:text-on-solid peer-hover:not-peer-checked:bg-wash touch:min-h-11">
            {word}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
