import type { ActionResult, FormAction } from '@/lib/actions/result'
import { sayAgo } from '@/lib/domain/ago'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import type { WebhookPreset } from '@/lib/schemas/destination'

/** A place that reminders go to, as this page shows it. */
export type DestinationView = {
  id: string
  kind: DestinationKind
  address: string
  label: string
  preset: WebhookPreset | null
  daily: boolean
  verifiedAt: Date | null
  enabled: boolean
  lastResultAt: Date | null
  lastProblem: string | null
}

export type TestResult =
  | { outcome: 'sent' }
  | { outcome: 'gone'; problem: string }
  | { outcome: 'refused'; problem: string }
  | { outcome: 'impossible'; problem: string }

/** What can be done with a place of any kind. */
export type DestinationActions = {
  test: FormAction<TestResult>
  turn: FormAction<void>
  change: FormAction<void>
  remove: FormAction<{ sealed: string }>
  restore: (input: { sealed: string }) => Promise<ActionResult<void>>
}

/** The moment that "2 minutes ago" counts from, where it is said, and when a daily message comes. */
export type Clock = { now: Date; zone: string; reminderTime: string }

export const PRESET_LABELS: Record<WebhookPreset, string> = {
  plain: 'Signed JSON, for a program of your own',
  ntfy: 'ntfy',
  gotify: 'Gotify',
  slack: 'Slack, Mattermost or Rocket.Chat',
  discord: 'Discord',
}

/** What a person calls the place. A webhook's address may hold a secret: its name or its host says enough. */
export function nameOf({
  kind,
  address,
  label,
  preset,
}: Pick<DestinationView, 'kind' | 'address' | 'label' | 'preset'>): string {
  if (kind === 'EMAIL') return address
  if (label !== '') return label
  if (kind === 'PUSH') return 'A browser'
  const { host } = new URL(address)
  return preset === null || preset === 'plain' ? host : `${PRESET_LABELS[preset]} at ${host}`
}

export type LastResult = { tone: 'sustain' | 'loss' | 'muted'; text: string; at: Date | null }

/** "Sent 2 minutes ago", or what went wrong. */
export function lastResult({ lastResultAt, lastProblem }: DestinationView, now: Date): LastResult {
  if (!lastResultAt) return { tone: 'muted', text: 'Nothing was sent yet.', at: null }
  const ago = sayAgo(lastResultAt, now)
  return lastProblem === null
    ? { tone: 'sustain', text: `Sent ${ago}.`, at: lastResultAt }
    : { tone: 'loss', text: `Not sent, ${ago}: ${lastProblem}`, at: lastResultAt }
}
