'use client'

import { Link } from '@/components/ui/link'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { takeApplication } from '@/app/(app)/messages/actions'
import { ContactForm, NoteForm } from '@/components/application/entry-forms'
import { MoveForm } from '@/components/applications/move-form'
import type { MoveStart } from '@/components/applications/move-fields'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/domain/day'
import { STAGE_LABELS, isClosed, movesFrom, type Stage } from '@/lib/domain/lifecycle'
import type { MessageKind } from '@/lib/domain/message/message'
import { paths } from '@/lib/paths'
import { InterviewStep } from './interview-step'
import { noteOf } from './message-note'
import type { Candidate, ReadMessage } from './message-view'

type NextStepProps = {
  read: ReadMessage
  kind: MessageKind
  application: Candidate
  today: Day
  zone: string
  zones: readonly string[]
  /** After a move that another step follows. */
  onChanged: (application: Candidate) => void
}

/** The form that the message leads to, filled in: the same as everywhere else. It does nothing before it is sent. */
export function NextStep(props: NextStepProps) {
  const { read, kind, application, today, onChanged } = props
  const { reading } = read
  const router = useRouter()
  const [isKept, setKept] = useState(false)
  const page = paths.application(application.id)
  const toPage = () => router.push(page)

  // A mail that was found late must not put a move before the one that has been made since.
  const day = reading.receivedOn < application.stageSince ? application.stageSince : reading.receivedOn
  const moveTo = (to: Stage, start: MoveStart, onMoved: () => void = toPage) => (
    <MoveForm
      request={{ application, kind: 'move', to }}
      today={today}
      start={{ ...start, day }}
      onMoved={onMoved}
    />
  )
  const afterReopening = async () => {
    const result = await takeApplication({
      applicationId: application.id,
      address: reading.sender.address,
    }).catch(() => null)
    if (result?.ok) onChanged(result.data)
    else toPage()
  }

  const entry = { text: noteOf(reading), day: reading.receivedOn }
  const note = <NoteForm applicationId={application.id} today={today} start={entry} onDone={toPage} />
  const can = (to: Stage) => movesFrom(application.stage).includes(to)
  const stands = `${application.company} stands at ${STAGE_LABELS[application.stage]}`

  const step = ((): { title: string; note?: string; form: ReactNode; isNote?: true } => {
    if (kind === 'REJECTION' && can('REJECTED')) {
      return {
        title: 'Record the no',
        note: 'Look it over and change what is wrong. Asking for feedback waits until business day 7.',
        form: moveTo('REJECTED', { channel: 'EMAIL', reason: reading.reason }),
      }
    }
    if (kind === 'OFFER' && can('OFFER')) {
      return { title: `Move to ${STAGE_LABELS.OFFER}`, form: moveTo('OFFER', { offerDue: reading.answerBy }) }
    }
    if (kind === 'ACKNOWLEDGEMENT' && can('APPLIED')) {
      return { title: `Move to ${STAGE_LABELS.APPLIED}`, form: moveTo('APPLIED', {}) }
    }
    if (kind === 'INTERVIEW') {
      if (!isClosed(application.stage))
        return { title: 'Schedule the interview', form: <InterviewStep {...props} /> }
      if (can('INTERVIEWING')) {
        return {
          title: 'Open it again first',
          note: `${stands}. Then the interview can be scheduled.`,
          form: moveTo('INTERVIEWING', {}, () => void afterReopening()),
        }
      }
    }
    const why = whyNoMove(kind, application.stage, stands)
    return { title: 'Keep it on the timeline', note: why ?? undefined, form: note, isNote: true }
  })()

  return (
    <>
      <Card aria-labelledby="step-title">
        <CardHeader id="step-title" title={step.title} note={step.note} />
        <CardBody>{step.form}</CardBody>
      </Card>
      <div className="grid gap-1">
        {step.isNote ? null : isKept ? (
          <p className="text-small text-muted">Its text is on the timeline.</p>
        ) : (
          <Disclosure summary="Keep its text on the timeline too">
            <NoteForm
              applicationId={application.id}
              today={today}
              start={entry}
              onDone={() => setKept(true)}
            />
          </Disclosure>
        )}
        <Disclosure summary="Log it as a contact: the silence counts from there">
          <ContactForm
            applicationId={application.id}
            today={today}
            people={application.people}
            start={{ ...entry, channel: 'EMAIL', personId: application.senderId }}
            onDone={toPage}
          />
        </Disclosure>
        <Link
          href={page}
          className="inline-flex min-h-8 items-center text-small text-accent hover:underline touch:min-h-11"
        >
          Open the application instead
        </Link>
      </div>
    </>
  )
}

/** Why the stage stays, where one might wonder. */
function whyNoMove(kind: MessageKind, stage: Stage, stands: string): string | null {
  if (kind === 'REJECTION') {
    if (stage === 'REJECTED') return 'The rejection is recorded already.'
    return stage === 'SAVED' ? `${stands}: move it to Applied first, then record the no.` : `${stands}.`
  }
  if (kind === 'OFFER') {
    if (stage === 'OFFER' || stage === 'ACCEPTED') return `${stands} already.`
    return stage === 'SAVED' ? `${stands}: move it to Applied first, then to Offer.` : `${stands}.`
  }
  if (kind === 'ACKNOWLEDGEMENT') return `${stands} already: there is nothing to move.`
  return kind === 'INTERVIEW' ? `${stands}.` : null
}
