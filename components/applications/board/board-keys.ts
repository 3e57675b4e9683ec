'use client'

import type { KeyboardEvent } from 'react'
import { useShell } from '@/components/shell/shell-context'
import { cardId, cardLinkId } from './board-elements'
import type { BoardColumn } from './board-state'

/** From a card, arrow keys go to its neighbours, and M opens its moves. */
export function useBoardKeys(columns: readonly BoardColumn[], busy: boolean) {
  const { singleKeys } = useShell()
  return (event: KeyboardEvent<HTMLElement>) => {
    if (busy || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey)
      return
    const cards = columns.map((column) => column.cards.map(({ id }) => id))
    const focused = (event.target as HTMLElement).id
    const at = placeOf(cards, (id) => cardLinkId(id) === focused)
    if (!at) return
    if (event.key.toLowerCase() === 'm' && singleKeys) {
      const id = cards[at.column]?.[at.row] ?? ''
      const menu = document.getElementById(cardId(id))?.querySelector<HTMLElement>('[aria-haspopup=menu]')
      menu?.focus()
      menu?.click()
      event.preventDefault()
      return
    }
    const next = neighbour(cards, at, event.key)
    if (next === null) return
    event.preventDefault()
    document.getElementById(cardLinkId(next))?.focus()
  }
}

type Place = { column: number; row: number }

function placeOf(cards: readonly string[][], isIt: (id: string) => boolean): Place | null {
  for (const [column, ids] of cards.entries()) {
    const row = ids.findIndex(isIt)
    if (row !== -1) return { column, row }
  }
  return null
}

/** The card that an arrow leads to; empty columns are passed over. Null at the edge, and for any other key. */
function neighbour(cards: readonly string[][], { column, row }: Place, key: string): string | null {
  if (key === 'ArrowDown') return cards[column]?.[row + 1] ?? null
  if (key === 'ArrowUp') return cards[column]?.[row - 1] ?? null
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const side = key === 'ArrowRight' ? cards.slice(column + 1) : cards.slice(0, column).toReversed()
  const ids = side.find((each) => each.length > 0)
  return ids?.[Math.min(row, ids.length - 1)] ?? null
}
