'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { log } from '@/app/(app)/actions'
import { ActionForm } from '@/components/forms/action-form'
import { ChannelField } from '@/components/forms/channel-field'
import { DateField, SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { useShell } from '@/components/shell/shell-context'
import { Disclosure } from '@/components/ui/disclosure'
import { toast } from '@/components/ui/toast'
import { LONGEST_POSTING, type Clip } from '@/lib/domain/clip'
import { STAGES, STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { DuplicateNotice } from './duplicate-notice'
import { TargetFields } from './move-fields'
import { PasteField } from './paste-field'
import { useDuplicates } from './use-duplicates'

const STAGE_OPTIONS = STAGES.map((stage) => ({ value: stage, label: STAGE_LABELS[stage] }))
const EXCITEMENT_OPTIONS = [5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: `${value} of 5` }))
const SOURCES = ['LinkedIn', 'Indeed', 'Company site', 'Referral', 'Recruiter', 'Job fair', 'Newsletter']

export type Logged = { company: string; href: string }

type LogFormProps = {
  /** What the fields begin with: a clip. */
  start?: Clip
  startStage?: Stage
  /** Instead of the message at the foot of the screen. */
  onLogged?: (logged: Logged) => void
}

/** Company and role are enough; the rest can wait behind "More". */
export function LogForm({ start, startStage = 'APPLIED', onLogged }: LogFormProps) {
  const router = useRouter()
  const { companyToLog } = useShell()
  const { duplicates, ask } = useDuplicates()
  const top = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState(startStage)

  const sayLogged = ({ company, href }: Logged) =>
    toast({ message: `Logged ${company}.`, action: { label: 'Open', run: () => router.push(href) } })

  const askAtOnce = useEffectEvent(() => {
    const form = top.current?.closest('form')
    if (start && form) ask(form)
  })
  useEffect(() => askAtOnce(), [])

  return (
    <ActionForm action={log} onBlur={(event) => ask(event.currentTarget)} onSuccess={onLogged ?? sayLogged}>
      <div>
        <div ref={top} className="grid gap-4 sm:grid-cols-2">
          {/* The dialog was opened to type the company: its first button is the one that closes it. */}
          <TextField
            name="company"
            label="Company"
            required
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            defaultValue={start?.company ?? companyToLog}
          />
          <TextField name="role" label="Role" required autoComplete="off" defaultValue={start?.role} />
        </div>
        <DuplicateNotice duplicates={duplicates} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="stage"
          label="Stage"
          required
          options={STAGE_OPTIONS}
          defaultValue={startStage}
          onChange={(event) => setStage(event.currentTarget.value as Stage)}
        />
        <DateField
          name="day"
          label={stage === 'REJECTED' ? 'Day received' : 'Since'}
          hint="Today, if you leave it empty"
        />
      </div>
      {stage === 'REJECTED' ? <TargetFields to={stage} kind="move" /> : null}
      {start ? null : <PasteField onFilled={ask} />}
      <Disclosure open={start !== undefined} summary="More: link, place, salary, deadline, notes…">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="link"
            label="Link to the posting"
            type="url"
            placeholder="https://"
            defaultValue={start?.link}
            className="sm:col-span-2"
          />
          <TextField name="place" label="Place" placeholder="Chicago, hybrid" defaultValue={start?.place} />
          <TextField name="salary" label="Salary" placeholder="$78–92k / year" defaultValue={start?.salary} />
          <TextField name="source" label="Source" suggestions={SOURCES} defaultValue={start?.source} />
          {/* Of a rejected one, how the no came is asked above. */}
          {stage === 'REJECTED' ? null : <ChannelField label="How you applied" />}
          <SelectField name="excitement" label="Excitement" options={EXCITEMENT_OPTIONS} empty="Not said" />
          <DateField name="deadline" label="Deadline" defaultValue={start?.deadline} />
          <TextField name="tags" label="Tags" placeholder="remote, fintech" className="sm:col-span-2" />
          <TextArea name="notes" label="Notes" className="sm:col-span-2" />
          <TextArea
            name="posting"
            label="The posting’s text"
            hint="Kept here, because postings vanish"
            data-most={LONGEST_POSTING}
            defaultValue={start?.posting}
            className="sm:col-span-2"
          />
        </div>
      </Disclosure>
      <FormActions>
        <SubmitButton pendingLabel="Logging…">Log application</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
