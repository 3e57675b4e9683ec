'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { flushSync } from 'react-dom'
import { FormContext } from '@/components/forms/form-context'
import { FormNotice } from '@/components/forms/form-notice'
import { TextArea } from '@/components/forms/fields'
import { Button } from '@/components/ui/button'
import { PageHeader, type Crumb } from '@/components/ui/page-header'
import { toast } from '@/components/ui/toast'
import type { FormAction } from '@/lib/actions/result'
import { missingForCompletion, reviewSteps, type Missing, type ReviewStep } from '@/lib/domain/review'
import type { PlannedItem } from '@/lib/domain/preparation'
import type { ReviewVersion } from '@/lib/schemas/review'
import type { SaveCall } from './answers'
import type { Carried } from './carried-lessons'
import { CompleteCard } from './complete-card'
import { fillForm } from './fill-form'
import { docOfValues, errorsByRow } from './form-values'
import { withEmptyLines } from './lesson-rows'
import { LessonsStep } from './lessons-step'
import { OtherVersion } from './other-version'
import { PreparedStep, type PillarHints } from './prepared-step'
import { RestoredNotice } from './restored-notice'
import { readDoc, writtenLines, type Doc, type Line } from './review-doc'
import { SaveState, SaveWarning } from './save-state'
import { StepCard } from './step-card'
import { Stepper } from './stepper'
import type { Suggestion } from './suggest'
import { FORM_MARK, useAutosaver, useSaver } from './use-autosaver'

export type ReviewEditorProps = {
  userId: string
  zone: string
  today: string
  review: ReviewVersion & { id: string; frozenAt: Date | null; plan: string; items: readonly PlannedItem[] }
  seen: Record<string, number>
  carried: readonly Carried[]
  suggestions: readonly Suggestion[]
  hints: PillarHints
  crumbs: readonly Crumb[]
  pill: ReactNode
  /** The first step, and what the employer said: to be read only. */
  planned: ReactNode
  feedback: ReactNode
  save: SaveCall
  complete: SaveCall
  /** The whole form at once, for a page without script. */
  submit: FormAction<{ missing: Missing[] }>
}

const SAYS = {
  happened: 'The questions, your answers, the mood, what surprised you.',
  whyDiffered: 'Where it went other than planned, and what was behind it.',
  nextTime: 'What you will do before and in the next one.',
} as const

/** The after-action review while it is written: saved as you type, on one page. */
export function ReviewEditor(props: ReviewEditorProps) {
  const { review, zone, today, save, complete } = props
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [answer, formAction] = useActionState(props.submit, null)
  const refusal = answer && !answer.ok ? answer : null
  const [isCompleting, setIsCompleting] = useState(false)
  const [rows, setRows] = useState<readonly Line[] | null>(null)

  const saver = useAutosaver({
    userId: props.userId,
    reviewId: review.id,
    server: review,
    seen: props.seen,
    save,
    form,
    apply: (doc) => {
      // Rows that are new appear with their words; those that stand already are filled in below.
      setRows(withEmptyLines(doc.lessons))
      if (form.current) fillForm(form.current, doc)
    },
  })
  const [start] = useState<Doc>(() => (refusal ? docOfValues(refusal.values) : saver.read().doc))
  const shownRows = rows ?? withEmptyLines(start.lessons)
  const fieldErrors = useSaver(saver, (state) => state.fieldErrors)
  const doneKey = useSaver(saver, (state) => keyOf(state.doc, review))
  const { done, missing } = useMemo(() => parseKey(doneKey), [doneKey])

  const context = useMemo(
    () => ({
      formId: 'review',
      pending: isCompleting,
      fieldErrors: refusal ? { ...errorsByRow(refusal.fieldErrors, start), ...fieldErrors } : fieldErrors,
      values: refusal?.values ?? {},
    }),
    [isCompleting, refusal, start, fieldErrors],
  )

  const read = () => {
    if (!form.current) return
    const doc = readDoc(new FormData(form.current))
    saver.edit(doc)
    const next = withEmptyLines(doc.lessons)
    if (next !== doc.lessons) setRows(next)
  }
  const onRemove = (row: number) => {
    flushSync(() => setRows(withEmptyLines(shownRows.filter((line) => line.row !== row))))
    read()
  }
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const button = event.nativeEvent.submitter
    if (!(button instanceof HTMLButtonElement) || button.value !== 'complete') return saver.flush()
    if (isCompleting) return
    setIsCompleting(true)
    const left = await saver.finish(complete)
    setIsCompleting(false)
    if (left?.length === 0) toast({ message: 'Review complete. Its lessons go into your next preparation.' })
  }

  return (
    <form
      ref={form}
      {...{ [FORM_MARK]: review.id }}
      action={formAction}
      onSubmit={(event) => void onSubmit(event)}
      onInput={read}
      // A browser that fills in what stood here before a reload would pass off old text as typed.
      autoComplete="off"
      noValidate
    >
      {/* The browser presses the first button for Enter in a line: that one saves, and never completes. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        Save
      </button>
      <input type="hidden" name="reviewId" value={review.id} />
      <input type="hidden" name="version" defaultValue={review.version} />
      <FormContext value={context}>
        <PageHeader
          title="After-action review"
          crumbs={props.crumbs}
          beside={props.pill}
          actions={<SaveState saver={saver} zone={zone} today={today} />}
        />
        <div className="lg:grid lg:grid-cols-[11.5rem_minmax(0,1fr)] lg:gap-8">
          <Stepper done={done}>
            <SaveWarning saver={saver} />
          </Stepper>
          <div className="grid grid-cols-1 gap-6">
            <FormNotice refusal={refusal} problem={null} />
            <RestoredNotice saver={saver} />
            <OtherVersion saver={saver} onShowCompleted={() => router.refresh()} />
            {props.planned}
            <StepCard step="happened" note={SAYS.happened}>
              <TextArea
                name="happened"
                label="What happened"
                labelHidden
                required
                rows={6}
                defaultValue={start.happened}
              />
            </StepCard>
            <PreparedStep doc={start} items={review.items} hints={props.hints} />
            {props.feedback}
            <StepCard step="why" note={SAYS.whyDiffered}>
              <TextArea
                name="whyDiffered"
                label="Why it differed"
                labelHidden
                rows={4}
                defaultValue={start.whyDiffered}
              />
            </StepCard>
            <LessonsStep
              doc={start}
              rows={shownRows}
              carried={props.carried}
              suggestions={props.suggestions}
              saver={saver}
              onRemove={onRemove}
            />
            <StepCard step="next" note={SAYS.nextTime}>
              <TextArea
                name="nextTime"
                label="Next time"
                labelHidden
                rows={4}
                defaultValue={start.nextTime}
              />
            </StepCard>
            <noscript>
              <Button type="submit" name="intent" value="save">
                Save the draft
              </Button>
            </noscript>
            <CompleteCard missing={missing} isCompleting={isCompleting} />
          </div>
        </div>
      </FormContext>
    </form>
  )
}

type Frozen = { frozenAt: Date | null; plan: string }

/** What the steps and the button depend on, as text: it stays the same through most keystrokes. */
function keyOf(doc: Doc, { frozenAt, plan }: Frozen): string {
  const draft = { ...doc, frozenAt, plannedPlan: plan, lessons: writtenLines(doc) }
  const done = Object.fromEntries(reviewSteps(draft).map((each) => [each.step, each.done]))
  return JSON.stringify({ done, missing: missingForCompletion(draft) })
}

const parseKey = (key: string) => JSON.parse(key) as { done: Record<ReviewStep, boolean>; missing: Missing[] }
