import { clsx } from 'clsx'
import { TONE_SOFT, TONE_SOLID, type Tone } from './tone'

type CountBadgeProps = {
  count: number
  /** What is counted, for those who hear the page: "3 due". */
  label: string
  tone: Tone
  /** Filled where it asks for attention now. */
  solid?: boolean
}

/** A small pill with a number; nothing at zero. */
export function CountBadge({ count, label, tone, solid = false }: CountBadgeProps) {
  if (count <= 0) return null
  return (
    <span
      className={clsx(
        'inline-flex min-w-4.5 items-center justify-center rounded-full px-1.5 text-[0.6875rem] leading-4 font-semibold tabular-nums',
        solid ? TONE_SOLID[tone] : TONE_SOFT[tone],
      )}
    >
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{`, ${count} ${label}`}</span>
    </span>
  )
}
