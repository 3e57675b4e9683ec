'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState, type ChangeEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-bar'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { readAnswer, type AccountSummary } from './read-answer'
import { sayAccount, sayMissing } from './say-account'

type State =
  | { step: 'choose'; problem: string | null }
  | { step: 'wait'; what: string }
  | { step: 'look'; file: File; summary: AccountSummary }

const UNREACHED = 'There is no connection to this Debrief at the moment. Nothing was imported.'

async function send(file: File, run: boolean): Promise<AccountSummary | string> {
  try {
    const answer = await fetch(paths.importAccount({ run: run ? 1 : null }), { method: 'POST', body: file })
    return readAnswer(answer.status, await answer.text())
  } catch {
    return UNREACHED
  }
}

/** Brings an export into this account: choose it, see what is in it, then all of it comes in or nothing. */
export function AccountImportCard({ notEmpty, today }: { notEmpty: string | null; today: Day }) {
  const [state, setState] = useState<State>({ step: 'choose', problem: null })
  const router = useRouter()

  const look = async (file: File) => {
    setState({ step: 'wait', what: 'Reading the file' })
    const said = await send(file, false)
    setState(
      typeof said === 'string'
        ? { step: 'choose', problem: `${file.name}: ${said}` }
        : { step: 'look', file, summary: said },
    )
  }

  const run = async (file: File) => {
    setState({ step: 'wait', what: 'Bringing everything in' })
    const said = await send(file, true)
    setState({ step: 'choose', problem: typeof said === 'string' ? `${file.name}: ${said}` : null })
    if (typeof said === 'string') return
    toast({ message: `Brought in ${sayAccount(said.counts)}.` })
    router.push(paths.applications())
    router.refresh()
  }

  return (
    <Card aria-labelledby="bring-back">
      <CardHeader
        id="bring-back"
        title="Bring an account here"
        note="A ZIP or JSON file from this page of another Debrief, or of another account here. It comes into an empty account, all of it or nothing."
      />
      <CardBody className="grid gap-4">
        {notEmpty !== null && state.step === 'choose' ? <p className="text-muted">{notEmpty}</p> : null}
        {notEmpty === null && state.step === 'choose' ? (
          <ChooseFile problem={state.problem} onFile={(file) => void look(file)} />
        ) : null}
        {state.step === 'wait' ? <ProgressBar label={state.what} caption /> : null}
        {state.step === 'look' ? (
          <Look
            summary={state.summary}
            fileName={state.file.name}
            today={today}
            onRun={() => void run(state.file)}
            onOther={() => setState({ step: 'choose', problem: null })}
          />
        ) : null}
      </CardBody>
    </Card>
  )
}

function ChooseFile({ problem, onFile }: { problem: string | null; onFile: (file: File) => void }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    target.value = ''
    if (file) onFile(file)
  }
  return (
    <div className="grid justify-items-start gap-2">
      <label htmlFor={id} className="text-small font-medium">
        The ZIP or JSON file
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".zip,.json,application/zip,application/json"
        onChange={onChange}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-error`}
        className="max-w-full text-sm text-muted file:mr-3 file:min-h-8.5 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line file:bg-card file:px-3 file:text-sm file:font-medium file:text-ink hover:file:bg-wash touch:file:min-h-11"
      />
      {problem === null ? null : (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-small text-loss">
          <Icon of="circle-exclamation-point" size={14} className="mt-0.5" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  )
}

type LookProps = {
  summary: AccountSummary
  fileName: string
  today: Day
  onRun: () => void
  onOther: () => void
}

function Look({ summary, fileName, today, onRun, onOther }: LookProps) {
  const { name, exportedAt, counts, documents } = summary
  const missing = sayMissing(documents)
  const day = exportedAt?.slice(0, 10) as Day | undefined
  return (
    <div role="status" className="grid gap-3">
      <p>
        <span className="font-medium wrap-anywhere">{fileName}</span> is the account of{' '}
        <span className="font-medium wrap-anywhere">{name}</span>
        {day ? `, as it was on ${sayDay(day, today)}` : ''}: {sayAccount(counts)}.
      </p>
      {missing === null ? null : <p className="text-improve">{missing}</p>}
      <p className="text-muted">
        Your name, calendar and rules become those of the file. Your e-mail address, password and the places
        where reminders go stay yours.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onRun}>
          <Icon of="upload" />
          Bring it all in
        </Button>
        <Button onClick={onOther}>Choose another file</Button>
      </div>
    </div>
  )
}
