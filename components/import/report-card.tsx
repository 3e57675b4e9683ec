'use client'

import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { ImportReport } from '@/lib/domain/import/look'
import { sayCount, sayNumber } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { RowReasons } from './row-reasons'
import { saveCsv } from './save-csv'

const SHOWN = 100

/** What came of it: how many, and every row that was skipped with its reason. */
export function ReportCard({ report, again }: { report: ImportReport; again: () => void }) {
  const { added, updated, skipped, skippedCsv } = report
  const title = useRef<HTMLDivElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <Card aria-labelledby="report">
      <div ref={title} tabIndex={-1} className="rounded-card outline-none">
        <CardHeader
          id="report"
          title={
            added + updated === 0
              ? 'Nothing new was in it'
              : `${sayCount(added, 'application')} brought in${updated > 0 ? `, ${sayNumber(updated)} filled in` : ''}`
          }
          note={
            added > 0
              ? 'Below, among what you brought in, you can take it back for a week.'
              : 'All that it names is there already.'
          }
        />
      </div>
      <CardBody className="grid gap-4">
        {skipped.length > 0 ? (
          <div className="grid gap-2">
            <p className="font-medium">{sayCount(skipped.length, 'row')} skipped</p>
            <RowReasons rows={skipped.slice(0, SHOWN)} total={skipped.length} />
            <div>
              <Button onClick={() => saveCsv(skippedCsv, 'skipped-rows.csv')}>
                <Icon of="download" />
                These rows as CSV
              </Button>
            </div>
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={paths.table()} variant="primary">
            See your applications
          </ButtonLink>
          <Button onClick={again}>Import another list</Button>
        </div>
      </CardBody>
    </Card>
  )
}
