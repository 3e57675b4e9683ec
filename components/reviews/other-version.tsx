'use client'

import { Button } from '@/components/ui/button'
import { Banner } from '@/components/ui/banner'
import type { Autosaver } from './autosaver'
import { bothTexts, clashesOf, docRules, type TextField } from './review-doc'
import { useSaver } from './use-autosaver'

const NAMES: Record<TextField, string> = {
  happened: 'What happened',
  delivery: 'Delivery',
  logistics: 'Logistics',
  whyDiffered: 'Why it differed',
  nextTime: 'Next time',
}

/** Two tabs wrote in the same place: both texts, and what is to stand. Nothing is sent until that is decided. */
export function OtherVersion({ saver, onShowCompleted }: { saver: Autosaver; onShowCompleted: () => void }) {
  const theirs = useSaver(saver, (state) => state.theirs)
  const mine = useSaver(saver, (state) => state.doc)
  const base = useSaver(saver, (state) => state.base)
  if (theirs === null) return null
  if (theirs.completed) {
    return (
      <Banner
        tone="improve"
        title="This review was completed in another tab"
        action={
          <Button variant="outline-accent" onClick={onShowCompleted}>
            Show it
          </Button>
        }
      >
        What you typed here since is kept in this browser. It is offered there, and you can add it.
      </Banner>
    )
  }

  const clashes = clashesOf(base, mine, theirs.doc)
  const { doc: merged } = docRules.merge(base, mine, theirs.doc)
  const decide = (choose: (field: TextField) => string) => {
    const chosen = Object.fromEntries(clashes.map((field) => [field, choose(field)]))
    saver.decide({ ...merged, ...chosen })
  }
  return (
    <div role="alert" id="other-version" className="max-lg:scroll-mt-12">
      <Banner
        tone="improve"
        title="This review was changed in another tab"
        foot={
          <div className="grid gap-4">
            {clashes.map((field) => (
              <div key={field}>
                <h3 className="text-small font-medium">{`${NAMES[field]}, in the other tab`}</h3>
                <p className="mt-1 max-h-48 overflow-y-auto rounded-control bg-wash px-3 py-2 whitespace-pre-line">
                  {theirs.doc[field]}
                </p>
              </div>
            ))}
            <div className="flex flex-wrap gap-2">
              <Button
                variant="primary"
                onClick={() => decide((field) => bothTexts(mine[field], theirs.doc[field]))}
              >
                Keep both texts
              </Button>
              <Button onClick={() => decide((field) => mine[field])}>Keep what stands here</Button>
              <Button onClick={() => decide((field) => theirs.doc[field])}>Take the other</Button>
            </div>
          </div>
        }
      >
        Your text below is kept. Saving waits until you say which is to stand.
      </Banner>
    </div>
  )
}
