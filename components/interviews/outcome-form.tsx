'use client'

import { useState } from 'react'
import { decide, undoDecide } from '@/app/(app)/interviews/actions'
import { TargetFields } from '@/components/applications/move-fields'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, DateField, SelectField, TextArea } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'
import { mustMove, stageForOutcome } from '@/lib/domain/interview-outcome'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { INTERVIEW_OUTCOMES, INTERVIEW_OUTCOME_LABELS, type InterviewOutcome } from '@/lib/domain/vocabulary'

const OPTIONS = INTERVIEW_OUTCOMES.map((value) => ({ value, label: INTERVIEW_OUTCOME_LABELS[value] }))

type OutcomeFormProps = {
  interviewId: string
  stage: Stage
  outcome: InterviewOutcome
  outcomeDay: Day | null
  answerPromisedOn: Day | null
  today: Day
}

/** How the round went on, with what that answer asks for: a rejection brings its own fields. */
export function OutcomeForm({
  interviewId,
  stage,
  outcome,
  outcomeDay,
  answerPromisedOn,
  today,
}: OutcomeFormProps) {
  const [chosen, setChosen] = useState(outcome)
  const target = stageForOutcome(stage, chosen)
  return (
    <ActionForm
      action={decide}
      onSuccess={({ movedTo }) => {
        const before = { outcome, outcomeDay, answerPromisedOn }
        toast({
          message: `Noted: ${INTERVIEW_OUTCOME_LABELS[chosen]}.`,
          action: { label: 'Undo', run: () => undoDecide({ interviewId, movedTo, ...before }) },
        })
      }}
    >
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="from" value={stage} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="outcome"
          label="Outcome"
          required
          options={OPTIONS}
          defaultValue={outcome}
          onChange={(event) => setChosen(event.currentTarget.value as InterviewOutcome)}
        />
        {chosen === 'PENDING' ? (
          <DateField
            name="answerPromisedOn"
            label="They promised an answer by"
            defaultValue={answerPromisedOn}
            hint="Debrief reminds you one business day later"
          />
        ) : (
          <DateField
            name="day"
            label={chosen === 'REJECTED' ? 'Day received' : 'On'}
            required
            defaultValue={outcomeDay ?? today}
            max={today}
          />
        )}
      </div>
      <OutcomeExtras chosen={chosen} target={target} answerPromisedOn={answerPromisedOn} />
      <FormActions>
        <SubmitButton pendingLabel="Saving…">Save the outcome</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function OutcomeExtras({
  chosen,
  target,
  answerPromisedOn,
}: {
  chosen: InterviewOutcome
  target: Stage | null
  answerPromisedOn: Day | null
}) {
  if (chosen === 'REJECTED' && target) {
    return (
      <>
        <p className="rounded-control bg-wash px-3 py-2 text-small">
          I’m sorry. This also moves the application to Rejected. Asking for feedback waits until business day
          7, and Debrief reminds you.
        </p>
        <TargetFields to="REJECTED" kind="move" />
      </>
    )
  }
  return (
    <>
      {chosen === 'ADVANCED' ? (
        <DateField
          name="answerPromisedOn"
          label="They promised the next step by"
          defaultValue={answerPromisedOn}
        />
      ) : null}
      {target && !mustMove(chosen) ? (
        <CheckboxField
          name="alsoMove"
          label={`Move the application to ${STAGE_LABELS[target]}`}
          defaultChecked
        />
      ) : null}
      {target === 'OFFER' ? <DateField name="offerDue" label="They want your answer by" /> : null}
      {target === 'WITHDRAWN' ? <TextArea name="reason" label="Why you left" /> : null}
    </>
  )
}
