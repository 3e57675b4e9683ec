'use client'

import { useState } from 'react'
import { tagSelected, untag } from '@/app/(app)/applications/actions'
import { CancelButton } from '@/components/applications/cancel-button'
import type { MovableApplication } from '@/components/applications/move-words'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import { sayCount } from '@/lib/domain/wording'

type BulkTagDialogProps = {
  selected: readonly MovableApplication[]
  onDone: () => void
  onClose: () => void
}

export function BulkTagDialog({ selected: given, onDone, onClose }: BulkTagDialogProps) {
  const [selected] = useState(given)
  return (
    <Dialog open onClose={onClose} title={`Tag ${sayCount(selected.length, 'application')}`}>
      <ActionForm
        action={tagSelected}
        onSuccess={(pairs) => {
          onDone()
          if (pairs.length === 0) {
            toast({ message: 'They all carried it already.' })
            return
          }
          toast({
            message: `${sayCount(new Set(pairs.map(({ applicationId }) => applicationId)).size, 'application')} tagged.`,
            action: {
              label: 'Undo',
              run: () => untag({ pairs }),
            },
          })
        }}
      >
        {selected.map(({ id }) => (
          <input key={id} type="hidden" name="ids" value={id} />
        ))}
        <TextField name="tags" label="Tags" required placeholder="remote, fintech" autoComplete="off" />
        <FormActions>
          <SubmitButton pendingLabel="Adding…">Add</SubmitButton>
          <CancelButton />
        </FormActions>
      </ActionForm>
    </Dialog>
  )
}
