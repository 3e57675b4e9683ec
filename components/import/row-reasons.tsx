import type { RowReason } from '@/lib/domain/import/plan'
import { sayNumber } from '@/lib/domain/wording'

/** Rows and why they are skipped; of many only the first. */
export function RowReasons({ rows, total }: { rows: readonly RowReason[]; total: number }) {
  return (
    <ul
      role="list"
      aria-label="Rows and reasons"
      tabIndex={0}
      className="max-h-60 overflow-y-auto rounded-control border border-line text-small"
    >
      {rows.map(({ row, reason }) => (
        <li key={row} className="flex gap-3 border-b border-line px-3 py-1.5 last:border-b-0">
          <span className="shrink-0 text-muted tabular-nums">Row {row}</span>
          <span className="min-w-0 wrap-anywhere">{reason}</span>
        </li>
      ))}
      {total > rows.length ? (
        <li className="px-3 py-1.5 text-muted">and {sayNumber(total - rows.length)} more</li>
      ) : null}
    </ul>
  )
}
