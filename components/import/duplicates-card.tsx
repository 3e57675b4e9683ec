'use client'

import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ANEW_AFTER_DAYS, type DuplicateChoice } from '@/lib/domain/import/duplicates'
import type { ImportLook } from '@/lib/domain/import/look'
import { sayCount } from '@/lib/domain/wording'
import type { ImportChoices } from '@/lib/schemas/import'
import { ChoiceList } from './choice-list'

const THERE: readonly { value: DuplicateChoice; label: string }[] = [
  { value: 'skip', label: 'Leave them as they are' },
  { value: 'fill', label: 'Fill in what is empty' },
  { value: 'add', label: 'Add them once more' },
]
const WITHIN: readonly { value: DuplicateChoice; label: string }[] = [
  { value: 'skip', label: 'Take the first' },
  { value: 'fill', label: 'Put them together' },
  { value: 'add', label: 'Add each' },
]

type DuplicatesCardProps = {
  counts: ImportLook['counts']
  choices: ImportChoices
  change: (part: Partial<ImportChoices>) => void
}

/** What to do with what is there already, and with what stands in the list twice. Nothing where there is neither. */
export function DuplicatesCard({ counts, choices, change }: DuplicatesCardProps) {
  const { there, trashed, repeated } = counts
  if (there + trashed + repeated === 0) return null
  return (
    <Card aria-labelledby="duplicates">
      <CardHeader
        id="duplicates"
        title="There already"
        note="The same company and role count as one, in any spelling."
      />
      <CardBody className="grid gap-4">
        {there > 0 ? (
          <ChoiceList
            legend={`${sayCount(there, 'row is', 'rows are')} among your applications`}
            note={`Where both link and day say otherwise, or more than ${ANEW_AFTER_DAYS} days lie between the days of applying, a row counts as new.`}
            name="there"
            value={choices.there}
            options={THERE}
            onChange={(value) => change({ there: value })}
          />
        ) : null}
        {trashed > 0 ? (
          <p className="text-muted">
            {sayCount(trashed, 'row lies', 'rows lie')} in your trash
            {choices.there === 'add' ? '.' : ', and will be skipped: restore what you want back.'}
          </p>
        ) : null}
        {repeated > 0 ? (
          <ChoiceList
            legend={`${sayCount(repeated, 'row says', 'rows say')} the same as an earlier one`}
            note="Where link or day says otherwise, both count."
            name="within"
            value={choices.within}
            options={WITHIN}
            onChange={(value) => change({ within: value })}
          />
        ) : null}
      </CardBody>
    </Card>
  )
}
