import type { Announcements } from '@dnd-kit/core'
import { dropOn, shortName } from '@/components/applications/move-words'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import type { BoardCard } from './board-state'

/** What dropping here would do, in a few words. */
export function sayDrop(from: Stage, to: Stage): string {
  switch (dropOn(from, to)) {
    case 'stay':
      return `Stays at ${STAGE_LABELS[to]}`
    case 'move':
      return `Move to ${STAGE_LABELS[to]}`
    case 'ask':
      return `Move to ${STAGE_LABELS[to]}: asks first`
    case 'correct':
      return `Correct to ${STAGE_LABELS[to]}: asks first`
  }
}

/** The same for those who hear the page. */
export function announcementsFor(cards: ReadonlyMap<string, BoardCard>): Announcements {
  const nameOf = (id: string | number) => shortName(cards.get(String(id))?.company ?? 'The card')
  const stageOf = (id: string | number) => cards.get(String(id))?.stage
  const drop = (id: string | number, over: string | number) => {
    const from = stageOf(id)
    return from ? sayDrop(from, over as Stage) : ''
  }
  return {
    onDragStart: ({ active }) => {
      const from = stageOf(active.id)
      return `Picked up ${nameOf(active.id)}${from ? ` from ${STAGE_LABELS[from]}` : ''}.`
    },
    onDragOver: ({ active, over }) => {
      if (!over) return 'Not over a stage.'
      // It comes at once after the lift, and would talk over it.
      if (over.id === stageOf(active.id)) return `Holding ${nameOf(active.id)} over its own stage.`
      return `${drop(active.id, over.id)}.`
    },
    onDragEnd: ({ active, over }) =>
      over ? `Dropped ${nameOf(active.id)}. ${drop(active.id, over.id)}.` : `${nameOf(active.id)} stays.`,
    onDragCancel: ({ active }) => `${nameOf(active.id)} stays.`,
  }
}
