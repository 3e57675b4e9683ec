'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { commandOf } from './keys'
import { isCovered, isTyping } from './typing'

const CHORD_MS = 1_200

type Handle = { openLog: () => void; openSearch: () => void; openKeys: () => void; singleKeys: boolean }

/** Listens for the keys of keys.ts on the whole page. `prepare` runs as soon as the search is likely. */
export function useKeys(handle: Handle, prepare: () => void): void {
  const router = useRouter()
  const lastG = useRef(-CHORD_MS)

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Meta' || event.key === 'Control') prepare()
    if (event.defaultPrevented || event.isComposing || event.repeat || isCovered()) return
    const afterG = event.timeStamp - lastG.current < CHORD_MS
    const command = commandOf(event, handle.singleKeys && !isTyping(event.target), afterG)
    if (command === null) return
    event.preventDefault()
    lastG.current = command === 'go' ? event.timeStamp : -CHORD_MS
    if (command === 'log') handle.openLog()
    else if (command === 'search') handle.openSearch()
    else if (command === 'keys') handle.openKeys()
    else if (command !== 'go') router.push(command.to)
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    // Until then a key does nothing: whoever drives the page by program can see it.
    document.body.dataset.keys = 'on'
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
