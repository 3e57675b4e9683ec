'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'

const FOLD_ID = 'feedback'

/** Opens the fold, and puts the person where the writing begins. */
function openFold() {
  const fold = document.getElementById(FOLD_ID)
  if (!(fold instanceof HTMLDetailsElement)) return
  fold.open = true
  fold.scrollIntoView({ block: 'start' })
  fold.querySelector('textarea')?.focus({ preventScroll: true })
}

type FeedbackFoldProps = {
  /** Where the asking stands, in a few words. */
  standing: string
  children: ReactNode
}

/** Everything about asking for feedback, folded until it is wanted. A link to #feedback opens it. */
export function FeedbackFold({ standing, children }: FeedbackFoldProps) {
  const fold = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const onHash = () => {
      if (location.hash === `#${FOLD_ID}`) openFold()
    }
    onHash()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])

  return (
    <details
      ref={fold}
      id={FOLD_ID}
      className="group/fold rounded-card border bg-card shadow-card print:shadow-none"
    >
      <summary className="flex min-h-12 list-none flex-wrap items-center justify-between gap-x-4 rounded-card px-4 py-2 -outline-offset-2 [&::-webkit-details-marker]:hidden">
        <span className="flex items-center gap-1.5">
          <Icon of="chevron-right" size={14} className="transition-transform group-open/fold:rotate-90" />
          <h2 className="text-sm font-semibold">Feedback</h2>
        </span>
        <span className="text-small text-muted">{standing}</span>
      </summary>
      <div className="grid gap-5 px-4 pt-1 pb-5">{children}</div>
    </details>
  )
}

/** Leads to the fold. Without script it leads there too, folded. */
export function OpenFoldLink({ children }: { children: ReactNode }) {
  return (
    <a href={`#${FOLD_ID}`} onClick={openFold} className={buttonStyle('primary', 'medium')}>
      {children}
    </a>
  )
}
