import type { CardNote } from '@/lib/domain/application-card'
import type { Stage } from '@/lib/domain/lifecycle'

export interface BoardCard extends CardNote {
  id: string
  company: string
  role: string
  stage: Stage
}

export interface BoardColumn {
  stage: Stage
  /** all that stand here, shown or not */
  count: number
  cards: readonly BoardCard[]
}

export interface BoardState {
  columns: readonly BoardColumn[]
  /** the closed stages folded at the foot */
  folded: readonly { stage: Stage; count: number }[]
}

/** The board as it will be once a move is saved: the card on top of its new column, or counted at the foot. */
export function withMove(state: BoardState, { card, to }: { card: BoardCard; to: Stage }): BoardState {
  const step = (stage: Stage) => (stage === to ? 1 : stage === card.stage ? -1 : 0)
  return {
    columns: state.columns.map((column) => {
      const others = column.cards.filter(({ id }) => id !== card.id)
      const cards = column.stage === to ? [{ ...card, stage: to }, ...others] : others
      return { ...column, cards, count: column.count + step(column.stage) }
    }),
    folded: state.folded.map((fold) => ({ ...fold, count: fold.count + step(fold.stage) })),
  }
}
