import { Card, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { FORMAT_LABELS, type Format } from '@/lib/domain/import/formats'
import type { UndoneImport } from '@/lib/domain/import/look'
import { sayCount, sayDay, sayNumber } from '@/lib/domain/wording'
import { UndoImport } from './undo-import'

type PastImportsProps = {
  imports: readonly {
    id: string
    fileName: string
    format: Format
    added: number
    updated: number
    day: Day
    undoneOn: Day | null
    undoUntil: Day | null
  }[]
  today: Day
  undo: FormAction<UndoneImport>
}

/** What was brought in before, each to be taken back for a week. */
export function PastImports({ imports, today, undo }: PastImportsProps) {
  if (imports.length === 0) return null
  return (
    <Card aria-labelledby="past-imports">
      <CardHeader id="past-imports" title="What you brought in" ruled />
      <CardRows>
        {imports.map(({ id, fileName, format, added, updated, day, undoneOn, undoUntil }) => (
          <CardRow key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="min-w-0 grow basis-60 wrap-anywhere">
              <p className="font-medium">
                <bdi>{fileName || 'Pasted cells'}</bdi>
              </p>
              <p className="text-small text-muted">
                {[
                  sayDay(day, today),
                  FORMAT_LABELS[format],
                  `${sayCount(added, 'application')} added`,
                  ...(updated > 0 ? [`${sayNumber(updated)} filled in`] : []),
                  ...(undoUntil ? [`can be taken back until ${sayDay(undoUntil, today)}`] : []),
                ].join(' · ')}
              </p>
            </div>
            {undoneOn ? (
              <p className="text-small text-muted">Taken back {sayDay(undoneOn, today)}</p>
            ) : undoUntil ? (
              <UndoImport
                id={id}
                name={fileName || 'pasted cells'}
                added={added}
                updated={updated}
                undo={undo}
              />
            ) : null}
          </CardRow>
        ))}
      </CardRows>
    </Card>
  )
}
