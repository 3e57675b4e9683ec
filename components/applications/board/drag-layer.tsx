'use client'

import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  rectIntersection,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import { useEffect, useMemo, useState } from 'react'
import type { Stage } from '@/lib/domain/lifecycle'
import { cardId, cardLinkId, columnId } from './board-elements'
import type { BoardCard } from './board-state'
import { CardFace } from './card-face'
import type { DragListeners, DragRegistry } from './drag-registry'
import { announcementsFor, sayDrop } from './drag-words'

type DragLayerProps = {
  cards: readonly BoardCard[]
  /** Every stage that a card can be dropped on, from left to right. */
  targets: readonly Stage[]
  registry: DragRegistry
  onReady: () => void
  onLift: (card: BoardCard | null) => void
  onOver: (stage: Stage | null) => void
  onDrop: (card: BoardCard, to: Stage) => void
}

/** Dragging, laid over the board that stands already; loaded after it. */
export default function DragLayer({
  cards,
  targets,
  registry,
  onReady,
  onLift,
  onOver,
  onDrop,
}: DragLayerProps) {
  const [active, setActive] = useState<{ card: BoardCard; over: Stage | null } | null>(null)
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards])
  const coordinateGetter = useMemo(() => stepBetween(targets), [targets])
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A short hold, so that a finger can still scroll the board.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      // Enter opens the application.
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] },
      coordinateGetter,
    }),
  )
  useEffect(onReady, [onReady])

  const settle = () => {
    setActive(null)
    onLift(null)
    onOver(null)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={{
        announcements: announcementsFor(byId),
        screenReaderInstructions: { draggable: '' },
      }}
      onDragStart={(event) => {
        const card = byId.get(String(event.active.id))
        if (!card) return
        setActive({ card, over: null })
        onLift(card)
      }}
      onDragOver={({ over }) => {
        const stage = (over?.id as Stage | undefined) ?? null
        setActive((now) => now && { ...now, over: stage })
        onOver(stage)
      }}
      onDragEnd={({ over }) => {
        const card = active?.card
        settle()
        if (card && over) onDrop(card, over.id as Stage)
      }}
      onDragCancel={settle}
    >
      {targets.map((stage) => (
        <Target key={stage} stage={stage} />
      ))}
      {cards.map((card) => (
        <Source key={card.id} card={card} registry={registry} />
      ))}
      <DragOverlay dropAnimation={null} zIndex={40}>
        {active ? (
          <div className="cursor-grabbing">
            <CardFace card={active.card} name={<bdi>{active.card.company}</bdi>} className="shadow-float" />
            {active.over && active.over !== active.card.stage ? (
              <p className="mt-1 w-fit rounded-full bg-ink px-2 py-0.5 text-xs text-paper">
                {sayDrop(active.card.stage, active.over)}
              </p>
            ) : null}
          </div>
        ) : null}
      </DragOverlay>
    </DndContext>
  )
}

function Source({ card, registry }: { card: BoardCard; registry: DragRegistry }) {
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id: card.id })
  // After every drawing: a card that has moved stands in a new element.
  useEffect(() => {
    setNodeRef(document.getElementById(cardId(card.id)))
    setActivatorNodeRef(document.getElementById(cardLinkId(card.id)))
    registry.set(card.id, listeners as DragListeners | undefined)
  })
  useEffect(() => () => registry.set(card.id, undefined), [card.id, registry])
  return null
}

function Target({ stage }: { stage: Stage }) {
  const { setNodeRef } = useDroppable({ id: stage })
  useEffect(() => setNodeRef(document.getElementById(columnId(stage))))
  return null
}

/** Where the pointer is; by keyboard there is none, and what the card covers most counts. */
const underPointer: CollisionDetection = (input) =>
  input.pointerCoordinates ? pointerWithin(input) : rectIntersection(input)

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Arrow keys go from stage to stage. */
function stepBetween(targets: readonly Stage[]): KeyboardCoordinateGetter {
  return (event, { active, context }) => {
    const step = STEPS[event.code]
    if (step === undefined) return undefined
    event.preventDefault()
    const here = context.over?.id ?? document.getElementById(cardId(String(active)))?.dataset.stage
    const next = targets[targets.findIndex((stage) => stage === here) + step]
    const rect = next && context.droppableRects.get(next)
    return rect ? { x: rect.left, y: rect.top } : undefined
  }
}
