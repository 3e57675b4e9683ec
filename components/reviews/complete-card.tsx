'use client'

import { useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import type { Missing, ReviewField } from '@/lib/domain/review'
import { stepId } from './step-card'

type CompleteCardProps = {
  missing: readonly Missing[]
  isCompleting: boolean
}

/** The end of the page: what is still missing, each a way to it, and the button. */
export function CompleteCard({ missing, isCompleting }: CompleteCardProps) {
  const [isAsked, setIsAsked] = useState(false)
  const isReady = missing.length === 0
  return (
    <Card className="p-5 print:hidden">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0" role={isAsked ? 'status' : undefined}>
          <h2 className="text-sm font-semibold">
            {isReady ? 'Nothing is missing' : 'Before it is complete'}
          </h2>
          {isReady ? (
            <p className="text-muted">Complete it, and its lessons go into your next preparation.</p>
          ) : (
            <ul className="mt-1 grid gap-0.5">
              {missing.map(({ step, field, message }) => (
                <li key={field}>
                  <a
                    href={`#${stepId(step)}`}
                    onClick={(event) => {
                      event.preventDefault()
                      focusField(field)
                    }}
                    className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 touch:min-h-11"
                  >
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-2 text-small text-muted">A draft may stay a draft. It is saved either way.</p>
        </div>
        <SubmitButton
          name="intent"
          value="complete"
          variant={isReady ? 'primary' : 'outline-accent'}
          aria-disabled={isCompleting || undefined}
          onClick={(event) => {
            const [first] = missing
            if (!first) return
            event.preventDefault()
            setIsAsked(true)
            focusField(first.field)
          }}
        >
          {isCompleting ? 'Completing…' : 'Complete the review'}
        </SubmitButton>
      </div>
    </Card>
  )
}

/** Where each missing thing is written: the field itself, or the empty line of its list. */
const PLACES: Record<ReviewField, string> = {
  happened: '[name="happened"]',
  industryRating: '[name="industryRating"]',
  companyRating: '[name="companyRating"]',
  peopleRating: '[name="peopleRating"]',
  sustain: '[data-list="SUSTAIN"] li:last-child textarea',
  improve: '[data-list="IMPROVE"] li:last-child textarea',
}

function focusField(field: ReviewField) {
  const control = document.querySelector<HTMLElement>(PLACES[field])
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
