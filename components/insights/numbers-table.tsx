'use client'

import { clsx } from 'clsx'
import { Icon } from '@/components/ui/icon'

type NumbersTableProps = {
  caption: string
  /** The last one holds numbers. */
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What a picture shows, as numbers: folded away, for whoever wants or needs them. */
export function NumbersTable({ caption, columns, rows }: NumbersTableProps) {
  return (
    <details className="group mt-3 text-small">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-control text-muted hover:text-ink hover:underline touch:min-h-11">
        <Icon of="chevron-right" size={14} className="group-open:rotate-90" />
        <span>
          As a table<span className="sr-only">: {caption}</span>
        </span>
      </summary>
      <table className="mt-1 w-full max-w-xl border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-muted">
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={clsx('py-1.5 pr-4 font-medium', index === columns.length - 1 && 'pr-0 text-right')}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, -1).join(' ')} className="border-t border-line">
              {row.map((cell, index) => (
                <td
                  key={columns[index]}
                  className={clsx('py-1.5 pr-4', index === row.length - 1 && 'pr-0 text-right')}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
