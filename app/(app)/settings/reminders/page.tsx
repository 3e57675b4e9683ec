import type { Metadata } from 'next'
import { ReminderTimeCard } from '@/components/settings/reminder-time-card'
import { RulesCard } from '@/components/settings/rules-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { isFirstAccount } from '@/lib/data/installation'
import { loadSettings } from '@/lib/data/settings'
import { changeReminderTime, changeRules, takeDefaultRules, undoDefaultRules } from './actions'

export const metadata: Metadata = { title: 'Reminder settings' }

export default async function ReminderSettingsPage() {
  const viewer = await requireUser()
  const [settings, isFirst] = await Promise.all([loadSettings(viewer.id), isFirstAccount(viewer.id)])
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="reminders" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <ReminderTimeCard
          reminderTime={settings.reminderTime}
          zone={settings.zone}
          action={changeReminderTime}
        />
        <RulesCard
          rules={settings.rules}
          actions={{
            saveAction: changeRules,
            resetAction: takeDefaultRules,
            restoreAction: undoDefaultRules,
          }}
        />
      </div>
    </>
  )
}
