import type { Metadata } from 'next'
import { PeriodForm } from '@/components/reports/period-form'
import { ReportTable } from '@/components/reports/report-table'
import { PrintButton } from '@/components/reviews/print-button'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { reportApplications } from '@/lib/data/application-report'
import { sayCount, sayDate } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { readReportQuestion } from '@/lib/schemas/application-report'

export const metadata: Metadata = { title: 'Applications of a period' }

type ReportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What somebody applied for within a period, to be printed or sent: offices ask for it. */
export default async function ReportPage({ searchParams }: ReportPageProps) {
  const viewer = await requireUser()
  const question = readReportQuestion(await searchParams, viewer.today)
  const { from, to, period } = question
  const { applications, isCut, undated } = await reportApplications(viewer.id, question)
  const isEmpty = applications.length === 0
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Applications of a period"
          note="For an office that asks, or for yourself: what you applied for, how, and what came of it."
          crumbs={[{ label: 'Insights', href: paths.insights() }]}
          actions={
            isEmpty ? null : (
              <>
                <a
                  href={paths.applicationReportCsv({ from, to })}
                  download
                  className={buttonStyle('outline', 'medium')}
                >
                  <Icon of="file-spreadsheet" />
                  CSV
                </a>
                <PrintButton />
              </>
            )
          }
        />
        <PeriodForm key={`${from}${to}`} from={from} to={to} period={period} />
      </div>
      <header className="mt-6 mb-3">
        <h2 className="font-serif text-section font-semibold">
          {`${sayDate(from)} ${from.slice(0, 4)} to ${sayDate(to)} ${to.slice(0, 4)}`}
        </h2>
        <p className="text-muted">
          {viewer.name} · {sayCount(applications.length, 'application')}
          {isCut ? ', the first of more: the CSV has all of them' : ''}
          <span className="hidden print:inline">{` · printed on ${sayDate(viewer.today)} ${viewer.today.slice(0, 4)}`}</span>
        </p>
        {undated > 0 ? <p className="text-muted">{sayUndated(undated)}</p> : null}
      </header>
      {isEmpty ? (
        <Card>
          <EmptyState icon="clipboard-list" title="Nothing was sent in these days" as="h3">
            What you only saved does not count, nor do the sample data and the trash. Choose other days above.
          </EmptyState>
        </Card>
      ) : (
        <ReportTable applications={applications} />
      )}
    </>
  )
}

function sayUndated(undated: number): string {
  const [them, their] = undated === 1 ? ['is', 'its'] : ['are', 'their']
  return `${sayCount(undated, 'more application')} ${them} in no period, because nobody knows ${their} day: an import did not say it.`
}
