'use client'

import { clsx } from 'clsx'
import {
  lazy,
  Suspense,
  useCallback,
  useLayoutEffect,
  useOptimistic,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react'
import { MoveDialog } from '@/components/applications/move-dialog'
import { dropOn, type MoveRequest } from '@/components/applications/move-words'
import { useMove } from '@/components/applications/use-move'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { DRAG_HELP_ID, cardLinkId } from './board-elements'
import { useBoardKeys } from './board-keys'
import { withMove, type BoardCard, type BoardState } from './board-state'
import { Card } from './card'
import { Column } from './column'
import { DragRegistry } from './drag-registry'
import { FoldedStages } from './folded-stages'

const DragLayer = lazy(() => import('./drag-layer'))

// Dragging is for the browser alone: the server draws the board without it.
const NEVER_CHANGES = () => () => {}
const isTrue = () => true
const isFalse = () => false

type BoardProps = {
  board: BoardState
  /** Where the next cards of a column are, or the rest of them. */
  more: Partial<Record<Stage, { href: string; label: string }>>
  /** Where a folded stage is listed. */
  foldedHrefs: Partial<Record<Stage, string>>
  today: Day
}

/** The open stages side by side. A card moves at once, and goes back when the move was refused. */
export function Board({ board, more, foldedHrefs, today }: BoardProps) {
  const [shown, showMove] = useOptimistic(board, withMove)
  const [, startTransition] = useTransition()
  const [request, setRequest] = useState<MoveRequest | null>(null)
  const [lifted, setLifted] = useState<BoardCard | null>(null)
  const [over, setOver] = useState<Stage | null>(null)
  const [canDrag, setCanDrag] = useState(false)
  const [registry] = useState(() => new DragRegistry())
  const toFocus = useRef<string | null>(null)
  const moveNow = useMove()
  const onKeyDown = useBoardKeys(shown.columns, lifted !== null)

  const mounted = useSyncExternalStore(NEVER_CHANGES, isTrue, isFalse)
  const onReady = useCallback(() => setCanDrag(true), [])

  // Who moved a card by key must not lose it: the focus follows into the new column.
  useLayoutEffect(() => {
    const id = toFocus.current
    toFocus.current = null
    if (id === null || !shown.columns.some(({ cards }) => cards.some((card) => card.id === id))) return
    const link = document.getElementById(cardLinkId(id))
    if (link && (document.activeElement === document.body || document.activeElement === null)) link.focus()
  }, [shown])

  const moveCard = (card: BoardCard, to: Stage) => {
    startTransition(async () => {
      toFocus.current = card.id
      showMove({ card, to })
      await moveNow(card, to)
    })
  }

  const drop = (card: BoardCard, to: Stage) => {
    const kind = dropOn(card.stage, to)
    if (kind === 'move') moveCard(card, to)
    else if (kind === 'ask') setRequest({ application: card, kind: 'move', to })
    else if (kind === 'correct') setRequest({ application: card, kind: 'correction', to })
  }

  const overKind = (stage: Stage) => {
    if (!lifted || over !== stage) return null
    const kind = dropOn(lifted.stage, stage)
    return kind === 'stay' ? null : kind === 'correct' ? 'correct' : 'move'
  }

  return (
    <>
      <p id={DRAG_HELP_ID} hidden>
        Arrow keys go from card to card. Space picks a card up, arrow keys carry it to a stage, Space drops
        it, and Escape leaves it where it was. M opens its moves as a menu.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go from card to card */}
      <div
        role="group"
        aria-label="Board"
        onKeyDown={onKeyDown}
        className={clsx(
          'relative -mx-4 flex scroll-px-4 items-stretch gap-4 overflow-x-auto px-4 pt-1 pb-2 md:-mr-8 md:-ml-1 md:scroll-px-1 md:pr-8 md:pl-1',
          !lifted && 'max-sm:snap-x max-sm:snap-mandatory',
        )}
      >
        {shown.columns.map((column) => (
          <Column key={column.stage} column={column} more={more[column.stage]} over={overKind(column.stage)}>
            {column.cards.map((card) => (
              <Card
                key={card.id}
                card={card}
                today={today}
                lifted={lifted?.id === card.id}
                draggable={canDrag}
                registry={registry}
                onMove={moveCard}
                onAsk={setRequest}
              />
            ))}
          </Column>
        ))}
      </div>
      {shown.folded.length > 0 ? (
        <FoldedStages
          stages={shown.folded.map((each) => ({ ...each, href: foldedHrefs[each.stage] ?? '' }))}
          liftedFrom={lifted?.stage ?? null}
          over={over}
        />
      ) : null}
      {mounted ? (
        <Suspense fallback={null}>
          <DragLayer
            cards={shown.columns.flatMap(({ cards }) => cards)}
            targets={[...shown.columns, ...shown.folded].map(({ stage }) => stage)}
            registry={registry}
            onReady={onReady}
            onLift={setLifted}
            onOver={setOver}
            onDrop={drop}
          />
        </Suspense>
      ) : null}
      {request ? <MoveDialog request={request} today={today} onClose={() => setRequest(null)} /> : null}
    </>
  )
}
