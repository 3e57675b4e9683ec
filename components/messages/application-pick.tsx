'use client'

import { useRef, useState, useTransition } from 'react'
import { searchApplications, takeApplication } from '@/app/(app)/messages/actions'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { LogButton } from '@/components/shell/log-button'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { StagePill } from '@/components/ui/stage-pill'
import { toast } from '@/components/ui/toast'
import type { Stage } from '@/lib/domain/lifecycle'
import { sayReasons, type Candidate } from './message-view'

type Offered = { id: string; company: string; role: string; stage: Stage }

type ApplicationPickProps = {
  candidates: readonly Candidate[]
  chosen: Candidate | null
  /** Of the sender. */
  address: string | null
  onChoose: (application: Candidate) => void
}

const OFFLINE = 'No connection right now. Try again in a moment.'

/** The applications that were found, with why, and a search for another one. */
export function ApplicationPick({ candidates, chosen, address, onChoose }: ApplicationPickProps) {
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<readonly Offered[] | null>(null)
  const [pending, startTransition] = useTransition()
  const isListed = chosen === null || candidates.some(({ id }) => id === chosen.id)
  const listed = isListed || chosen === null ? candidates : [...candidates, chosen]

  const search = () =>
    startTransition(async () => {
      const result = await searchApplications({ text: input.current?.value.slice(0, 200) ?? '' }).catch(
        () => null,
      )
      if (result?.ok) setFound(result.data)
      else toast({ message: result?.formError ?? OFFLINE, tone: 'problem' })
    })
  const take = (applicationId: string) =>
    startTransition(async () => {
      const result = await takeApplication({ applicationId, address }).catch(() => null)
      if (result?.ok) onChoose(result.data)
      else toast({ message: result?.formError ?? OFFLINE, tone: 'problem' })
    })

  const searching = (
    <div className="grid gap-2">
      <div className="flex gap-2">
        <input
          ref={input}
          type="search"
          aria-label="Company or role"
          placeholder="Company or role"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            search()
          }}
          className={`${controlStyle} ${lineHeight}`}
        />
        <Button aria-disabled={pending || undefined} onClick={search}>
          <Icon of="search" />
          Search
        </Button>
      </div>
      {found && found.length > 0 ? (
        <ul role="list" className="grid gap-1">
          {found.map(({ id, company, role, stage }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2">
              <span className="min-w-0 wrap-anywhere">
                <bdi className="font-medium">{company}</bdi> · <bdi>{role}</bdi> <StagePill stage={stage} />
              </span>
              <Button size="small" aria-label={`Take ${role} at ${company}`} onClick={() => take(id)}>
                Take it
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div role="status">
        {found?.length === 0 ? (
          <p className="text-muted">No application matches. Try fewer words, or log it first.</p>
        ) : null}
      </div>
      {found?.length === 0 ? (
        <div>
          <LogButton>Log application</LogButton>
        </div>
      ) : null}
    </div>
  )

  if (listed.length === 0) {
    return (
      <div className="grid gap-3">
        <p className="text-muted">None of your applications is named in it. Which one is it?</p>
        {searching}
      </div>
    )
  }
  return (
    <div className="grid gap-3">
      <fieldset className="grid min-w-0 gap-1">
        <legend className="sr-only">Application</legend>
        {listed.length > 1 && chosen === null ? (
          <p className="mb-1 text-muted">It may be one of these. Choose.</p>
        ) : null}
        {listed.map((application) => (
          <label
            key={application.id}
            className="flex min-h-9 cursor-pointer items-start gap-2 rounded-control px-2 py-1.5 hover:bg-wash/50 touch:min-h-11"
          >
            <input
              type="radio"
              name="message-application"
              value={application.id}
              checked={chosen?.id === application.id}
              onChange={() => onChoose(application)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 wrap-anywhere">
              <bdi className="font-medium">{application.company}</bdi> · <bdi>{application.role}</bdi>{' '}
              <StagePill stage={application.stage} />
              {application.reasons.length > 0 ? (
                <span className="block text-small text-muted">{sayReasons(application.reasons)}</span>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
      <Disclosure summary="Another one">{searching}</Disclosure>
    </div>
  )
}
