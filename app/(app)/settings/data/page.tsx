import type { Metadata } from 'next'
import { ExportCard } from '@/components/settings/export-card'
import { ImportCard } from '@/components/settings/import-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { isFirstAccount } from '@/lib/data/installation'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Your data' }

export default async function DataPage() {
  const viewer = await requireUser()
  const isFirst = await isFirstAccount(viewer.id)
  return (
    <>
      <PageHeader title="Your data" crumbs={[{ label: 'Settings', href: paths.settings() }]} />
      <SettingsNav current="data" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <ImportCard />
        <ExportCard />
      </div>
    </>
  )
}
