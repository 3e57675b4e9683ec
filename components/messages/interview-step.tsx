'use client'

import { Link } from '@/components/ui/link'
import { useState } from 'react'
import { schedule } from '@/app/(app)/interviews/actions'
import { InterviewForm } from '@/components/interviews/interview-form'
import type { Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import type { Slot } from '@/lib/domain/message/slots'
import { withWhom } from '@/lib/domain/message/with-whom'
import { paths } from '@/lib/paths'
import { Choices } from './choices'
import type { Candidate, ReadMessage } from './message-view'

type InterviewStepProps = {
  read: ReadMessage
  application: Candidate
  today: Day
  zone: string
  zones: readonly string[]
}

const USUAL_MINUTES = 60
const NOTES_LENGTH = 20_000

/** The form that schedules a round, with what the message says about it. Of several times, the person picks one. */
export function InterviewStep({ read, application, today, zone, zones }: InterviewStepProps) {
  const { meeting, text } = read.reading
  const { slots } = meeting
  const [picked, setPicked] = useState<string | null>(slots.length === 1 ? '0' : null)
  const { knownIds, newNames } = withWhom(meeting.interviewers, application)
  const slot = picked === null ? null : (slots[Number(picked)] ?? null)

  return (
    <div className="grid gap-4">
      {application.ahead.map(({ id, kind, day }) => (
        <p key={id}>
          {INTERVIEW_KIND_LABELS[kind]} on {sayDay(day, today)} is in your calendar already.{' '}
          <Link href={paths.editInterview(id)} className="text-accent underline underline-offset-2">
            Change that one
          </Link>{' '}
          if it only moves.
        </p>
      ))}
      {meeting.bookingLink ? (
        <p>
          They let you choose a time:{' '}
          <a
            href={meeting.bookingLink}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent underline underline-offset-2 wrap-anywhere"
          >
            {new URL(meeting.bookingLink).hostname}
          </a>
        </p>
      ) : null}
      {slots.length > 1 ? (
        <Choices
          label="They name several times"
          name="message-slot"
          options={slots.map((each, index) => ({ value: String(index), label: saySlot(each, today) }))}
          value={picked}
          onChange={setPicked}
        />
      ) : null}
      {slot?.doubts.map((doubt) => (
        <p key={doubt} className="text-small text-improve">
          {doubt}
        </p>
      ))}
      <InterviewForm
        key={picked}
        action={schedule}
        id={read.newId}
        applicationId={application.id}
        values={{
          kind: meeting.kind,
          format: meeting.format ?? 'VIDEO',
          day: slot?.day ?? null,
          time: slot?.time ?? null,
          zone: slot?.zone ?? zone,
          durationMinutes: slot?.durationMinutes ?? meeting.durationMinutes ?? USUAL_MINUTES,
          place: meeting.place,
          link: meeting.link,
          notes: text.slice(0, NOTES_LENGTH),
        }}
        zones={zones}
        people={application.people.map((person) => ({ ...person, chosen: knownIds.includes(person.id) }))}
        newNames={newNames}
        cancelHref={paths.application(application.id)}
        submit="Schedule"
      />
    </div>
  )
}

/** "Wed 25 Nov, 14:00 (New York)". */
function saySlot({ day, time, zone }: Slot, today: Day): string {
  const where = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return time === null ? sayDay(day, today) : `${sayDay(day, today)}, ${time} (${where})`
}
