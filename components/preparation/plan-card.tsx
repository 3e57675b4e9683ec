'use client'

import type { IconName } from '@/components/ui/icon-names'
import { controlStyle } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { timeIn } from '@/lib/domain/day'
import type { PlanState } from './plan-saver'
import { usePlan } from './use-plan'

type PlanCardProps = { interviewId: string; plan: string; ownZone: string }

/** The plan in the person's own words, saved as it is written. */
export function PlanCard({ interviewId, plan, ownZone }: PlanCardProps) {
  const { field, saver, state, restored, takeTheirs } = usePlan(interviewId, plan)
  return (
    <Card aria-labelledby="plan" className="print:hidden">
      <CardHeader
        id="plan"
        title="Your plan"
        note="In your own words: what you lead with, what you ask. Your review compares against it."
        serif
      />
      <CardBody className="grid gap-2">
        <textarea
          ref={field}
          defaultValue={plan}
          onInput={(event) => saver.write(event.currentTarget.value)}
          onBlur={saver.flush}
          aria-labelledby="plan"
          aria-describedby="plan-state"
          maxLength={20_000}
          autoComplete="off"
          dir="auto"
          rows={5}
          placeholder="Lead with the churn model. Ask about the pricing change."
          className={`${controlStyle} field-sizing-content max-h-[70dvh] min-h-32 resize-y py-2`}
        />
        <div
          id="plan-state"
          role="status"
          className="flex min-h-5 flex-wrap items-center gap-2 text-xs text-muted"
        >
          {restored ? <span>What you typed last time is back.</span> : null}
          <PlanWords state={state} ownZone={ownZone} />
        </div>
        {state.kind === 'conflict' ? (
          <div className="flex flex-wrap items-center gap-2 rounded-control bg-improve-soft px-3 py-2">
            <p className="grow">{state.message}</p>
            <Button size="small" onClick={saver.keepMine}>
              Keep what stands here
            </Button>
            <Button size="small" variant="ghost" onClick={takeTheirs}>
              Take the other
            </Button>
          </div>
        ) : null}
      </CardBody>
    </Card>
  )
}

function PlanWords({ state, ownZone }: { state: PlanState; ownZone: string }) {
  switch (state.kind) {
    case 'saved':
      return <Words icon="cloud-check">Saved {timeIn(state.at, ownZone)}</Words>
    case 'writing':
      return <Words icon="pencil-line">Saving as you write</Words>
    case 'offline':
      return (
        <Words icon="cloud-off">
          No connection. It is kept in this browser and saved as soon as there is one.
        </Words>
      )
    case 'signed-out':
      return (
        <Words icon="cloud-off">
          You were signed out. It is kept in this browser:{' '}
          <a
            href="/sign-in"
            target="_blank"
            rel="noopener"
            className="text-accent underline underline-offset-2"
          >
            sign in in a new tab
          </a>
          , then come back here.
        </Words>
      )
    case 'refused':
      return <Words icon="cloud-off">{state.message} It is kept in this browser.</Words>
    default:
      return null
  }
}

function Words({ icon, children }: { icon: IconName; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-start gap-1.5">
      <Icon of={icon} size={14} className="mt-px" />
      <span>{children}</span>
    </span>
  )
}
