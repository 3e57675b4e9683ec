import type { Metadata } from 'next'
import { FeedCard } from '@/components/settings/feed-card'
import { ReminderTimeCard } from '@/components/settings/reminder-time-card'
import { RulesCard } from '@/components/settings/rules-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { loadFeed } from '@/lib/data/calendar-feed'
import { loadSettings } from '@/lib/data/settings'
import { chooseFeedReminders, makeFeed, removeFeed } from '@/app/(app)/settings/calendar/actions'
import { changeReminderTime, changeRules, takeDefaultRules, undoDefaultRules } from './actions'

export const metadata: Metadata = { title: 'Reminder settings' }

export default async function ReminderSettingsPage() {
  const viewer = await requireUser()
  const [settings, feed] = await Promise.all([loadSettings(viewer.id), loadFeed(viewer.id)])
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="reminders" />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <ReminderTimeCard
          reminderTime={settings.reminderTime}
          zone={settings.zone}
          action={changeReminderTime}
        />
        <FeedCard {...feed} actions={{ makeFeed, chooseFeedReminders, removeFeed }} />
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
