import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { StagePill } from '@/components/ui/stage-pill'
import type { ImportLook } from '@/lib/domain/import/look'
import { sayCount } from '@/lib/domain/wording'

/** What was recognised, and the first rows as they would be logged. */
export function FoundCard({ look }: { look: ImportLook }) {
  const { formatLabel, written, counts, preview, missing } = look
  return (
    <Card aria-labelledby="found">
      <CardHeader
        id="found"
        title={`${formatLabel}: ${sayCount(counts.rows, 'row')}`}
        note={
          missing ??
          `${written[0]!.toUpperCase()}${written.slice(1)}. This is how the first rows will stand here.`
        }
      />
      <CardBody>
        {preview.length === 0 ? (
          <p className="text-muted">{missing ?? 'No row can be brought in as things stand.'}</p>
        ) : (
          <ul role="list" aria-label="The first rows" className="divide-y divide-line">
            {preview.map(({ row, company, role, stage, history, place, isArchived }) => (
              <li
                key={row}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2 first:pt-0"
              >
                <div className="min-w-0 grow basis-60 wrap-anywhere">
                  <p className="font-medium">
                    <bdi>{company}</bdi>
                  </p>
                  <p className="text-small text-muted">
                    <bdi>{role}</bdi>
                    {place ? (
                      <>
                        {' · '}
                        <bdi>{place}</bdi>
                      </>
                    ) : null}
                  </p>
                </div>
                <div className="min-w-0 text-small text-muted sm:text-right">
                  <StagePill stage={stage} />
                  {isArchived ? ' archived' : null}
                  <p className="mt-1">{history}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
