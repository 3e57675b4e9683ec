'use client'

import { useState } from 'react'
import type { Draft } from '@/lib/domain/drafts'
import { deviceShelf } from './device-shelf'

export type KeptLetter = {
  letter: Draft
  change: (part: Partial<Draft>) => void
  /** How safe the words are by now. */
  kept: string
  /** Once it was sent: the next one begins afresh. */
  forget: () => void
}

const KEPT = 'What you change is kept on this device until it was sent.'

/**
 * A letter that this device keeps as it is changed, until it was sent: closing it, or the tab, takes no word. For what
 * stands in a dialog, which only a browser ever renders.
 */
export function useKeptLetter(name: string, initial: Draft): KeptLetter {
  const [shelf] = useState(() => deviceShelf(`debrief-letter:${name}`))
  const [letter, setLetter] = useState(() => shelf.take() ?? initial)
  const change = (part: Partial<Draft>) => {
    const changed = { ...letter, ...part }
    shelf.put(changed)
    setLetter(changed)
  }
  return { letter, change, kept: KEPT, forget: shelf.clear }
}
