import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AddEntry } from '@/components/application/add-entry'
import { DetailsCard } from '@/components/application/details-card'
import { DetailsForm } from '@/components/application/details-form'
import { HeaderActions } from '@/components/application/header-actions'
import { InterviewsCard } from '@/components/application/interviews-card'
import { MatterBanner } from '@/components/application/matter-banner'
import { matterView } from '@/components/application/matter-view'
import { PeopleCard } from '@/components/application/people-card'
import { RemindersCard } from '@/components/application/reminders-card'
import { RestingNotice } from '@/components/application/resting-notice'
import { StageTrack } from '@/components/application/stage-track'
import { TimelineCard } from '@/components/application/timeline-card'
import { DocumentsCard } from '@/components/documents/documents-card'
import { FeedbackCard } from '@/components/rejection/feedback-card'
import { feedbackView } from '@/components/rejection/feedback-view'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { loadApplicationPage } from '@/lib/data/application-page'
import { listDocumentChoices } from '@/lib/data/document-list'
import { loadPreferences } from '@/lib/data/preferences'
import { listApplicationReminders } from '@/lib/data/reminders'
import { listTimeline } from '@/lib/data/timeline'
import { listCountries, listStates } from '@/lib/domain/holidays'
import { isClosed } from '@/lib/domain/lifecycle'
import { snoozeOptions } from '@/lib/domain/reminders/snooze'
import { paths } from '@/lib/paths'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ edit?: string | string[]; before?: string | string[] }>
}

const load = cache(async (id: string) => {
  const viewer = await requireUser()
  const application = await loadApplicationPage(viewer.id, id, viewer.now)
  if (!application) notFound()
  return { viewer, application }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application } = await load((await params).id)
  return { title: `${application.role} · ${application.company}` }
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { viewer, application } = await load((await params).id)
  const { edit, before: given } = await searchParams
  const { now, today, zone } = viewer
  const { id, company, role, place, stage, people, interviews, documents, rejection, tags, isTrashed } =
    application
  const before = [given].flat()[0]
  const isEditing = edit === 'details' && !isTrashed

  const [preferences, timeline, reminders, choices] = await Promise.all([
    loadPreferences(viewer.id),
    listTimeline(viewer.id, id, { before }, now),
    listApplicationReminders(viewer.id, id, now),
    isTrashed ? [] : listDocumentChoices(viewer.id, id),
  ])
  const calendar = preferences.calendarFor(application)
  const { rules } = preferences
  const feedback = rejection
    ? feedbackView({ application, rejection, userName: viewer.name, today, calendar, rules })
    : null
  const shownReminders = reminders.map((reminder) => ({
    ...reminder,
    isDue: reminder.dueAt <= now,
    interviewId: reminder.interview?.id ?? null,
    reviewId: reminder.rejection?.reviewId ?? null,
  }))
  const dueReminders = shownReminders.filter(({ isDue }) => isDue)
  const page = paths.application(id)

  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">{role}</span>}
        beside={<span className="wrap-anywhere">{[company, place].filter(Boolean).join(' · ')}</span>}
        crumbs={[{ label: 'Applications', href: paths.applications() }]}
        actions={
          <HeaderActions
            {...{ application: { id, company, role, stage }, today, isTrashed }}
            undoTo={application.undoTo}
            isArchived={application.isArchived}
          />
        }
      />
      <StageTrack track={application.track} today={today} />
      <RestingNotice isArchived={application.isArchived} isTrashed={isTrashed} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6">
          {isEditing ? (
            <DetailsForm
              details={application}
              tags={tags}
              countries={listCountries()}
              states={application.country ? listStates(application.country) : []}
            />
          ) : (
            <MatterBanner {...matterView({ application, feedback, dueReminders, ownZone: zone, today })} />
          )}
          {feedback && feedback.step !== 'reopened' && !isTrashed ? (
            <FeedbackCard view={feedback} today={today} />
          ) : null}
          <TimelineCard
            lines={timeline.lines}
            today={today}
            earlierHref={
              timeline.earlier && `${page}?before=${encodeURIComponent(timeline.earlier)}#timeline`
            }
            newestHref={before ? `${page}#timeline` : null}
          >
            {isTrashed ? null : <AddEntry applicationId={id} today={today} people={people} />}
          </TimelineCard>
        </div>
        <div className="grid content-start gap-6">
          {isEditing ? null : (
            <DetailsCard
              details={isClosed(stage) ? { ...application, offerDue: null } : application}
              tags={tags}
              resume={documents.find(({ kind, sentOn }) => kind === 'RESUME' && sentOn !== null) ?? null}
              regionName={regionName(application.country, application.state)}
              today={today}
            />
          )}
          <PeopleCard applicationId={id} people={people} canChange={!isTrashed} />
          <InterviewsCard applicationId={id} interviews={interviews} today={today} canSchedule={!isTrashed} />
          {isTrashed ? null : (
            <RemindersCard
              applicationId={id}
              reminders={shownReminders}
              options={snoozeOptions(now, { ...preferences, calendar: preferences.calendarFor() })}
              zone={zone}
              today={today}
              reminderTime={preferences.reminderTime}
            />
          )}
          <DocumentsCard
            applicationId={id}
            documents={documents}
            choices={choices}
            sentOn={stage === 'SAVED' ? null : (application.appliedDay ?? today)}
            today={today}
            canChange={!isTrashed}
          />
        </div>
      </div>
    </>
  )
}

function regionName(country: string | null, state: string | null): string | null {
  if (country === null) return null
  const names = [
    listCountries().find(({ code }) => code === country)?.name ?? country,
    state === null ? null : (listStates(country).find(({ code }) => code === state)?.name ?? state),
  ]
  return names.filter(Boolean).join(', ')
}
