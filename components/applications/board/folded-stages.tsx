'use client'

import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import { dropOn } from '@/components/applications/move-words'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { columnId } from './board-elements'

type FoldedStagesProps = {
  stages: readonly { stage: Stage; count: number; href: string }[]
  /** The stage that the card in the air comes from. */
  liftedFrom: Stage | null
  over: Stage | null
}

/** The closed stages at the board's foot: a click lists them, and while a card is in the air it can be dropped here. */
export function FoldedStages({ stages, liftedFrom, over }: FoldedStagesProps) {
  return (
    <section
      aria-label="Closed"
      className={clsx(
        'mt-4 border-t bg-paper py-2 md:sticky md:bottom-0 md:z-10',
        liftedFrom && 'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 md:bottom-0',
      )}
    >
      <ul role="list" className="flex flex-wrap items-center gap-1.5 max-sm:-ml-2 max-sm:gap-y-0">
        <li aria-hidden="true" className="pr-2 text-small text-muted max-sm:w-full max-sm:pl-2">
          Closed
        </li>
        {stages.map(({ stage, count, href }) => (
          <li
            key={stage}
            id={columnId(stage)}
            className={clsx(
              'rounded-control border',
              liftedFrom ? 'grow border-dashed border-control text-center' : 'border-transparent',
              liftedFrom &&
                over === stage &&
                (dropOn(liftedFrom, stage) === 'correct' ? 'bg-improve-soft' : 'bg-accent-soft'),
            )}
          >
            <Link
              href={href}
              draggable={false}
              className={clsx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-control px-2 text-small text-muted hover:bg-wash hover:text-ink touch:min-h-11',
                liftedFrom && 'min-h-12',
              )}
            >
              {STAGE_LABELS[stage]} <span>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
