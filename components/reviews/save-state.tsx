'use client'

import type { IconName } from '@/components/ui/icon-names'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Autosaver, Snapshot } from './autosaver'
import { useSaver } from './use-autosaver'

type SaveStateProps = {
  saver: Autosaver
  /** The person's zone and local day: "Saved 09:41" is of today, another day is named. */
  zone: string
  today: string
}

/** Whether what stands on the screen is safe, and where. */
export function SaveState({ saver, zone, today }: SaveStateProps) {
  const phase = useSaver(saver, (state) => state.phase)
  const trouble = useSaver(saver, (state) => state.trouble)
  const message = useSaver(saver, (state) => state.message)
  const isKept = useSaver(saver, (state) => state.isKept)
  const version = useSaver(saver, (state) => state.version)
  const savedAt = useSaver(saver, (state) => state.savedAt)

  if (phase === 'saved') {
    return version === 0 ? (
      <Line icon="notebook-pen">Saved as you type</Line>
    ) : (
      <Line icon="cloud-check">Saved {saySaved(savedAt, zone, today)}</Line>
    )
  }
  if (phase === 'saving') return <Line icon="cloud-upload">Saving…</Line>
  return (
    <div role="status" id="save-state">
      <Line icon="cloud-off" alarming>
        <span>
          <Problem phase={phase} trouble={trouble} message={message} isKept={isKept} />
          {phase === 'unsaved' && trouble === 'unreachable' ? (
            <>
              {' '}
              <button
                type="button"
                onClick={saver.flush}
                className="font-medium text-accent underline underline-offset-2"
              >
                Try now
              </button>
            </>
          ) : null}
        </span>
      </Line>
    </div>
  )
}

/** The same in a few words where the steps are, as long as something is not safe: the top of the page may be out of sight. */
export function SaveWarning({ saver }: { saver: Autosaver }) {
  const phase = useSaver(saver, (state) => state.phase)
  if (phase === 'saved' || phase === 'saving') return null
  return (
    <a
      href={phase === 'asking' ? '#other-version' : '#save-state'}
      className="flex min-h-8 items-center gap-2 px-2 py-1 text-small text-improve underline underline-offset-2 lg:mt-3"
    >
      <Icon of="cloud-off" />
      {phase === 'asking' ? 'Changed in another tab' : 'Not saved yet'}
    </a>
  )
}

type ProblemProps = Pick<Snapshot, 'phase' | 'trouble' | 'message' | 'isKept'>

function Problem({ phase, trouble, message, isKept }: ProblemProps) {
  if (phase === 'asking') return <>Not saved yet: it changed in another tab</>
  if (trouble === 'refused') return <>Not saved yet: {message ?? 'something needs another look.'}</>
  const where = isKept ? 'Not saved yet — kept in this browser.' : 'Not saved yet. Keep this page open.'
  if (trouble !== 'signed-out') return <>{where}</>
  return (
    <>
      {where} You were signed out.{' '}
      <a
        href="/sign-in"
        target="_blank"
        rel="noopener"
        className="font-medium text-accent underline underline-offset-2"
      >
        Sign in in a new tab
      </a>
    </>
  )
}

function Line({ icon, alarming, children }: { icon: IconName; alarming?: boolean; children: ReactNode }) {
  return (
    <p className={`flex items-start gap-2 text-small ${alarming ? 'text-improve' : 'text-muted'}`}>
      <Icon of={icon} className="mt-0.5" />
      <span>{children}</span>
    </p>
  )
}

/** Said without the domain's calendar, which would weigh more than this page. */
function saySaved(at: Date, zone: string, today: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
  if (day === today) {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)
  }
  const form = { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' } as const
  return new Intl.DateTimeFormat('en-GB', form).format(at).replace(',', '')
}
