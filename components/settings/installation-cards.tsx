import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Timestamp } from '@/components/ui/timestamp'
import { sayAgo } from '@/lib/domain/ago'
import type { Instant } from '@/lib/domain/day'
import { sayBytes } from '@/components/ui/say-bytes'

export type InstallationFacts = {
  version: string
  startedAt: Instant
  database: 'SQLite' | 'PostgreSQL'
  databaseBytes: number
  accounts: number
  /** Whether this very process sends reminders. */
  sendsHere: boolean
  lastTickAt: Instant | null
  deliveries: { waiting: number; overdue: number; dead: number }
  backups: { isOn: boolean; folder: string; lastAt: Instant | null }
}

type Clock = { now: Instant; zone: string }

const STALE_TICK_MS = 60_000
const STALE_BACKUP_MS = 2 * 86_400_000

/** How this Debrief is doing, for whoever runs it. Numbers only: what others keep here is theirs. */
export function InstallationCards({ facts, clock }: { facts: InstallationFacts; clock: Clock }) {
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-6">
      <ServerCard facts={facts} clock={clock} />
      <SendingCard facts={facts} clock={clock} />
      <BackupCard facts={facts} clock={clock} />
    </div>
  )
}

type PartProps = { facts: InstallationFacts; clock: Clock }

function ServerCard({ facts, clock }: PartProps) {
  return (
    <Card aria-labelledby="server">
      <CardHeader id="server" title="This Debrief" />
      <Facts>
        <Fact label="Version">{facts.version}</Fact>
        <Fact label="Started">
          <Ago at={facts.startedAt} {...clock} />
        </Fact>
        <Fact label="Database">
          {facts.database}, {sayBytes(facts.databaseBytes)}
        </Fact>
        <Fact label="Accounts">{facts.accounts}</Fact>
      </Facts>
    </Card>
  )
}

function SendingCard({ facts, clock }: PartProps) {
  const { lastTickAt, deliveries } = facts
  const isStale = lastTickAt === null || clock.now.getTime() - lastTickAt.getTime() > STALE_TICK_MS
  return (
    <Card aria-labelledby="sending">
      <CardHeader
        id="sending"
        title="Reminders on their way"
        note="Of everybody here, to mail, browsers and webhooks."
      />
      <Facts>
        <Fact label="Last look for what is due" problem={isStale ? 'Nobody sends' : null}>
          {lastTickAt === null ? 'None for a day' : <Ago at={lastTickAt} {...clock} />}
        </Fact>
        <Fact label="Waiting for their time">{deliveries.waiting}</Fact>
        <Fact label="Overdue" problem={deliveries.overdue > 0 ? 'Being tried again' : null}>
          {deliveries.overdue}
        </Fact>
        <Fact
          label="Given up after a day"
          problem={deliveries.dead > 0 ? 'Their owners see it on Today' : null}
        >
          {deliveries.dead}
        </Fact>
      </Facts>
      {isStale ? (
        <CardBody className="border-t border-line pt-3 text-small text-muted">
          {facts.sendsHere
            ? 'This process should be looking every few seconds. The log says what keeps it from that.'
            : 'RUN_SCHEDULER=0 keeps this process from sending. Start another that does, or npm run worker.'}
        </CardBody>
      ) : null}
    </Card>
  )
}

function BackupCard({ facts: { backups }, clock }: PartProps) {
  const { isOn, folder, lastAt } = backups
  const isStale = lastAt === null || clock.now.getTime() - lastAt.getTime() > STALE_BACKUP_MS
  return (
    <Card aria-labelledby="backups">
      <CardHeader
        id="backups"
        title="Backups"
        note={
          isOn
            ? 'One a day and one before each upgrade, checked after writing; the last 14 of each are kept.'
            : 'BACKUPS=off: none is written by itself.'
        }
      />
      <Facts>
        <Fact label="Last backup" problem={isStale ? sayStale(lastAt, isOn) : null}>
          {lastAt === null ? 'None yet' : <Ago at={lastAt} {...clock} />}
        </Fact>
        <Fact label="Folder">
          <code className="text-small break-all">{folder}</code>
        </Fact>
      </Facts>
    </Card>
  )
}

function sayStale(lastAt: Instant | null, isOn: boolean): string | null {
  if (!isOn) return 'Switched off'
  return lastAt === null ? null : 'The log says why'
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line pt-1">{children}</dl>
}

type FactProps = { label: string; problem?: string | null; children: ReactNode }

function Fact({ label, problem, children }: FactProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-2.5">
      <dt className="text-muted">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-2 tabular-nums">
        {problem ? <Badge tone="improve">{problem}</Badge> : null}
        {children}
      </dd>
    </div>
  )
}

function Ago({ at, now, zone }: { at: Instant } & Clock) {
  return (
    <Timestamp at={at} zone={zone}>
      {sayAgo(at, now)}
    </Timestamp>
  )
}
