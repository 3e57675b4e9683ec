import type { Metadata } from 'next'
import { ImportFlow } from '@/components/import/import-flow'
import { PastImports } from '@/components/import/past-imports'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listImports } from '@/lib/data/imports'
import { dayIn } from '@/lib/domain/day'
import { paths } from '@/lib/paths'
import { undo } from './actions'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportPage() {
  const { id, now, zone, today } = await requireUser()
  const imports = await listImports(id, now)
  return (
    <>
      <PageHeader
        title="Import a list"
        note="From a spreadsheet or another tracker. You see what becomes of it before anything is brought in."
        crumbs={[{ label: 'Applications', href: paths.applications() }]}
      />
      <div className="grid max-w-4xl gap-6">
        <ImportFlow />
        <PastImports
          imports={imports.map(({ undoUntil, createdAt, ...row }) => ({
            ...row,
            day: dayIn(createdAt, zone),
            undoneOn: row.undoneAt && dayIn(row.undoneAt, zone),
            undoUntil: undoUntil && dayIn(undoUntil, zone),
          }))}
          today={today}
          undo={undo}
        />
      </div>
    </>
  )
}
