import { addDays } from '@/lib/domain/day'
import type {
  ApplicationFacts,
  InterviewFacts,
  PlannedReminder,
  RejectionFacts,
} from '@/lib/domain/reminders/facts'
import { planReminders } from '@/lib/domain/reminders/plan-reminders'
import { hasLapsed } from '@/lib/domain/reminders/planned'
import { reconcile } from '@/lib/domain/reminders/reconcile'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { momentOf, type Context } from './context'
import type { Story } from './plan'
import { NOW, OPEN_NOW, PREFERENCES, TODAY } from './setting'
import type { WrittenApplication } from './application'

/** All reminders that one application has had, before it is decided which of those due are still open. */
export interface Planned {
  applicationId: string
  rows: Map<string, ReminderRow>
  wanted: PlannedReminder[]
}

type ReminderRow = Prisma.ReminderCreateManyInput & {
  plannedFor: Date
  dueAt: Date
  overdueAt: Date | null
  state: 'OPEN' | 'DONE' | 'DISMISSED' | 'CANCELLED'
}

const keyOf = ({ rule, subject, occurrence }: { rule: string; subject: string; occurrence: string }) =>
  `${rule} ${subject} ${occurrence}`

/** Replays what the rules planned in each stage of the story, and what they want today. */
export function planAll(
  context: Context,
  { id, company, role, lastHeardDay, offerDue }: WrittenApplication,
  story: Story,
  interviews: readonly InterviewFacts[],
  rejection: RejectionFacts | null,
): Planned {
  const isActive = !story.isArchived && !story.isTrashed
  const base = {
    id,
    company,
    role,
    isActive: true,
    deadline: null,
    sinceKnown: true,
    importedAt: null,
    offerDue,
  }
  const rows = new Map<string, ReminderRow>()
  for (const [index, { stage, day }] of story.steps.entries()) {
    const until = story.steps[index + 1]?.day
    const held = story.rounds.flatMap((round, at) => {
      const isHere = round.day >= day && (until === undefined || round.day <= until)
      return isHere ? [asScheduled(interviews[at]!)] : []
    })
    const facts: ApplicationFacts = {
      ...base,
      stage,
      stageSince: day,
      lastHeardDay: day,
      interviews: held,
      rejection: stage === 'REJECTED' && rejection ? asReceived(rejection) : null,
    }
    const end = until === undefined ? NOW : momentOf(until, 30)
    for (const reminder of planReminders(facts, PREFERENCES, momentOf(day, -600))) {
      rows.set(keyOf(reminder), rowOf(context, reminder, momentOf(day, 25), stateAt(context, reminder, end)))
    }
  }
  const { stage, day: stageSince } = story.steps.at(-1)!
  const now: ApplicationFacts = { ...base, isActive, stage, stageSince, lastHeardDay, interviews, rejection }
  const wanted = planReminders(now, PREFERENCES, NOW)
  for (const reminder of wanted) {
    const known = rows.get(keyOf(reminder))
    const isAhead = reminder.plannedFor > NOW
    if (reminder.late && !known) continue
    const madeAt = known ? (known.createdAt as Date) : momentOf(stageSince, 25)
    rows.set(keyOf(reminder), rowOf(context, reminder, madeAt, isAhead ? 'OPEN' : 'DONE'))
  }
  return { applicationId: id, rows, wanted }
}

const asScheduled = (interview: InterviewFacts): InterviewFacts => ({
  ...interview,
  preparationComplete: false,
  outcome: 'PENDING',
  reviewComplete: false,
  interviewers: interview.interviewers.map((each) => ({ ...each, thankedOn: null })),
})

const asReceived = (rejection: RejectionFacts): RejectionFacts => ({
  ...rejection,
  reviewComplete: false,
  askedOn: null,
  answeredOn: null,
  noFeedbackOn: null,
})

function stateAt({ random }: Context, reminder: PlannedReminder, end: Date): ReminderRow['state'] {
  if (reminder.plannedFor >= end) return 'CANCELLED'
  if (hasLapsed(reminder, end)) return random.chance(0.6) ? 'CANCELLED' : 'DONE'
  return random.chance(0.75) ? 'DONE' : 'DISMISSED'
}

function rowOf(
  { userId, id }: Context,
  { late: _late, whyInTime: _whyInTime, ...reminder }: PlannedReminder,
  createdAt: Date,
  state: ReminderRow['state'],
): ReminderRow {
  const { plannedFor } = reminder
  const decidedAt =
    state === 'OPEN' ? null : new Date(Math.min(plannedFor.getTime() + 3_600_000, NOW.getTime()))
  return {
    ...reminder,
    userId,
    id: id(createdAt),
    state,
    dueAt: plannedFor,
    snoozedUntil: null,
    decidedAt,
    createdAt,
    updatedAt: decidedAt ?? createdAt,
  }
}

/**
 * Leaves of everything that could be due now as much open as one person has, the newest of each rule; what a decision
 * on another reminder ended is cancelled, as the product would have done.
 */
export function settle(planned: readonly Planned[]): ReminderRow[] {
  const due = planned.flatMap(({ rows, wanted }) =>
    wanted.flatMap((reminder) => {
      const row = rows.get(keyOf(reminder))
      return row && row.plannedFor <= NOW && row.plannedFor > momentOf(addDays(TODAY, -60)) ? [row] : []
    }),
  )
  for (const [rule, count] of Object.entries(OPEN_NOW.due)) {
    const newest = due
      .filter((row) => row.rule === rule)
      .toSorted((a, b) => b.plannedFor.getTime() - a.plannedFor.getTime())
    for (const row of newest.slice(0, count)) Object.assign(row, { state: 'OPEN', decidedAt: null })
  }
  return planned.flatMap(({ applicationId, rows, wanted }) => {
    const all = [...rows.values()]
    const { cancel } = reconcile(all as Parameters<typeof reconcile>[0], wanted, { applicationId })
    const ended = new Set(cancel)
    for (const row of all) if (ended.has(row.id!)) Object.assign(row, { state: 'CANCELLED', decidedAt: NOW })
    return all
  })
}
