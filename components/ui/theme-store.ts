'use client'

import { useSyncExternalStore } from 'react'
import { readTheme, type Theme } from './theme'

const YEAR_IN_SECONDS = 31_536_000
const listeners = new Set<() => void>()

const current = (): Theme => readTheme(document.documentElement.dataset.theme)
const onServer = (): Theme => 'system'

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes effect at once, and in a cookie, so that the next page arrives in it. */
export function chooseTheme(theme: Theme): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `theme=${theme}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax${secure}`
  document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current, onServer)
}
