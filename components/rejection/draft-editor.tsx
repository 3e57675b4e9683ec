'use client'

import { LetterFields, type LetterFieldsProps } from '@/components/letters/letter-fields'
import type { Draft } from '@/lib/domain/drafts'
import type { DraftName } from '@/lib/domain/feedback'
import type { Saving } from './draft-saver'
import { useDraftSaving } from './use-draft-saving'

type DraftEditorProps = Omit<LetterFieldsProps, 'letter' | 'change' | 'kept'> & {
  rejectionId: string
  which: DraftName
  initial: Draft
}

const SAVING_WORDS: Record<Saving, string> = {
  untouched: '',
  saving: 'Saving…',
  saved: 'Saved',
  waiting: 'Kept on this device; it is saved as soon as there is a connection.',
  'signed-out': 'Kept on this device. Sign in again in another tab, then go on writing here.',
  refused: 'This is too long to be saved.',
}

/** The letter, saved as it is typed. */
export function DraftEditor({ rejectionId, which, initial, ...fields }: DraftEditorProps) {
  const { draft, change, saving } = useDraftSaving(rejectionId, which, initial)
  return <LetterFields letter={draft} change={change} kept={SAVING_WORDS[saving]} {...fields} />
}
