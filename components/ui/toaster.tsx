'use client'

import { clsx } from 'clsx'
import { useEffect, useState, useSyncExternalStore, useTransition } from 'react'
import { Icon } from './icon'
import { dismissToast, toast, toastRefusal, toastStore, type Toast } from './toast'

const SHORT_MS = 6_000
/** Longer where there is something to decide. */
const LONG_MS = 12_000

/** Where the messages of `toast()` stand. One per page, in the layout. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer)
  const [held, setHeld] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only holds the time
    <section
      aria-label="Messages"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-none fixed inset-x-3 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2 md:bottom-6 md:left-56 print:hidden"
    >
      {toasts.map((one) => (
        <ToastCard key={one.id} toast={one} held={held} />
      ))}
    </section>
  )
}

function ToastCard({ toast: { id, message, tone, action }, held }: { toast: Toast; held: boolean }) {
  const [running, startTransition] = useTransition()
  const waiting = held || running

  useEffect(() => {
    if (waiting) return
    const timer = setTimeout(() => dismissToast(id), action ? LONG_MS : SHORT_MS)
    return () => clearTimeout(timer)
  }, [id, action, waiting])

  const act = () => {
    if (running) return
    startTransition(async () => {
      try {
        const answer = await action?.run()
        if (answer && !answer.ok) toastRefusal(answer)
        // It can be pressed again once they have signed in, and what it brings back may stand nowhere else.
        if (!answer || answer.ok || answer.code !== 'signed-out') dismissToast(id)
      } catch {
        toast({ message: 'No connection right now. Try again in a moment.', tone: 'problem' })
      }
    })
  }

  return (
    <div
      className={clsx(
        'pointer-events-auto flex w-full max-w-md animate-arrive items-center gap-3 rounded-card border bg-card py-2 pr-2 pl-4 shadow-float',
        tone === 'problem' && 'border-l-4 border-l-loss',
      )}
    >
      <p className="line-clamp-3 min-w-0 grow wrap-anywhere">{message}</p>
      {action ? (
        <button
          type="button"
          onClick={act}
          aria-disabled={running}
          className="min-h-8 shrink-0 rounded-control px-2 font-semibold text-accent hover:bg-wash touch:min-h-11"
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label="Close message"
        onClick={() => dismissToast(id)}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted hover:bg-wash touch:size-11"
      >
        <Icon of="x" size={14} />
      </button>
    </div>
  )
}
