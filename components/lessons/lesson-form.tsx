'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import { PILLARS, PILLAR_LABELS, type LessonKind, type Pillar } from '@/lib/domain/vocabulary'

type LessonFormProps = {
  lesson: {
    id: string
    kind: LessonKind
    pillar: Pillar
    text: string
    action: string
    actionDue: string | null
  }
  edit: FormAction<void>
}

const PILLAR_OPTIONS = PILLARS.map((value) => ({ value, label: PILLAR_LABELS[value] }))

/** A lesson's words, wherever it stands. */
export function LessonForm({ lesson, edit }: LessonFormProps) {
  return (
    <ActionForm action={edit} doneMessage="Changed, in every review that names it.">
      <input type="hidden" name="id" value={lesson.id} />
      <input type="hidden" name="kind" value={lesson.kind} />
      <TextArea name="text" label="The lesson" required rows={2} defaultValue={lesson.text} />
      <SelectField
        name="pillar"
        label="Pillar"
        required
        options={PILLAR_OPTIONS}
        defaultValue={lesson.pillar}
      />
      {lesson.kind === 'IMPROVE' ? (
        <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
          <TextField name="action" label="What you will do" defaultValue={lesson.action} />
          <DateField name="actionDue" label="By" defaultValue={lesson.actionDue} />
        </div>
      ) : null}
      <FormActions>
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
