'use client'

import { clsx } from 'clsx'
import { useRef } from 'react'
import { useForm } from '@/components/forms/form-context'
import { Icon } from '@/components/ui/icon'
import { saySeen } from '@/lib/domain/lesson-words'
import { PILLARS, PILLAR_LABELS } from '@/lib/domain/vocabulary'
import type { Autosaver } from './autosaver'
import { LessonText } from './lesson-text'
import type { Line } from './review-doc'
import type { Suggestion } from './suggest'
import { useSaver } from './use-autosaver'

type LessonRowProps = {
  line: Line
  saver: Autosaver
  suggestions: readonly Suggestion[]
  onRemove: () => void
  onEnter: () => void
}

const ASKS = { SUSTAIN: 'Add what went right…', IMPROVE: 'Add what to do differently…' } as const
const NAMES = { SUSTAIN: 'What went right', IMPROVE: 'What to do differently' } as const
const FILLED = {
  SUSTAIN: 'has-[textarea:not(:placeholder-shown)]:bg-sustain-soft',
  IMPROVE: 'has-[textarea:not(:placeholder-shown)]:bg-improve-soft',
} as const

const quiet =
  'min-h-6 rounded border border-transparent bg-transparent px-1 hover:border-control focus-visible:border-control touch:min-h-11'

/** One sustain or improve item; the last of each list is empty and waits for the next. */
export function LessonRow({ line, saver, suggestions, onRemove, onEnter }: LessonRowProps) {
  const box = useRef<HTMLLIElement>(null)
  const { row, kind } = line
  const at = (field: string) => `lessons.${row}.${field}`
  const errors = errorsOf(useForm().fieldErrors, row)
  const seen = useSaver(saver, (state) => {
    const id = state.doc.lessons.find((each) => each.row === row)?.lessonId
    return id ? state.seen[id] : undefined
  })

  const fill = (offer: Suggestion) => {
    const values = {
      lessonId: offer.id,
      pillar: offer.pillar,
      action: offer.action,
      actionDue: offer.actionDue ?? '',
      text: offer.text,
    }
    let text: HTMLElement | null = null
    for (const [field, value] of Object.entries(values)) {
      const control = box.current?.querySelector<HTMLInputElement>(`[name="${at(field)}"]`)
      if (!control) continue
      control.value = value
      text = control
    }
    text?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <li
      ref={box}
      data-row={row}
      className={clsx(
        'group/row rounded-control border border-dashed border-control px-3 py-2 focus-within:border-accent',
        'has-[textarea:not(:placeholder-shown)]:border-solid has-[textarea:not(:placeholder-shown)]:not-focus-within:border-transparent',
        FILLED[kind],
      )}
    >
      <input type="hidden" name={at('lessonId')} defaultValue={line.lessonId ?? ''} />
      <input type="hidden" name={at('kind')} defaultValue={kind} />
      <div className="flex items-start gap-2">
        <LessonText
          name={at('text')}
          label={NAMES[kind]}
          placeholder={ASKS[kind]}
          defaultValue={line.text}
          suggestions={suggestions}
          describedBy={errors ? `lesson-${row}-error` : undefined}
          isInvalid={errors !== ''}
          onChoose={fill}
          onEnter={onEnter}
          onErase={onRemove}
        />
        <button
          type="button"
          aria-label={`Remove: ${line.text || NAMES[kind]}`}
          onClick={onRemove}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-control text-muted hover:text-ink touch:size-11 group-has-[textarea:placeholder-shown]/row:invisible"
        >
          <Icon of="x" size={14} />
        </button>
      </div>
      <div className="mt-0.5 grid gap-1 text-xs text-muted group-has-[textarea:placeholder-shown]/row:hidden">
        {kind === 'IMPROVE' ? (
          <label className="flex items-center gap-1">
            Do:
            <input
              name={at('action')}
              defaultValue={line.action}
              placeholder="one thing before the next one"
              autoComplete="off"
              className={clsx(quiet, 'min-w-0 grow')}
            />
          </label>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {kind === 'IMPROVE' ? (
            <label className="flex items-center gap-1">
              by
              <input type="date" name={at('actionDue')} defaultValue={line.actionDue} className={quiet} />
            </label>
          ) : null}
          <select
            name={at('pillar')}
            aria-label="Pillar"
            defaultValue={line.pillar}
            className={clsx(quiet, kind === 'SUSTAIN' && '-ml-1')}
          >
            {PILLARS.map((pillar) => (
              <option key={pillar} value={pillar}>
                {PILLAR_LABELS[pillar]}
              </option>
            ))}
          </select>
          {seen === undefined ? null : <span>{saySeen(seen)}</span>}
        </div>
      </div>
      {errors ? (
        <p id={`lesson-${row}-error`} className="mt-1 text-small text-loss">
          {errors}
        </p>
      ) : null}
    </li>
  )
}

const errorsOf = (fieldErrors: Record<string, string[]>, row: number) =>
  Object.entries(fieldErrors)
    .flatMap(([name, messages]) => (name.startsWith(`lessons.${row}.`) ? messages : []))
    .join(' ')
