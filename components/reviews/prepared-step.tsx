import type { ReactNode } from 'react'
import { TextArea } from '@/components/forms/fields'
import { RatingInput } from '@/components/ui/rating-input'
import type { PlannedItem } from '@/lib/domain/preparation'
import { RATING_FIELDS } from '@/lib/domain/review'
import { RATED_PILLARS, type RatedPillar } from '@/lib/domain/vocabulary'
import { Checklist } from './checklist'
import type { Doc } from './review-doc'
import { StepCard } from './step-card'

const PILLAR_TITLES: Record<RatedPillar, string> = {
  INDUSTRY: 'The industry',
  COMPANY: 'The company',
  PEOPLE: 'The people',
}

const SCALE = '1 knew nothing, 5 could have briefed them'

export type PillarHints = Record<RatedPillar, string>

type PreparedStepProps = {
  doc: Doc
  items: readonly PlannedItem[]
  /** What each pillar asks. Handed over: the domain's module would bring its calendar into the browser. */
  hints: PillarHints
}

/** Three ratings, each with its part of the checklist, and a line each on delivery and logistics. */
export function PreparedStep({ doc, items, hints }: PreparedStepProps) {
  return (
    <StepCard step="prepared" note={SCALE}>
      {RATED_PILLARS.map((pillar) => (
        <PillarBlock
          key={pillar}
          pillar={pillar}
          items={items}
          hint={hints[pillar]}
          side={
            <RatingInput
              name={RATING_FIELDS[pillar]}
              label={PILLAR_TITLES[pillar]}
              hint={SCALE}
              defaultValue={doc[RATING_FIELDS[pillar]]}
            />
          }
        />
      ))}
      <div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
        <TextArea
          name="delivery"
          label="Delivery"
          hint="Your answers, the questions you asked, how you spoke of past employers"
          rows={2}
          defaultValue={doc.delivery}
        />
        <TextArea
          name="logistics"
          label="Logistics"
          hint="The way there, the call, the time, the room"
          rows={2}
          defaultValue={doc.logistics}
        />
      </div>
    </StepCard>
  )
}

type PillarBlockProps = {
  pillar: RatedPillar
  items: readonly PlannedItem[]
  hint: string
  side: ReactNode
}

export function PillarBlock({ pillar, items, hint, side }: PillarBlockProps) {
  return (
    <div className="border-t border-line py-4 print:break-inside-avoid">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h3 className="font-medium">{PILLAR_TITLES[pillar]}</h3>
          <p className="text-small text-muted">{hint}</p>
        </div>
        {side}
      </div>
      <Checklist items={items.filter((item) => item.pillar === pillar)} />
    </div>
  )
}
