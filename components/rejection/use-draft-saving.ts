'use client'

import { useEffect, useState } from 'react'
import { keepDraft } from '@/app/(app)/applications/[id]/actions'
import { deviceShelf } from '@/components/letters/device-shelf'
import { inTime } from '@/components/forms/in-time'
import type { Draft } from '@/lib/domain/drafts'
import type { DraftName } from '@/lib/domain/feedback'
import { createDraftSaver, type Saving } from './draft-saver'

/**
 * A letter that is saved as it is typed. What is not saved yet lies on this device too, so that neither a lost
 * connection nor a closed tab takes a word: the next visit goes on from there.
 */
export function useDraftSaving(rejectionId: string, which: DraftName, initial: Draft) {
  const [draft, setDraft] = useState(initial)
  const [saving, setSaving] = useState<Saving>('untouched')
  const [saver] = useState(() =>
    createDraftSaver({
      initial,
      shelf: deviceShelf(`debrief-draft:${rejectionId}:${which}`),
      save: (words) => send(rejectionId, which, words),
      onDraft: setDraft,
      onSaving: setSaving,
    }),
  )

  useEffect(() => {
    saver.restore()
    const { flush } = saver
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('online', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('online', flush)
      flush()
    }
  }, [saver])

  return { draft, saving, change: saver.change }
}

async function send(rejectionId: string, which: DraftName, { subject, body }: Draft) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ rejectionId, which, subject, body })) form.set(name, value)
  const result = await inTime(keepDraft(null, form))
  if (result === null) return 'waiting'
  if (result.ok) return 'saved'
  return result.code === 'signed-out' ? 'signed-out' : 'refused'
}
