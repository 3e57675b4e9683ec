'use client'

import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import type { SyntheticEvent } from 'react'
import { MoveMenu } from '@/components/applications/move-menu'
import type { MovableApplication, MoveRequest } from '@/components/applications/move-words'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { paths } from '@/lib/paths'
import { DRAG_HELP_ID, cardId, cardLinkId } from './board-elements'
import type { BoardCard } from './board-state'
import { CardFace } from './card-face'
import type { DragRegistry } from './drag-registry'

type CardProps = {
  card: BoardCard
  today: Day
  lifted: boolean
  draggable: boolean
  registry: DragRegistry
  onMove: (card: BoardCard, to: Stage) => void
  onAsk: (request: MoveRequest) => void
}

// A press in the menu is no lift, nor one in what floats above the card.
const isElsewhere = (event: SyntheticEvent) =>
  (event.target as HTMLElement).closest('button, [popover]') !== null

/** A card that leads to its application, can be dragged, and has the same moves in a menu. */
export function Card({ card, today, lifted, draggable, registry, onMove, onAsk }: CardProps) {
  const application: MovableApplication = {
    id: card.id,
    company: card.company,
    role: card.role,
    stage: card.stage,
  }
  const lift = (event: SyntheticEvent) => {
    if (!isElsewhere(event)) registry.pass(card.id, event)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the link and the menu in it do the same
    <li
      id={cardId(card.id)}
      data-stage={card.stage}
      onMouseDown={lift}
      onTouchStart={lift}
      onKeyDown={lift}
      className={clsx('touch-manipulation select-none [-webkit-touch-callout:none]', lifted && 'opacity-40')}
    >
      <CardFace
        card={card}
        className="hover:border-control"
        name={
          <Link
            id={cardLinkId(card.id)}
            href={paths.application(card.id)}
            draggable={false}
            aria-describedby={draggable ? DRAG_HELP_ID : undefined}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            <bdi>{card.company}</bdi>
          </Link>
        }
        menu={
          <MoveMenu
            application={application}
            today={today}
            className="relative -mt-1 -mr-1.5 shrink-0 touch:-mt-3 touch:-mr-3"
            onMove={(_, to) => onMove(card, to)}
            onAsk={onAsk}
          />
        }
      />
    </li>
  )
}
