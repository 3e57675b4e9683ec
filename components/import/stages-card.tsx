'use client'

import { clsx } from 'clsx'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import type { ImportLook } from '@/lib/domain/import/look'
import { STAGE_CHOICES, isStage, type StageChoice } from '@/lib/domain/import/stage-words'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { sayCount } from '@/lib/domain/wording'
import type { ImportChoices } from '@/lib/schemas/import'

const OTHER_LABELS: Record<'BY_DATES' | 'ARCHIVED' | 'LEAVE_OUT', string> = {
  BY_DATES: 'As its dates say',
  ARCHIVED: 'As its dates say, archived',
  LEAVE_OUT: 'Leave these rows out',
}

/** More words than this are no stages: another column was meant. */
const SHOWN = 40

type StagesCardProps = {
  stages: ImportLook['stages']
  choices: ImportChoices['stages']
  change: (part: Partial<ImportChoices>) => void
}

/** What each word of the stage column stands for. */
export function StagesCard({ stages, choices, change }: StagesCardProps) {
  return (
    <Card aria-labelledby="stages">
      <CardHeader
        id="stages"
        title="Stages"
        note={
          stages.length > SHOWN
            ? `${sayCount(stages.length, 'different word')}: does another column hold the stage?`
            : 'What the words in your list stand for here.'
        }
        ruled
      />
      <ul role="list" className="divide-y divide-line">
        {stages.slice(0, SHOWN).map(({ key, word, count, choice, isKnown }) => (
          <li key={key} className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[1fr_16rem]">
            <p className="min-w-0 wrap-anywhere">
              <span className="font-medium">{word ? <bdi>{word}</bdi> : 'Nothing in it'}</span>{' '}
              <span className="text-small text-muted">{sayCount(count, 'row')}</span>{' '}
              {isKnown || choices[key] ? null : <Badge tone="improve">not recognised</Badge>}
            </p>
            <select
              aria-label={`${word || 'Nothing in it'} stands for`}
              value={choices[key] ?? choice}
              onChange={(event) =>
                change({ stages: { ...choices, [key]: event.target.value as StageChoice } })
              }
              className={clsx(controlStyle, lineHeight)}
            >
              {STAGE_CHOICES.map((each) => (
                <option key={each} value={each}>
                  {isStage(each) ? STAGE_LABELS[each] : OTHER_LABELS[each]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Card>
  )
}
