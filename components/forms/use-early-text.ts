'use client'

import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * Keeps what was typed into a text area before the page's script ran. React puts a text area back to its first text
 * as it takes the page over, and only after this hook's first call: there it still holds every letter.
 */
export function useEarlyText(id: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null)
  const [early] = useState(() => textIn(id))
  useLayoutEffect(() => {
    if (early !== null && area.current) area.current.value = early
  }, [early])
  return area
}

/** Null where the page did not come from the server. */
function textIn(id: string): string | null {
  if (typeof document === 'undefined') return null
  const found = document.getElementById(id)
  return found instanceof HTMLTextAreaElement ? found.value : null
}
