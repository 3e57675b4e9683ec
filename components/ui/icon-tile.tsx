import type { IconName } from '@/components/ui/icon-names'
import { clsx } from 'clsx'
import { Icon } from './icon'
import { TONE_SOFT, type Tone } from './tone'

/** An icon on its soft colour: a square before a reminder, a round before a line of the timeline. */
export function IconTile({ of, tone, round = false }: { of: IconName; tone: Tone; round?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'inline-flex shrink-0 items-center justify-center',
        round ? 'size-7 rounded-full' : 'size-8 rounded-control',
        TONE_SOFT[tone],
      )}
    >
      <Icon of={of} size={round ? 14 : 16} />
    </span>
  )
}
