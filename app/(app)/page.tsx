import { LogForm } from '@/components/applications/log-form'
import { ownReminder, reminderView, snoozeOffers } from '@/components/reminders/reminder-view'
import { CarryCard } from '@/components/today/carry-card'
import { ComingUp } from '@/components/today/coming-up'
import { CoolingOffCard } from '@/components/today/cooling-off-card'
import { DueNow } from '@/components/today/due-now'
import { FirstRun } from '@/components/today/first-run'
import { RecentlyLogged } from '@/components/today/recently-logged'
import { SampleNotice } from '@/components/today/sample-notice'
import { SearchCard } from '@/components/today/search-card'
import { UndeliveredNotice } from '@/components/today/undelivered-notice'
import { comingView, coolingView, headline } from '@/components/today/today-views'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { countBadges } from '@/lib/data/badges'
import { listDeadDeliveries } from '@/lib/data/dead-deliveries'
import { DUE_AT_ONCE, listDue, type DuePage } from '@/lib/data/due-reminders'
import { topLessons } from '@/lib/data/lesson-library'
import { loadPreferences } from '@/lib/data/preferences'
import { listOwnAhead } from '@/lib/data/reminders'
import { hasSample } from '@/lib/data/sample'
import { countSearch, listComingInterviews, listCoolingOff, listRecentlyLogged } from '@/lib/data/today'
import { dayIn } from '@/lib/domain/day'
import { earliestSnooze, snoozeOptions } from '@/lib/domain/reminders/snooze'
import { sayLongDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

const DUE_SHOWN = 8
const COOLING_SHOWN = 3

export const metadata = { title: 'Today' }

export default async function TodayPage({ searchParams }: PageProps<'/'>) {
  const { id: userId, now, today, zone } = await requireUser()
  const shown = readShown(await searchParams)
  const preferences = await loadPreferences(userId)
  const [due, ownAhead, badges, coming, cooling, lessons, figures, recent, withSample, undelivered] =
    await Promise.all([
      listDue(userId, now, shown.allDue ? DUE_AT_ONCE : DUE_SHOWN, shown.dueAfter),
      listOwnAhead(userId, now),
      countBadges(userId, now),
      listComingInterviews(userId, now),
      listCoolingOff(userId, today, preferences),
      topLessons(userId),
      countSearch(userId, now),
      listRecentlyLogged(userId),
      hasSample(userId),
      listDeadDeliveries(userId),
    ])
  const options = snoozeOptions(now, { ...preferences, calendar: preferences.calendarFor() })

  return (
    <>
      <PageHeader
        title={sayLongDay(today)}
        note={headline(
          badges.dueCount,
          cooling.map(({ company }) => company),
        )}
        actions={
          figures.applications === 0 ? undefined : (
            <ButtonLink href={paths.newMessage()}>
              <Icon of="mail" />
              Paste an e-mail
            </ButtonLink>
          )
        }
      />
      <noscript>
        <section id="log" className="mb-6 rounded-card border bg-card p-4">
          <LogForm />
        </section>
      </noscript>
      {withSample ? <SampleNotice /> : null}
      <UndeliveredNotice undelivered={undelivered} />
      {figures.applications === 0 ? (
        <FirstRun />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid content-start gap-6">
            <DueNow
              reminders={due.reminders.map((reminder) => reminderView(reminder, { zone, today }))}
              count={badges.dueCount}
              more={moreDue(due, shown.allDue)}
              firstHref={shown.dueAfter === null ? null : paths.today({ due: 'all' })}
              offers={snoozeOffers(options, zone, today)}
              earliest={earliestSnooze(today)}
              reminderTime={preferences.reminderTime}
              ownAhead={ownAhead.flatMap((reminder) => {
                const own = ownReminder(reminder, zone)
                return own ? [{ ...own, dueAt: reminder.dueAt }] : []
              })}
              zone={zone}
              today={today}
            />
            <ComingUp interviews={coming.map((interview) => comingView(interview, zone))} />
            <RecentlyLogged
              applications={recent.map((each) => ({ ...each, loggedOn: dayIn(each.createdAt, zone) }))}
              total={figures.applications}
              today={today}
            />
          </div>
          <div className="grid content-start gap-6">
            <CoolingOffCard
              rejections={cooling
                .slice(0, shown.allCooling ? undefined : COOLING_SHOWN)
                .map((rejection) => coolingView(rejection, today))}
              moreHref={
                cooling.length > COOLING_SHOWN && !shown.allCooling ? paths.today({ cooling: 'all' }) : null
              }
            />
            <CarryCard lessons={lessons} />
            <SearchCard {...figures} />
          </div>
        </div>
      )}
    </>
  )
}

type Shown = { allDue: boolean; dueAfter: string | null; allCooling: boolean }

/** What of the page is unfolded, from its address. */
function readShown({ due, after, cooling }: Awaited<PageProps<'/'>['searchParams']>): Shown {
  const allDue = due === 'all'
  return {
    allDue,
    dueAfter: allDue && typeof after === 'string' ? after : null,
    allCooling: cooling === 'all',
  }
}

function moreDue({ hasMore, next }: DuePage, showsAll: boolean): { href: string; label: string } | null {
  if (showsAll)
    return next === null ? null : { href: paths.today({ due: 'all', after: next }), label: 'Show the rest' }
  return hasMore ? { href: paths.today({ due: 'all' }), label: 'Show all that is due' } : null
}
