import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InstallationCards } from '@/components/settings/installation-cards'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listBackups } from '@/lib/backup/backup-files'
import { backupSetup } from '@/lib/backup/backup-setup'
import { realNow } from '@/lib/clock'
import { loadInstallation } from '@/lib/data/installation'
import { schedulerHere } from '@/lib/delivery/scheduler-here'
import { env } from '@/lib/env'
import { VERSION } from '@/lib/version'

export const metadata: Metadata = { title: 'Installation' }

export default async function InstallationPage() {
  const viewer = await requireUser()
  const now = realNow()
  const installation = await loadInstallation(viewer.id, now)
  if (installation === null) notFound()
  const facts = {
    ...installation,
    version: VERSION,
    startedAt: new Date(now.getTime() - process.uptime() * 1000),
    sendsHere: schedulerHere() !== null,
    backups: readBackups(),
  }
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="installation" isFirstAccount />
      <InstallationCards facts={facts} clock={{ now, zone: viewer.zone }} />
    </>
  )
}

function readBackups() {
  const { url, folder } = backupSetup()
  return { isOn: env().BACKUPS === 'on', folder, lastAt: listBackups(url, folder)[0]?.at ?? null }
}
