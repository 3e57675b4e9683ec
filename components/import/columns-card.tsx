'use client'

import { clsx } from 'clsx'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Card, CardHeader } from '@/components/ui/card'
import { COLUMN_USES, FIELD_LABELS, type ColumnUse } from '@/lib/domain/import/fields'
import type { ImportLook } from '@/lib/domain/import/look'
import type { ImportChoices } from '@/lib/schemas/import'

type ColumnsCardProps = {
  look: ImportLook
  /** What the person made of them: shown at once, before the answer comes. */
  mapping: ImportChoices['mapping']
  change: (part: Partial<ImportChoices>) => void
}

/** What each column becomes, guessed from its name, to be changed. */
export function ColumnsCard({ look, mapping, change }: ColumnsCardProps) {
  const columns = look.columns.map((column, index) => ({
    ...column,
    use: mapping === null ? column.use : (mapping[index] ?? null),
  }))
  const use = (index: number, value: string) => {
    const wanted = value === '' ? null : (value as ColumnUse)
    change({
      mapping: columns.map((column, at) => {
        if (at === index) return wanted
        // A field is filled by one column: the other one goes without.
        return wanted !== 'noteLine' && column.use === wanted ? null : column.use
      }),
    })
  }
  return (
    <Card aria-labelledby="columns">
      <CardHeader id="columns" title="Columns" note="What each column of your list becomes here." ruled />
      <ul role="list" className="divide-y divide-line">
        {columns.map(({ name, example, use: chosen }, index) => (
          <li key={index} className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[1fr_16rem]">
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">
                <bdi>{name}</bdi>
              </p>
              <p className="truncate text-small text-muted">
                {example ? <bdi>{example}</bdi> : 'empty in every row'}
              </p>
            </div>
            <select
              aria-label={`${name} becomes`}
              value={chosen ?? ''}
              onChange={(event) => use(index, event.target.value)}
              className={clsx(controlStyle, lineHeight)}
            >
              <option value="">Leave it out</option>
              {COLUMN_USES.map((each) => (
                <option key={each} value={each}>
                  {FIELD_LABELS[each]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Card>
  )
}
