'use client'

import { useEffect, useRef, useState } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Day } from '@/lib/domain/day'
import { MESSAGE_KIND_LABELS, MESSAGE_KINDS, type MessageKind } from '@/lib/domain/message/message'
import { ApplicationPick } from './application-pick'
import { KIND_TONES, type Candidate, type ReadMessage } from './message-view'
import { NextStep } from './next-step'
import { Choices } from './choices'
import { TONE_EDGE } from '@/components/ui/tone'

type ReadingResultProps = { read: ReadMessage; today: Day; zone: string; zones: readonly string[] }

/** What the message says as the rules see it, which application it is about, and the next step. Each can be changed. */
export function ReadingResult({ read, today, zone, zones }: ReadingResultProps) {
  const { reading, applications } = read
  const [kind, setKind] = useState<MessageKind>(reading.kind)
  // Several are offered, and none is taken by itself.
  const [chosen, setChosen] = useState<Candidate | null>(
    applications.length === 1 ? (applications[0] ?? null) : null,
  )
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  }, [])

  return (
    <>
      <Card className={`border-l-4 ${TONE_EDGE[KIND_TONES[kind]]}`} aria-labelledby="reading-title">
        <div className="px-4 pt-4 pb-1">
          <h2
            id="reading-title"
            ref={title}
            tabIndex={-1}
            className="scroll-mt-4 text-sm font-semibold outline-none"
          >
            {headline(read)}
          </h2>
        </div>
        <CardBody className="grid gap-3">
          {reading.evidence ? (
            <blockquote className="border-l-2 border-line pl-3 text-muted wrap-anywhere">
              “{reading.evidence}”
            </blockquote>
          ) : null}
          {notes(read).map((note) => (
            <p key={note} className="text-small text-improve">
              {note}
            </p>
          ))}
          <Choices
            label="It is"
            name="message-kind"
            options={MESSAGE_KINDS.map((value) => ({ value, label: MESSAGE_KIND_LABELS[value] }))}
            value={kind}
            onChange={setKind}
          />
        </CardBody>
      </Card>
      <Card aria-labelledby="about-title">
        <CardHeader id="about-title" title="Which application it is about" />
        <CardBody>
          <ApplicationPick
            candidates={applications}
            chosen={chosen}
            address={reading.sender.address}
            onChoose={setChosen}
          />
        </CardBody>
      </Card>
      {chosen ? (
        <NextStep
          key={`${chosen.id} ${chosen.stage} ${kind}`}
          {...{ read, kind, today, zone, zones }}
          application={chosen}
          onChanged={setChosen}
        />
      ) : null}
    </>
  )
}

function headline({ reading }: ReadMessage): string {
  if (reading.isNewsletter) return 'It reads like a newsletter'
  switch (reading.kind) {
    case 'REJECTION':
      return 'It reads like a no. I’m sorry.'
    case 'INTERVIEW':
      return 'It reads like an invitation to an interview'
    case 'OFFER':
      return 'It reads like an offer. Well done.'
    case 'ACKNOWLEDGEMENT':
      return 'They say that they have your application'
    case 'OTHER':
      return 'It says nothing that Debrief knows'
  }
}

function notes({ reading }: ReadMessage): string[] {
  const also = reading.also.map(
    (kind) => `It also speaks of something else: ${MESSAGE_KIND_LABELS[kind].toLowerCase()}.`,
  )
  const cancelled = reading.meeting.isCancelled ? ['Its calendar file calls the meeting off.'] : []
  return [...also, ...cancelled, ...reading.doubts]
}
