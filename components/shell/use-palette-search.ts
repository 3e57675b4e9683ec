'use client'

import { useEffect, useState } from 'react'
import type { PaletteGroup, PaletteSearch } from './palette-types'

const PAUSE_MS = 120
const NONE: PaletteGroup[] = []

type Found = { query: string; groups: PaletteGroup[]; problem: boolean }

/** Asks when the typing pauses; an answer that arrives after a newer question is dropped. */
export function usePaletteSearch(query: string, search: PaletteSearch) {
  const [found, setFound] = useState<Found>({ query: '', groups: NONE, problem: false })

  useEffect(() => {
    if (query === '') return
    let current = true
    const timer = setTimeout(() => {
      search(query).then(
        (groups) => current && setFound({ query, groups, problem: false }),
        () => current && setFound({ query, groups: NONE, problem: true }),
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query, search])

  if (query === '') return { groups: NONE, problem: false, searching: false }
  // The last answer stays while the next is on its way: a list that empties at every letter flickers.
  return { groups: found.groups, problem: found.problem, searching: found.query !== query }
}
