'use client'

import { Icon } from '@/components/ui/icon'
import type { Autosaver } from './autosaver'
import { useSaver } from './use-autosaver'

const SENTENCES = {
  restored: 'What you typed here before was not saved yet. It is back.',
  merged: 'You wrote in another tab as well. Both are together now.',
} as const

/** Says once that text came back from this browser, or from another tab. */
export function RestoredNotice({ saver }: { saver: Autosaver }) {
  const news = useSaver(saver, (state) => state.news)
  return (
    <div role="status" className="contents">
      {news ? (
        <div className="flex items-start justify-between gap-3 rounded-control bg-cool-soft px-3 py-2 print:hidden">
          <span className="flex items-start gap-2">
            <Icon of="rotate-ccw" className="mt-0.5 text-cool" />
            {SENTENCES[news]}
          </span>
          <button
            type="button"
            aria-label="Close this note"
            onClick={saver.forgetNews}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-control text-muted hover:text-ink touch:size-11"
          >
            <Icon of="x" size={14} />
          </button>
        </div>
      ) : null}
    </div>
  )
}
