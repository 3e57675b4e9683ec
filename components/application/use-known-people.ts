'use client'

import { useEffect, useRef, useState } from 'react'
import { knownPeople } from '@/app/(app)/applications/[id]/actions'

export type KnownPerson = { id: string; name: string; detail: string }

const PAUSE_MS = 200

/** Whom a typed name may mean, asked when the typing pauses; without a connection it offers nobody. */
export function useKnownPeople() {
  const [known, setKnown] = useState<readonly KnownPerson[]>([])
  const [chosen, setChosen] = useState<KnownPerson | null>(null)
  const latest = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (text: string) => {
    latest.current = text
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      const found = await find(text)
      if (latest.current === text) setKnown(found)
    }, PAUSE_MS)
  }

  const choose = (person: KnownPerson | null) => {
    setChosen(person)
    setKnown([])
  }

  return { known, chosen, ask, choose }
}

async function find(text: string): Promise<readonly KnownPerson[]> {
  try {
    const result = await knownPeople({ text })
    return result.ok ? result.data : []
  } catch {
    return []
  }
}
