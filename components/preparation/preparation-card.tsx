'use client'

import { useOptimistic, useTransition } from 'react'
import { drop, tick } from '@/app/(app)/interviews/actions'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { ProgressBar } from '@/components/ui/progress-bar'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'
import { PILLAR_HINTS, preparationProgress } from '@/lib/domain/preparation'
import { PILLAR_LABELS, type Pillar, type RatedPillar } from '@/lib/domain/vocabulary'
import { AddLine } from './add-line'
import { PreparationLine } from './preparation-line'
import { shownPillars, type PreparationLineView } from './preparation-view'

type Change = { id: string; done?: boolean; dropped?: boolean }

const apply = (lines: readonly PreparationLineView[], { id, ...change }: Change) =>
  lines.map((line) => (line.id === id ? { ...line, ...change } : line))

type PreparationCardProps = { interviewId: string; lines: readonly PreparationLineView[] }

/** The checklist by pillar. A tick shows at once, and is taken back if it could not be kept. */
export function PreparationCard({ interviewId, lines }: PreparationCardProps) {
  const [shown, change] = useOptimistic(lines, apply)
  const [, startTransition] = useTransition()
  const { done, total } = preparationProgress(shown)
  const dropped = shown.filter((line) => line.dropped)

  const keep = (next: Change, call: () => Promise<ActionResult<void>>) =>
    startTransition(async () => {
      change(next)
      try {
        const answer = await call()
        if (!answer.ok) toastRefusal(answer)
      } catch {
        toast({ message: 'No connection right now. Try again in a moment.', tone: 'problem' })
      }
    })

  const line = (each: PreparationLineView) => (
    <PreparationLine
      key={each.id}
      line={each}
      onTick={(isDone) => keep({ id: each.id, done: isDone }, () => tick({ itemId: each.id, done: isDone }))}
      onDrop={(isDropped) =>
        keep({ id: each.id, dropped: isDropped }, () => drop({ itemId: each.id, dropped: isDropped }))
      }
    />
  )

  return (
    <Card aria-labelledby="preparation">
      <CardHeader id="preparation" title="Preparation" serif />
      <CardBody className="grid gap-5">
        <ProgressBar
          label="Preparation"
          value={done}
          max={total}
          tone={done === total ? 'sustain' : 'accent'}
          caption
        />
        {shownPillars(shown).map((pillar) => (
          <section key={pillar} aria-labelledby={`pillar-${pillar}`} className="grid gap-1.5 border-t pt-4">
            <PillarHeading pillar={pillar} />
            <ul role="list" className="grid gap-1">
              {shown.filter((each) => each.pillar === pillar && !each.dropped).map(line)}
            </ul>
            <AddLine interviewId={interviewId} pillar={pillar} />
          </section>
        ))}
        {dropped.length > 0 ? (
          <div className="border-t pt-2">
            <Disclosure summary={`Dropped: ${dropped.length}`}>
              <ul role="list" className="grid gap-1">
                {dropped.map(line)}
              </ul>
            </Disclosure>
          </div>
        ) : null}
      </CardBody>
    </Card>
  )
}

export function PillarHeading({ pillar }: { pillar: Pillar }) {
  const hint = PILLAR_HINTS[pillar as RatedPillar] as string | undefined
  return (
    <div>
      <h3 id={`pillar-${pillar}`} className="font-semibold">
        {hint ? `The ${PILLAR_LABELS[pillar].toLowerCase()}` : PILLAR_LABELS[pillar]}
      </h3>
      {hint ? <p className="text-small text-muted">{hint}</p> : null}
    </div>
  )
}
