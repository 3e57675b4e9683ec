import type { Metadata } from 'next'
import { AnswersCard } from '@/components/insights/answers-card'
import { FlowCard } from '@/components/insights/flow-card'
import { FunnelCard } from '@/components/insights/funnel-card'
import { NothingYet } from '@/components/insights/nothing-yet'
import { PreparationCard } from '@/components/insights/preparation-card'
import { RecurringCard } from '@/components/insights/recurring-card'
import { VersionsCard } from '@/components/insights/versions-card'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Segments } from '@/components/ui/segments'
import { requireUser } from '@/lib/auth/require-user'
import { loadInsights } from '@/lib/data/insights'
import { flowOf, funnelSteps } from '@/lib/domain/funnel'
import { PERIODS, PERIOD_LABELS, readPeriod, type Period } from '@/lib/domain/periods'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Insights' }

const inAddress = (period: Period) => ({ period: period === 'search' ? null : period })

type InsightsPageProps = { searchParams: Promise<{ period?: string | string[] }> }

export default async function InsightsPage({ searchParams }: InsightsPageProps) {
  const viewer = await requireUser()
  const asked = (await searchParams).period
  const period = readPeriod(Array.isArray(asked) ? asked[0] : asked)
  const insights = await loadInsights(viewer.id, period, viewer.now)

  const flow = flowOf(insights.paths)
  const steps = funnelSteps(insights.paths)
  const logged = insights.paths.reduce((sum, { count }) => sum + count, 0)
  const sent = steps[0]?.count ?? 0
  const since = insights.since
  return (
    <>
      <PageHeader
        title="Insights"
        note={
          period === 'search' && since
            ? `Since ${sayDay(since, viewer.today)}, the day after you accepted an offer`
            : undefined
        }
        actions={
          <>
            <Segments
              label="Period"
              framed={false}
              segments={PERIODS.map((each) => ({
                label: PERIOD_LABELS[each],
                href: paths.insights(inAddress(each)),
                current: each === period,
              }))}
            />
            <ButtonLink href={paths.applicationReport()} size="small">
              Report for a period
            </ButtonLink>
          </>
        }
      />
      {logged === 0 && insights.dots.length === 0 ? (
        <NothingYet isPart={since !== null} allHref={paths.insights({ period: 'all' })} />
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <FlowCard
            flow={flow}
            savedOnly={logged - sent}
            pictureHref={paths.flowPicture(inAddress(period))}
            textHref={paths.flowText(inAddress(period))}
          />
          <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
            <PreparationCard dots={insights.dots} />
            <RecurringCard lessons={insights.recurring} />
            <FunnelCard steps={steps} />
            <AnswersCard times={insights.answers} />
            <VersionsCard versions={insights.versions} />
          </div>
        </div>
      )}
    </>
  )
}
