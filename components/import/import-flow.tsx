'use client'

import { Icon } from '@/components/ui/icon'
import { ColumnsCard } from './columns-card'
import { DatesCard } from './dates-card'
import { DuplicatesCard } from './duplicates-card'
import { FoundCard } from './found-card'
import { ReportCard } from './report-card'
import { RunCard } from './run-card'
import { SourceCard } from './source-card'
import { StagesCard } from './stages-card'
import { useImport } from './use-import'

/** From a list to applications: choose it, look at what becomes of it, say yes. */
export function ImportFlow() {
  const state = useImport()
  const { look, problem, report, isLooking, choices, change } = state
  if (report) return <ReportCard report={report} again={state.again} />
  return (
    <div className="grid gap-6" aria-busy={isLooking}>
      <noscript>
        <p className="rounded-control bg-improve-soft px-3 py-2">
          Importing a list needs JavaScript: what becomes of each row is shown before anything is written.
        </p>
      </noscript>
      <SourceCard chosen={look?.fileName ?? null} isLooking={isLooking} choose={state.choose} />
      {problem ? (
        <div role="alert" className="flex items-start gap-2 rounded-control bg-loss-soft px-3 py-2 text-ink">
          <Icon of="circle-exclamation-point" className="mt-0.5 text-loss" />
          <p>{problem}</p>
        </div>
      ) : null}
      {look ? (
        <>
          <FoundCard look={look} />
          <ColumnsCard look={look} mapping={choices.mapping} change={change} />
          {look.stages.length > 0 ? (
            <StagesCard stages={look.stages} choices={choices.stages} change={change} />
          ) : null}
          {look.dates ? <DatesCard dates={look.dates} chosen={choices.dateOrder} change={change} /> : null}
          <DuplicatesCard counts={look.counts} choices={choices} change={change} />
          <RunCard look={look} state={state} />
        </>
      ) : null}
    </div>
  )
}
