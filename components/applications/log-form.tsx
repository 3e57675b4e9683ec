'use client'

import { useRouter } from 'next/navigation'
import { log } from '@/app/(app)/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { toast } from '@/components/ui/toast'
import { STAGES, STAGE_LABELS } from '@/lib/domain/lifecycle'
import { DuplicateNotice } from './duplicate-notice'
import { useDuplicates } from './use-duplicates'

const STAGE_OPTIONS = STAGES.map((stage) => ({ value: stage, label: STAGE_LABELS[stage] }))
const EXCITEMENT_OPTIONS = [5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: `${value} of 5` }))
const SOURCES = ['LinkedIn', 'Indeed', 'Company site', 'Referral', 'Recruiter', 'Job fair', 'Newsletter']

/** Company and role are enough; the rest can wait behind "More". */
export function LogForm() {
  const router = useRouter()
  const { duplicates, ask } = useDuplicates()

  return (
    <ActionForm
      action={log}
      onBlur={(event) => ask(event.currentTarget)}
      onSuccess={({ company, href }) =>
        toast({ message: `Logged ${company}.`, action: { label: 'Open', run: () => router.push(href) } })
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {/* The dialog was opened to type the company: its first button is the one that closes it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField name="company" label="Company" required autoComplete="off" autoFocus />
        <TextField name="role" label="Role" required autoComplete="off" />
      </div>
      <DuplicateNotice duplicates={duplicates} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="stage" label="Stage" required options={STAGE_OPTIONS} defaultValue="APPLIED" />
        <DateField name="day" label="Since" hint="Today, if you leave it empty" />
      </div>
      <Disclosure summary="More: link, place, salary, deadline, notes…">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="link"
            label="Link to the posting"
            type="url"
            placeholder="https://"
            className="sm:col-span-2"
          />
          <TextField name="place" label="Place" placeholder="Chicago, hybrid" />
          <TextField name="salary" label="Salary" placeholder="$78–92k / year" />
          <TextField name="source" label="Source" suggestions={SOURCES} />
          <SelectField name="excitement" label="Excitement" options={EXCITEMENT_OPTIONS} empty="Not said" />
          <DateField name="deadline" label="Deadline" />
          <TextField name="tags" label="Tags" placeholder="remote, fintech" />
          <TextArea name="notes" label="Notes" className="sm:col-span-2" />
          <TextArea
            name="posting"
            label="The posting’s text"
            hint="Kept here, because postings vanish"
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
