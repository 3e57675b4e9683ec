'use client'

import { useEffect } from 'react'

/** Keeps the focus near what was done. It is loaded with the first thing that gets the focus: many a page is only read. */
export function useKeptFocus(): void {
  useEffect(() => {
    const start = async () => (await import('./kept-focus')).keepFocus()
    document.addEventListener('focusin', start, { once: true })
    return () => document.removeEventListener('focusin', start)
  }, [])
}
