'use client'

import { clipFrom, type Clip } from '@/lib/domain/clip'
import { fromFragment } from '@/lib/domain/clip-fragment'

export type ClipHere = { state: 'none' | 'too-long' | 'unreadable' } | { state: 'read'; clip: Clip }

const KEY = 'debrief-clip'
let here: ClipHere | undefined

/**
 * The clip that this window was opened with. The first look keeps it with the window, so that it is still
 * there after signing in or loading the page anew.
 */
export function clipHere(): ClipHere {
  here ??= read(keptFragment())
  return here
}

/** For when it is logged: loading the page anew would fill the form again. */
export function forgetClip(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept either.
  }
}

/** Takes the clip out of the address once it is kept: nobody wants it in the address bar. */
export function tidyAddress(): void {
  const { hash, pathname, search } = window.location
  if (hash.length > 1 && isKept) window.history.replaceState(null, '', pathname + search)
}

let isKept = false

function keptFragment(): string {
  const { hash } = window.location
  try {
    if (hash.length <= 1) return sessionStorage.getItem(KEY) ?? ''
    sessionStorage.setItem(KEY, hash)
    isKept = true
  } catch {
    // A browser that keeps nothing leaves it in the address.
  }
  return hash
}

function read(fragment: string): ClipHere {
  const reading = fromFragment(fragment)
  return reading.state === 'read' ? { state: 'read', clip: clipFrom(reading.value) } : reading
}
