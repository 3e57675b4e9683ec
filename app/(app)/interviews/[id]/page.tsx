import { notFound } from 'next/navigation'
import { cache } from 'react'
import { InterviewMenu } from '@/components/interviews/interview-menu'
import { InterviewersCard } from '@/components/interviews/interviewers-card'
import { OutcomeCard } from '@/components/interviews/outcome-card'
import { PhaseBanner } from '@/components/interviews/phase-banner'
import { thanksView } from '@/components/interviews/thanks-view'
import { ThankYouCard } from '@/components/interviews/thank-you-card'
import { WhenCard } from '@/components/interviews/when-card'
import { WithdrawOffer } from '@/components/interviews/withdraw-offer'
import { FrozenPreparation } from '@/components/preparation/frozen-preparation'
import { PlanCard } from '@/components/preparation/plan-card'
import { PreparationCard } from '@/components/preparation/preparation-card'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { loadInterviewPage } from '@/lib/data/interview-page'
import { dayIn } from '@/lib/domain/day'
import { hasBegun, interviewPhase } from '@/lib/domain/interview-time'
import { movesFrom } from '@/lib/domain/lifecycle'
import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { NotFoundError } from '@/lib/errors'
import { paths } from '@/lib/paths'

// Asked for the title and for the page, read once.
const read = cache(async (id: string) => {
  const { id: userId } = await requireUser()
  try {
    return await loadInterviewPage(userId, id)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
})

export async function generateMetadata({ params }: PageProps<'/interviews/[id]'>) {
  const interview = await read((await params).id)
  return { title: `${INTERVIEW_KIND_LABELS[interview.kind]} at ${interview.application.company}` }
}

export default async function InterviewPage({ params }: PageProps<'/interviews/[id]'>) {
  const { now, today, zone: ownZone, name: userName } = await requireUser()
  const interview = await read((await params).id)
  const { id, application, startAt, zone, preparation, interviewers, review } = interview
  const phase = interviewPhase(interview, now)
  const isAhead = phase === 'before'
  const logistics = (
    <div className="grid content-start gap-6 lg:col-start-2 lg:row-start-1">
      <WhenCard {...interview} ownZone={ownZone} today={today} isOpen={isAhead || phase === 'during'} />
      <InterviewersCard interviewers={interviewers} editHref={paths.editInterview(id)} today={today} />
    </div>
  )
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Interviews', href: paths.interviews() },
          { label: `${application.role} at ${application.company}`, href: paths.application(application.id) },
        ]}
        title={INTERVIEW_KIND_LABELS[interview.kind]}
        beside={`${application.company} · ${sayDay(dayIn(startAt, zone), today)}`}
        actions={
          <>
            <ButtonLink href={paths.editInterview(id)}>{isAhead ? 'Edit or reschedule' : 'Edit'}</ButtonLink>
            <InterviewMenu
              interviewId={id}
              stage={application.stage}
              canCancel={phase !== 'cancelled' && interview.reviewedAt === null}
              canWithdraw={movesFrom(application.stage).includes('WITHDRAWN')}
            />
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {/* On a phone, first what is read on the way there; once it is over, what is to be done. */}
        {phase === 'after' ? null : logistics}
        <div className="grid content-start gap-6 lg:col-start-1 lg:row-start-1">
          <PhaseBanner
            interviewId={id}
            phase={phase}
            stage={application.stage}
            review={review}
            reviewed={interview.reviewedAt !== null}
            preparationScore={interview.preparationScore}
          />
          {phase === 'after' ? (
            <>
              <ThankYouCard
                interviewId={id}
                thanks={thanksView(interview, userName)}
                today={today}
                heldOn={dayIn(startAt, zone)}
              />
              <OutcomeCard
                interviewId={id}
                applicationId={application.id}
                stage={application.stage}
                outcome={interview.outcome}
                outcomeDay={interview.outcomeDay}
                answerPromisedOn={interview.answerPromisedOn}
                today={today}
              />
            </>
          ) : null}
          {hasBegun(interview, now) ? (
            <FrozenPreparation plan={interview.plan} lines={preparation} cancelled={phase === 'cancelled'} />
          ) : (
            <>
              <PlanCard key={id} interviewId={id} plan={interview.plan} ownZone={ownZone} />
              <PreparationCard interviewId={id} lines={preparation} />
              {movesFrom(application.stage).includes('WITHDRAWN') ? (
                <WithdrawOffer interviewId={id} stage={application.stage} />
              ) : null}
            </>
          )}
        </div>
        {phase === 'after' ? logistics : null}
      </div>
    </>
  )
}
