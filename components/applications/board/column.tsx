'use client'

import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { StageDot } from '@/components/ui/stage-pill'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { columnId } from './board-elements'
import type { BoardColumn } from './board-state'

type ColumnProps = {
  column: BoardColumn
  more: { href: string; label: string } | undefined
  /** Set while a card hangs over it: whether there is such a move. */
  over: 'move' | 'correct' | null
  children: ReactNode
}

export function Column({ column: { stage, count, cards }, more, over, children }: ColumnProps) {
  const headingId = `${columnId(stage)}-name`
  return (
    <section
      id={columnId(stage)}
      aria-labelledby={headingId}
      className={clsx(
        'flex w-60 shrink-0 snap-start flex-col rounded-card pb-2 max-sm:w-[calc(100vw-4.5rem)]',
        over === 'move' && 'bg-accent-soft outline-2 outline-offset-4 outline-accent-soft',
        over === 'correct' && 'bg-improve-soft outline-2 outline-offset-4 outline-improve-soft',
      )}
    >
      <h2 id={headingId} className="mb-2 flex items-center gap-2 px-1 text-sm font-medium">
        <StageDot stage={stage} />
        {STAGE_LABELS[stage]}
        <span className="font-normal text-muted">
          {count}
          <span className="sr-only"> applications</span>
        </span>
      </h2>
      {cards.length > 0 ? (
        <ul role="list" className="grid gap-2">
          {children}
        </ul>
      ) : null}
      {more ? (
        <Link href={more.href} scroll={false} className={buttonStyle('ghost', 'small', 'mt-2 w-full')}>
          {more.label}
        </Link>
      ) : null}
    </section>
  )
}
