import { Board } from '@/components/applications/board/board'
import { applicationsHref } from '@/components/applications/filters/address'
import type { Viewer } from '@/lib/auth/require-user'
import { loadBoard } from '@/lib/data/application-board'
import { loadCardNotes } from '@/lib/data/application-cards'
import { CLOSED_STAGES, OPEN_STAGES, type Stage } from '@/lib/domain/lifecycle'
import { COLUMN_LIMIT, COLUMN_STEP, type ApplicationQuery } from '@/lib/domain/application-query'

type BoardViewProps = { viewer: Viewer; query: ApplicationQuery; counts: Record<Stage, number> }

/** The open stages as columns, or those that are filtered by; the closed ones folded at the foot. */
export async function BoardView({ viewer, query, counts }: BoardViewProps) {
  const columns: readonly Stage[] = query.stages.length > 0 ? query.stages : OPEN_STAGES
  const loaded = await loadBoard(viewer.id, query, columns, viewer.now)
  const notes = await loadCardNotes(viewer.id, [...loaded.values()].flat(), viewer)
  const board = {
    columns: columns.map((stage) => ({
      stage,
      count: counts[stage],
      cards: (loaded.get(stage) ?? []).map(({ id, company, role }) => ({
        id,
        company,
        role,
        stage,
        ...(notes.get(id) ?? { note: '', flag: null, preparation: null }),
      })),
    })),
    folded: CLOSED_STAGES.filter((stage) => !columns.includes(stage)).map((stage) => ({
      stage,
      count: counts[stage],
    })),
  }
  const more = Object.fromEntries(
    board.columns.flatMap(({ stage, count, cards }) => {
      const link = moreOf(query, stage, cards.length, count)
      return link ? [[stage, link] as const] : []
    }),
  )
  const foldedHrefs = Object.fromEntries(
    board.folded.map(({ stage }) => [stage, applicationsHref(query, { view: 'table', stages: [stage] })]),
  )
  return <Board board={board} more={more} foldedHrefs={foldedHrefs} today={viewer.today} />
}

/** The next cards of a column; past what a board can hold, the table of its stage. */
function moreOf(query: ApplicationQuery, stage: Stage, shown: number, count: number) {
  if (shown >= count) return null
  if (shown >= COLUMN_LIMIT) {
    return {
      href: applicationsHref(query, { view: 'table', stages: [stage] }),
      label: `All ${count} in the table`,
    }
  }
  const next = Math.min(shown + COLUMN_STEP, COLUMN_LIMIT)
  return {
    href: applicationsHref(query, { shown: { ...query.shown, [stage]: next } }),
    label: `Show ${Math.min(next, count) - shown} more of ${count}`,
  }
}
