import { clsx } from 'clsx'
import type { Tone } from './tone'

const FILL: Record<Tone, string> = {
  neutral: 'text-muted',
  accent: 'text-accent',
  sustain: 'text-sustain',
  improve: 'text-improve',
  loss: 'text-loss',
  cool: 'text-cool',
}

type ProgressBarProps = {
  /** What progresses: "Preparation". */
  label: string
  /** How many of `max`; left out while the end is not known. */
  value?: number
  max?: number
  tone?: Tone
  /** Label and "5 of 9" above the bar. */
  caption?: boolean
}

/** Drawn as SVG, whose attributes need no inline style. */
export function ProgressBar({ label, value, max = 100, tone = 'accent', caption = false }: ProgressBarProps) {
  const share = value === undefined || max <= 0 ? 0 : Math.min(100, Math.max(0, (value / max) * 100))
  return (
    <div className="w-full">
      {caption ? (
        <div aria-hidden="true" className="mb-1 flex justify-between gap-2 text-xs text-muted tabular-nums">
          <span>{label}</span>
          {value === undefined ? null : <span>{`${value} of ${max}`}</span>}
        </div>
      ) : null}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={value === undefined ? undefined : `${value} of ${max}`}
        className="h-1.5 overflow-hidden rounded-full bg-wash"
      >
        {value === undefined ? (
          <div className="h-full w-1/3 animate-slide rounded-full bg-accent" />
        ) : (
          <svg width="100%" height="6" aria-hidden="true" className={clsx('block', FILL[tone])}>
            <rect width={`${share}%`} height="6" rx="3" fill="currentColor" />
          </svg>
        )}
      </div>
    </div>
  )
}
