'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { LogForm, type Logged } from '@/components/applications/log-form'
import { Card, CardBody } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import { clipHere, forgetClip, tidyAddress, type ClipHere } from './kept-clip'
import { LoggedCard } from './logged-card'

const never = () => () => {}
const onServer = () => null

const SENTENCES: Record<Exclude<ClipHere['state'], 'read'>, string> = {
  none: 'No posting came with this window. Open one, then use the clipper there; or log it by hand.',
  'too-long': 'This clip is too large to be read here. Nothing was taken from it: log the posting by hand.',
  unreadable: 'This clip did not arrive whole. Clip the posting again, or log it by hand.',
}

/** The small window that the clipper opens: the log form, filled in with what the page said. */
export function ClipWindow({ settingsHref }: { settingsHref: string }) {
  const here = useSyncExternalStore(never, clipHere, onServer)
  const [logged, setLogged] = useState<Logged | null>(null)
  useEffect(tidyAddress, [])
  if (logged) return <LoggedCard {...logged} />
  if (!here) return <Waiting />
  const start = here.state === 'read' ? here.clip : undefined
  const sentences = here.state === 'read' ? here.clip.notes : [SENTENCES[here.state]]
  return (
    <Card>
      <CardBody className="grid gap-4">
        {sentences.length > 0 ? (
          <div className="flex items-start gap-2 rounded-control bg-cool-soft px-3 py-2 text-small">
            <Icon of="info" className="mt-0.5 text-cool" />
            <div className="grid gap-1">
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {here.state === 'none' ? (
                <p>
                  <a href={settingsHref} className="font-medium text-accent underline underline-offset-2">
                    How to set up the clipper
                  </a>
                </p>
              ) : null}
            </div>
          </div>
        ) : null}
        <LogForm
          start={start}
          startStage="SAVED"
          onLogged={(data) => {
            forgetClip()
            setLogged(data)
          }}
        />
      </CardBody>
    </Card>
  )
}

function Waiting() {
  return (
    <Card aria-busy="true">
      <CardBody className="grid gap-4">
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
        <Skeleton className="h-32" />
        <noscript>The clip is read in your browser, which needs JavaScript.</noscript>
      </CardBody>
    </Card>
  )
}
