import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { REVIEW_STEPS, type ReviewStep } from '@/lib/domain/review'

/** Where a step's card stands on the page, for links to it. */
export const stepId = (step: ReviewStep) => `step-${step}`

export function stepTitle(step: ReviewStep): string {
  return REVIEW_STEPS.find((each) => each.step === step)?.title ?? ''
}

type StepCardProps = {
  step: ReviewStep
  /** One line under the title. */
  note?: ReactNode
  children: ReactNode
}

/** One of the six steps. */
export function StepCard({ step, note, children }: StepCardProps) {
  const id = stepId(step)
  return (
    <Card
      id={id}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      className="p-5 outline-none max-lg:scroll-mt-12 print:break-inside-avoid"
    >
      <h2 id={`${id}-title`} className="font-serif text-section font-semibold">
        {stepTitle(step)}
      </h2>
      {note ? <p className="text-small text-muted">{note}</p> : null}
      <div className="mt-3">{children}</div>
    </Card>
  )
}
