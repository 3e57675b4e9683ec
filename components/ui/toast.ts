'use client'

import type { ActionRefusal, ActionResult } from '@/lib/actions/result'

export type Toast = {
  id: number
  message: string
  tone: 'plain' | 'problem'
  /** Where it is refused, that is said in its turn. */
  action?: { label: string; run: () => void | Promise<ActionResult<unknown> | void> }
}

type ToastInput = Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] }

const MOST_AT_ONCE = 3
const NONE: readonly Toast[] = []
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = NONE
let lastId = 0

function publish(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says something at the foot of the screen, with one thing to do about it, mostly "Undo". Outlives a navigation. */
export function toast({ message, action, tone = 'plain' }: ToastInput): void {
  lastId += 1
  publish([...toasts, { id: lastId, message, tone, action }].slice(-MOST_AT_ONCE))
}

/** Says why something did not happen, where there is no form to say it. */
export function toastRefusal({ formError, fieldErrors }: ActionRefusal): void {
  const [fieldError] = Object.values(fieldErrors).flat()
  toast({ message: formError ?? fieldError ?? 'Nothing was changed.', tone: 'problem' })
}

export function dismissToast(id: number): void {
  publish(toasts.filter((one) => one.id !== id))
}

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => toasts,
  readOnServer: () => NONE,
}
