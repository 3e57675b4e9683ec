import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { TONE_TEXT } from '@/components/ui/tone'
import type { BoardCard } from './board-state'

type CardFaceProps = {
  card: BoardCard
  /** The company's name, as a link where the card stands on the board. */
  name: ReactNode
  menu?: ReactNode
  className?: string
}

/** Company, role, where it stands, and the one thing that waits. */
export function CardFace({ card, name, menu, className }: CardFaceProps) {
  return (
    <div className={clsx('relative rounded-card border border-line bg-card p-3 shadow-card', className)}>
      <div className="flex items-start justify-between gap-1">
        <div className="min-w-0 grow">
          <h3 className="line-clamp-2 text-sm font-medium wrap-anywhere" title={card.company}>
            {name}
          </h3>
          <p className="line-clamp-2 text-small text-muted wrap-anywhere" title={card.role}>
            <bdi>{card.role}</bdi>
          </p>
        </div>
        {menu}
      </div>
      <p className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3 text-xs">
        <span className="text-muted">{card.note}</span>
        <span className="ml-auto flex gap-2">
          {card.flag ? <span className={TONE_TEXT[card.flag.tone]}>{card.flag.text}</span> : null}
          {card.preparation ? <Preparation {...card.preparation} /> : null}
        </span>
      </p>
    </div>
  )
}

function Preparation({ done, total }: { done: number; total: number }) {
  return (
    <span className="text-accent" title={`Preparation: ${done} of ${total}`}>
      <span className="sr-only">Preparation </span>
      {done}/{total}
    </span>
  )
}
