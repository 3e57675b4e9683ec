'use client'

import { clsx } from 'clsx'
import { useEffect, useState, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { REVIEW_STEPS, type ReviewStep } from '@/lib/domain/review'
import { stepId } from './step-card'

type StepperProps = {
  done: Readonly<Record<ReviewStep, boolean>>
  /** What must stay in sight while writing. */
  children?: ReactNode
}

/** The six steps, which of them are done, and where the page stands. On a phone a row that stays at the top. */
export function Stepper({ done, children }: StepperProps) {
  const current = useCurrentStep()
  return (
    <div className="sticky top-14 z-10 -mx-4 border-b border-line bg-paper px-2 max-lg:mb-4 md:-mx-8 md:px-6 lg:top-20 lg:mx-0 lg:self-start lg:border-0 lg:px-0 print:hidden">
      <nav aria-label="Steps of the review">
        <ol role="list" className="flex justify-between lg:grid lg:gap-1">
          {REVIEW_STEPS.map(({ step, title }, index) => (
            <li key={step}>
              <a
                href={`#${stepId(step)}`}
                aria-current={step === current ? 'step' : undefined}
                onClick={() => setTimeout(() => focusStep(step))}
                className={clsx(
                  'flex min-h-11 items-center gap-3 rounded-control px-2 text-small lg:min-h-8',
                  step === current ? 'bg-wash font-medium text-ink' : 'text-muted hover:text-ink',
                )}
              >
                <Mark number={index + 1} done={done[step]} current={step === current} />
                <span className="max-lg:sr-only">
                  {title}
                  {done[step] ? <span className="sr-only"> (done)</span> : null}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {children}
    </div>
  )
}

function Mark({ number, done, current }: { number: number; done: boolean; current: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-full border text-[0.6875rem] font-semibold',
        done && 'border-sustain bg-sustain text-on-solid',
        !done && current && 'border-accent bg-accent text-on-solid',
        !done && !current && 'border-control bg-card text-muted',
      )}
    >
      {done ? <Icon of="check" size={12} /> : number}
    </span>
  )
}

/** A click or Enter on a step goes on where something can be written. */
function focusStep(step: ReviewStep) {
  const card = document.getElementById(stepId(step))
  const first = card?.querySelector<HTMLElement>(':is(textarea, input:not([type=hidden]), select)')
  ;(first ?? card)?.focus({ preventScroll: true })
}

/** The step that is written in, else the one at the upper quarter of the window. */
function useCurrentStep(): ReviewStep {
  const [current, setCurrent] = useState<ReviewStep>(REVIEW_STEPS[0].step)
  useEffect(() => {
    const cards = REVIEW_STEPS.flatMap(({ step }) => document.getElementById(stepId(step)) ?? [])
    const show = (id: string | undefined) => {
      const found = REVIEW_STEPS.find(({ step }) => stepId(step) === id)
      if (found) setCurrent(found.step)
    }
    const observer = new IntersectionObserver(
      (entries) => show(entries.findLast(({ isIntersecting }) => isIntersecting)?.target.id),
      { rootMargin: '-25% 0px -74% 0px' },
    )
    for (const card of cards) observer.observe(card)
    // The last steps may never get that far up.
    const onFocus = ({ target }: FocusEvent) =>
      show(cards.find((card) => target instanceof Node && card.contains(target))?.id)
    document.addEventListener('focusin', onFocus)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
  return current
}
