import { Link } from '@/components/ui/link'
import { InterviewFilterForm } from '@/components/interviews/interview-filters'
import { InterviewTable } from '@/components/interviews/interview-table'
import { KIND_OPTIONS } from '@/components/interviews/interview-words'
import { UpcomingInterviews } from '@/components/interviews/upcoming-interviews'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { MoreLink } from '@/components/ui/more-link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listPastInterviews, listUpcomingInterviews } from '@/lib/data/interview-list'
import { nameOfPerson } from '@/lib/data/people-list'
import { paths } from '@/lib/paths'
import { dayProblems, readInterviewFilters } from '@/lib/schemas/interview-filters'

export const metadata = { title: 'Interviews' }

export default async function InterviewsPage({ searchParams }: PageProps<'/interviews'>) {
  const { id: userId, now, today, zone: ownZone } = await requireUser()
  const query = await searchParams
  const filters = readInterviewFilters(query)
  const { ahead, after } = query
  const aheadCursor = typeof ahead === 'string' ? ahead : null
  const afterCursor = typeof after === 'string' ? after : null
  const [upcoming, past, personName] = await Promise.all([
    listUpcomingInterviews(userId, aheadCursor, now),
    listPastInterviews(userId, filters, afterCursor, now),
    filters.person === null ? null : nameOfPerson(userId, filters.person),
  ])
  const active = Object.values(filters).some((value) => value !== null && value !== '')
  const problems = dayProblems(query)
  const isNarrowed = active || Object.keys(problems).length > 0
  const kind = KIND_OPTIONS.find(({ value }) => value === filters.kind)

  return (
    <>
      <PageHeader
        title="Interviews"
        actions={
          <ButtonLink href={paths.newInterview()} variant="outline-accent">
            Schedule or log one
          </ButtonLink>
        }
      />
      <div className="grid gap-8">
        {active || afterCursor ? null : (
          <UpcomingInterviews
            interviews={upcoming.rows}
            moreHref={upcoming.next ? paths.interviews({ ahead: upcoming.next }) : null}
            ownZone={ownZone}
            today={today}
            now={now}
          />
        )}
        <section aria-labelledby="history" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="history" className="font-serif text-section font-semibold">
            History
          </h2>
          {past.rows.length > 0 || isNarrowed ? (
            <InterviewFilterForm
              key={JSON.stringify(filters)}
              filters={filters}
              problems={problems}
              active={active}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-muted empty:hidden">
            {filters.person ? (
              <Link
                href={paths.interviews({ ...filters, person: null })}
                className="inline-flex min-h-6 items-center gap-1 rounded-full bg-wash px-2 hover:text-ink"
              >
                <span className="wrap-anywhere">
                  with {personName ?? 'somebody who is not here any more'}
                </span>
                <Icon of="x" size={12} label="Remove this filter" />
              </Link>
            ) : null}
            {kind ? (
              <Link
                href={paths.lessons({ kind: 'IMPROVE', interview: kind.value })}
                className="inline-flex min-h-6 items-center text-accent hover:underline"
              >
                Every improve item from rounds like this: {kind.label}
              </Link>
            ) : null}
          </div>
          {past.rows.length > 0 ? (
            <InterviewTable rows={past.rows} today={today} />
          ) : (
            <Card>
              <EmptyState
                icon="calendar-days"
                as="h3"
                title={active ? 'None like that' : 'No interview is over yet'}
              >
                {active ? (
                  <p>
                    Loosen a filter, or{' '}
                    <Link href={paths.interviews()} className="text-accent underline underline-offset-2">
                      show them all
                    </Link>
                    .
                  </p>
                ) : (
                  <p>Each one you had stands here, with how prepared you were and what you learned.</p>
                )}
              </EmptyState>
            </Card>
          )}
          <MoreLink
            href={past.next ? paths.interviews({ ...filters, after: past.next }) : null}
            label="Earlier ones"
          />
        </section>
      </div>
    </>
  )
}
