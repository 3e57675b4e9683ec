'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { FormAction } from '@/lib/actions/result'
import type { UndoneImport } from '@/lib/domain/import/look'
import { sayCount, sayList } from '@/lib/domain/wording'

type UndoImportProps = { id: string; name: string; undo: FormAction<UndoneImport> }

/** Takes one import back, and says what became of it. */
export function UndoImport({ id, name, undo }: UndoImportProps) {
  return (
    <ActionForm action={undo} onSuccess={(undone) => toast({ message: sayUndone(undone) })}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="outline" size="small" pendingLabel="Taking it back…">
        Take it back<span className="sr-only">: {name}</span>
      </SubmitButton>
    </ActionForm>
  )
}

function sayUndone({ removed, kept, emptied }: UndoneImport): string {
  const parts = [
    `${sayCount(removed, 'application')} taken back`,
    ...(emptied > 0 ? [`${emptied.toLocaleString('en')} emptied again`] : []),
    ...(kept > 0 ? [`${kept.toLocaleString('en')} left, because you have changed them since`] : []),
  ]
  return `${sayList(parts)}.`
}
