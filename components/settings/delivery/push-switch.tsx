'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'
import { usePush, type AddBrowser, type PushState } from './use-push'

type PushSwitchProps = { endpoints: readonly string[]; publicKey: string; add: AddBrowser }

const SENTENCES: Record<PushState, string> = {
  looking: 'Looking at what this browser can do…',
  insecure: 'Browsers show notifications only for pages that come by HTTPS. This one came by plain HTTP.',
  unsupported:
    'This browser shows no notifications for web pages. On an iPhone or iPad, add Debrief to the Home Screen first and open it there.',
  denied:
    'This browser was told not to show notifications from here. You can allow them in its settings for this site, then load this page again.',
  off: 'This browser does not show your reminders yet. It will ask whether it may.',
  on: 'This browser shows your reminders, also while no page of Debrief is open.',
}

/** Whether the browser in front of the person shows reminders, and the button that makes it. */
export function PushSwitch({ endpoints, publicKey, add }: PushSwitchProps) {
  const { state, turnOn } = usePush(endpoints, publicKey, add)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()

  const start = () =>
    startTransition(async () => {
      try {
        const answer = await turnOn()
        setProblem(answer)
        if (answer === null) toast({ message: 'This browser shows your reminders now. Send it a test.' })
      } catch {
        setProblem('The browser’s push service did not answer. Try again in a moment.')
      }
    })

  return (
    <div className="grid gap-3">
      <noscript>
        <p className="text-muted">Notifications need script, which is switched off in this browser.</p>
      </noscript>
      <p className="text-muted" aria-live="polite">
        {SENTENCES[state]}
      </p>
      {problem ? (
        <p role="alert" className="text-small text-loss">
          {problem}
        </p>
      ) : null}
      {state === 'off' ? (
        <div>
          <Button aria-disabled={pending || undefined} onClick={pending ? undefined : start}>
            <Icon of="bell-ring" />
            {pending ? 'Turning on…' : 'Turn on in this browser'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
