'use client'

import { useState } from 'react'
import { addLine } from '@/app/(app)/interviews/actions'
import { ActionForm } from '@/components/forms/action-form'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Icon } from '@/components/ui/icon'
import { LESSON_LIMITS } from '@/lib/domain/lessons'
import { PILLAR_LABELS, type Pillar } from '@/lib/domain/vocabulary'
import { newId } from './new-id'

/** A line of one's own under a pillar. Its id is made here, so that a send that is repeated adds it once. */
export function AddLine({ interviewId, pillar }: { interviewId: string; pillar: Pillar }) {
  const [id, setId] = useState(() => newId())
  const label = `Add to ${PILLAR_LABELS[pillar].toLowerCase()}`
  return (
    <ActionForm action={addLine} resetOnSuccess onSuccess={() => setId(newId())} className="gap-2">
      <input type="hidden" name="id" value={id} suppressHydrationWarning />
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="pillar" value={pillar} />
      <div className="flex items-start gap-2">
        <Field name="text" label={label} labelHidden required className="grow">
          {(wiring) => (
            <input
              {...wiring}
              placeholder="Add your own…"
              maxLength={LESSON_LIMITS.text}
              autoComplete="off"
              dir="auto"
              className={`${controlStyle} ${lineHeight} border-dashed`}
            />
          )}
        </Field>
        <SubmitButton variant="ghost" aria-label={label} className="min-h-9">
          <Icon of="plus" />
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
