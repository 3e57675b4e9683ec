import { clsx } from 'clsx'
import { TONE_TEXT, type Tone } from '@/components/ui/tone'

/** A bar as long as its share, 0 to 1, of the longest; the number stands beside it in words. */
export function ShareBar({ share, tone }: { share: number; tone: Tone }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return (
    <svg width="100%" height="6" aria-hidden="true" className={clsx('block', TONE_TEXT[tone])}>
      <rect width="100%" height="6" rx="3" className="fill-wash" />
      {percent > 0 ? <rect width={`${percent}%`} height="6" rx="3" fill="currentColor" /> : null}
    </svg>
  )
}
