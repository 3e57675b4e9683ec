import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { TONE_SOFT, type Tone } from './tone'

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        TONE_SOFT[tone],
      )}
    >
      {children}
    </span>
  )
}
