'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { DestinationActions, TestResult } from './destination-view'
import { endSubscription } from './use-push'

type DestinationButtonsProps = {
  id: string
  name: string
  enabled: boolean
  /** Of a browser: where its push service listens. */
  endpoint: string | null
  /** Whether anything may be sent there at all. */
  canSend: boolean
  actions: Pick<DestinationActions, 'test' | 'turn' | 'remove' | 'restore'>
}

/** A test, on and off, and removal with an undo. */
export function DestinationButtons({
  id,
  name,
  enabled,
  endpoint,
  canSend,
  actions,
}: DestinationButtonsProps) {
  const removed = async ({ sealed }: { sealed: string }) => {
    // What this very browser has ended cannot be restored, only turned on anew: the button for it stands there now.
    const isOver = endpoint !== null && (await endSubscription(endpoint).catch(() => false))
    if (isOver) return toast({ message: 'This browser shows no more reminders.' })
    toast({
      message: `${name} is removed.`,
      action: { label: 'Undo', run: () => actions.restore({ sealed }) },
    })
  }

  return (
    <div className="flex flex-wrap gap-2">
      {canSend ? (
        <ActionForm action={actions.test} onSuccess={(result) => sayTest(name, result)}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton
            variant="outline"
            size="small"
            pendingLabel="Sending…"
            aria-label={`Send a test to ${name}`}
          >
            Send a test
          </SubmitButton>
        </ActionForm>
      ) : null}
      {canSend ? (
        <ActionForm action={actions.turn}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="enabled" value={enabled ? 'off' : 'on'} />
          <SubmitButton variant="ghost" size="small" aria-label={`Turn ${name} ${enabled ? 'off' : 'on'}`}>
            {enabled ? 'Turn off' : 'Turn on'}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={actions.remove} onSuccess={removed}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="ghost" size="small" aria-label={`Remove ${name}`}>
          Remove
        </SubmitButton>
      </ActionForm>
    </div>
  )
}

function sayTest(name: string, result: TestResult) {
  if (result.outcome === 'sent') toast({ message: `The test is on its way to ${name}.` })
  else if (result.outcome === 'gone') {
    toast({ message: `${name} takes no messages any more, so it is removed.`, tone: 'problem' })
  } else toast({ message: result.problem, tone: 'problem' })
}
