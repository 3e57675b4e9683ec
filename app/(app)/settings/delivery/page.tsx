import type { Metadata } from 'next'
import { EmailCard } from '@/components/settings/delivery/email-card'
import { PushCard } from '@/components/settings/delivery/push-card'
import { QuietCard } from '@/components/settings/delivery/quiet-card'
import { UndeliveredCard } from '@/components/settings/delivery/undelivered-card'
import { WebhookCard } from '@/components/settings/delivery/webhook-card'
import { FeedCard } from '@/components/settings/feed-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { realNow } from '@/lib/clock'
import { loadFeed } from '@/lib/data/calendar-feed'
import { listDeadDeliveries } from '@/lib/data/dead-deliveries'
import { listDestinations } from '@/lib/data/destinations'
import { isFirstAccount } from '@/lib/data/installation'
import { loadQuietHours } from '@/lib/data/quiet-hours'
import { readVapidKeys } from '@/lib/delivery/vapid'
import { mailSetup } from '@/lib/env'
import { retryUndelivered } from '@/app/(app)/reminders/actions'
import { chooseFeedReminders, makeFeed, removeFeed } from '@/app/(app)/settings/calendar/actions'
import {
  addBrowser,
  addEmail,
  addWebhook,
  askAgain,
  changeDestination,
  removeDestination,
  renewSecret,
  restoreDestination,
  saveQuietHours,
  switchDestination,
  testDestination,
} from './actions'

export const metadata: Metadata = { title: 'Where reminders go' }

const ACTIONS = {
  test: testDestination,
  turn: switchDestination,
  change: changeDestination,
  remove: removeDestination,
  restore: restoreDestination,
}

export default async function DeliverySettingsPage() {
  const viewer = await requireUser()
  const [destinations, undelivered, quiet, feed, isFirst, { publicKey }] = await Promise.all([
    listDestinations(viewer.id),
    listDeadDeliveries(viewer.id),
    loadQuietHours(viewer.id),
    loadFeed(viewer.id),
    isFirstAccount(viewer.id),
    readVapidKeys(),
  ])
  const clock = { now: realNow(), zone: viewer.zone, reminderTime: viewer.reminderTime }
  const of = (kind: string) => destinations.filter((destination) => destination.kind === kind)
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="delivery" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <UndeliveredCard undelivered={undelivered} clock={clock} retry={retryUndelivered} />
        <EmailCard
          destinations={of('EMAIL')}
          accountEmail={viewer.email}
          canMail={mailSetup() !== null}
          clock={clock}
          actions={{ ...ACTIONS, add: addEmail, askAgain }}
        />
        <PushCard
          destinations={of('PUSH')}
          publicKey={publicKey}
          clock={clock}
          actions={{ ...ACTIONS, add: addBrowser }}
        />
        <WebhookCard
          destinations={of('WEBHOOK')}
          clock={clock}
          actions={{ ...ACTIONS, add: addWebhook, renewSecret }}
        />
        <FeedCard {...feed} actions={{ makeFeed, chooseFeedReminders, removeFeed }} />
        <QuietCard {...quiet} zone={viewer.zone} action={saveQuietHours} />
      </div>
    </>
  )
}
