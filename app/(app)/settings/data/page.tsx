import type { Metadata } from 'next'
import { AccountImportCard } from '@/components/settings/data/account-import-card'
import { ExportCard } from '@/components/settings/export-card'
import { ImportCard } from '@/components/settings/import-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { sayNotEmpty, whatIsHere } from '@/lib/data/import-everything'
import { isFirstAccount } from '@/lib/data/installation'

export const metadata: Metadata = { title: 'Your data' }

export default async function DataPage() {
  const viewer = await requireUser()
  const [isFirst, here] = await Promise.all([isFirstAccount(viewer.id), whatIsHere(viewer.id)])
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="data" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <ImportCard />
        <ExportCard />
        <AccountImportCard notEmpty={here.length > 0 ? sayNotEmpty(here) : null} today={viewer.today} />
      </div>
    </>
  )
}
