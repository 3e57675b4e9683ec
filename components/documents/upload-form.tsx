'use client'

import { clsx } from 'clsx'
import { useRouter } from 'next/navigation'
import { useId, useMemo, useState } from 'react'
import { DateField, SelectField, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { FormContext } from '@/components/forms/form-context'
import { FormNotice } from '@/components/forms/form-notice'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptSubmit } from '@/components/forms/use-kept-submit'
import { ProgressBar } from '@/components/ui/progress-bar'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'
import { nameFromFile } from '@/lib/domain/documents/file-name'
import type { DocumentKind } from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import { KIND_OPTIONS } from './document-words'
import { FileField } from './file-field'
import { upload, type Uploaded } from './upload'

type UploadFormProps = {
  kind?: DocumentKind
  /** Where it is brought from an application, that one gets it. */
  to?: { applicationId: string; sentOn: Day | null; today: Day }
  /** Dropped on the page already. */
  file?: File
  /** One field below the other, where there is little room. */
  narrow?: boolean
}

const NOTHING = {}

/** Brings one file. It is sent by hand to show how far it is; without script the browser sends it by itself. */
export function UploadForm({ kind = 'RESUME', to, file, narrow = false }: UploadFormProps) {
  const formId = useId()
  const router = useRouter()
  const [suggestion, setSuggestion] = useState('')
  const [percent, setPercent] = useState(0)
  const [round, setRound] = useState(0)
  const { form, onSubmit, pending, state, problem } = useKeptSubmit<Uploaded>(
    (_previous, data) => {
      setPercent(0)
      return upload(data, setPercent)
    },
    {
      resetOnSuccess: true,
      keepDialogOpen: false,
      onSuccess: (uploaded) => {
        setSuggestion('')
        setRound(round + 1)
        toast({ message: sayUploaded(uploaded, to !== undefined) })
        router.refresh()
      },
    },
  )
  const refusal = state && !state.ok ? state : null
  const context = useMemo(
    () => ({ formId, pending, fieldErrors: refusal?.fieldErrors ?? NOTHING, values: NOTHING }),
    [formId, pending, refusal],
  )

  return (
    <form
      ref={form}
      action={paths.uploadDocument()}
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      aria-busy={pending || undefined}
      noValidate
      className="grid gap-4"
    >
      <FormContext value={context}>
        <FormNotice refusal={refusal} problem={problem} />
        {to ? <input type="hidden" name="applicationId" value={to.applicationId} /> : null}
        <FileField
          key={round}
          given={file}
          onChoose={(chosen) => setSuggestion(chosen ? nameFromFile(chosen.name) : '')}
        />
        <div className={clsx('grid gap-4', !narrow && 'sm:grid-cols-2')}>
          <SelectField name="kind" label="What it is" required options={KIND_OPTIONS} defaultValue={kind} />
          <TextField
            name="name"
            label="Name of this version"
            placeholder={suggestion || 'As the file is called'}
            autoComplete="off"
          />
          {to ? (
            <DateField
              name="sentOn"
              label="Sent on"
              hint="Leave it empty to only keep it here."
              max={to.today}
              defaultValue={to.sentOn}
            />
          ) : null}
        </div>
        {pending ? <ProgressBar label="Uploading" value={percent} /> : null}
        <FormActions>
          <SubmitButton pendingLabel="Uploading…">Upload</SubmitButton>
        </FormActions>
      </FormContext>
    </form>
  )
}

function sayUploaded({ name, wasThere }: Uploaded, isAttached: boolean): string {
  if (!wasThere) return isAttached ? `${name} is here now.` : `${name} is kept.`
  return isAttached
    ? `You had this very file as ${name}: that version is here now.`
    : `You have this very file already, as ${name}. It is kept once.`
}
