'use client'

import { ChannelField } from '@/components/forms/channel-field'
import { DateField, SelectField, TextArea } from '@/components/forms/fields'
import type { Day } from '@/lib/domain/day'
import { STAGES, STAGE_LABELS, movesFrom, type Stage } from '@/lib/domain/lifecycle'
import type { Channel } from '@/lib/domain/vocabulary'
import type { MoveRequest } from './move-words'

const stageOptions = (stages: readonly Stage[]) =>
  stages.map((stage) => ({ value: stage, label: STAGE_LABELS[stage] }))

/** What is known before the form opens. */
export type MoveStart = {
  day?: Day
  channel?: Channel
  reason?: string
  offerDue?: Day | null
}

type MoveFieldsProps = {
  request: MoveRequest
  to: Stage | null
  onTo: (to: Stage) => void
  today: Day
  start?: MoveStart
}

/** The fields of a move to one application's next stage. */
export function MoveFields({ request, to, onTo, today, start }: MoveFieldsProps) {
  const { application, kind } = request
  const targets =
    kind === 'move' ? movesFrom(application.stage) : STAGES.filter((stage) => stage !== application.stage)
  return (
    <>
      {request.to === null ? (
        <SelectField
          name="to"
          label={kind === 'move' ? 'To' : 'Where it really stands'}
          required
          empty="Choose a stage"
          options={stageOptions(targets)}
          onChange={(event) => onTo(event.currentTarget.value as Stage)}
        />
      ) : (
        <input type="hidden" name="to" value={request.to} />
      )}
      <DateField
        name="day"
        label={to === 'REJECTED' ? 'Day received' : 'Day'}
        required
        defaultValue={start?.day ?? today}
        max={today}
        hint={kind === 'move' ? 'It may lie in the past, but not before the previous move.' : undefined}
      />
      <TargetFields to={to} kind={kind} start={start} />
    </>
  )
}

/** What a stage asks for besides the day. */
export function TargetFields({
  to,
  kind,
  start,
}: {
  to: Stage | null
  kind: MoveRequest['kind']
  start?: MoveStart
}) {
  if (to === 'REJECTED') {
    return (
      <>
        <ChannelField label="How they told you" defaultValue={start?.channel} />
        <TextArea
          name="reason"
          label="The reason they gave"
          hint="In their words, as well as you remember."
          defaultValue={start?.reason}
        />
      </>
    )
  }
  if (kind === 'correction') return null
  if (to === 'APPLIED') {
    return <ChannelField label="How you applied" hint="For the report of a period, if an office asks." />
  }
  if (to === 'WITHDRAWN') {
    return (
      <TextArea
        name="withdrawReason"
        label="Why you leave"
        hint="For yourself: what would be different next time?"
      />
    )
  }
  if (to === 'OFFER')
    return <DateField name="offerDue" label="They want your answer by" defaultValue={start?.offerDue} />
  return null
}
