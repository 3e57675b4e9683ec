'use client'

import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ImportLook } from '@/lib/domain/import/look'
import { sayCount, sayList, sayNumber } from '@/lib/domain/wording'
import { RowReasons } from './row-reasons'
import type { ImportState } from './use-import'

/** What will happen, what stands in the way, and the button that does it. */
export function RunCard({ look, state }: { look: ImportLook; state: ImportState }) {
  const { counts, problems, missing } = look
  const { choices, change, progress, isLooking, run, saveProblems } = state
  const isStopped = counts.problems > 0 && !choices.withoutProblems
  const comes = counts.add + counts.update
  return (
    <Card aria-labelledby="run">
      <CardHeader
        id="run"
        title={
          isStopped || missing ? 'Before anything is brought in' : comes === 0 ? 'Nothing new in it' : 'Ready'
        }
        note={missing ?? sayWhat(counts)}
      />
      <CardBody className="grid gap-4">
        {counts.problems > 0 && !missing ? (
          <div className="grid gap-2">
            <p className="font-medium">{sayCount(counts.problems, 'row')} cannot be read</p>
            <RowReasons rows={problems} total={counts.problems} />
            <div>
              <Button onClick={() => void saveProblems()}>
                <Icon of="download" />
                These rows as CSV
              </Button>
            </div>
            <Checkbox
              checked={choices.withoutProblems}
              onChange={(event) => change({ withoutProblems: event.target.checked })}
            >
              Bring in the others without them
            </Checkbox>
          </div>
        ) : null}
        {progress ? (
          <ProgressBar
            label={progress.step === 'writing' ? 'Writing' : 'Planning what is still to come'}
            value={progress.done}
            max={progress.total}
            caption
          />
        ) : (
          <div>
            <Button
              variant="primary"
              disabled={isLooking || isStopped || missing !== null || comes === 0}
              onClick={() => void run()}
            >
              {comes === 0 ? 'Nothing to bring in' : `Bring in ${sayCount(comes, 'application')}`}
            </Button>
            <p className="mt-2 text-small text-muted">
              All of it or nothing, and for a week you can take it back. Only what is still to come is
              planned: old applications remind you of nothing.
            </p>
          </div>
        )}
      </CardBody>
    </Card>
  )
}

function sayWhat({ add, update, there, repeated, leftOut }: ImportLook['counts']): string {
  const parts = [
    `${sayCount(add, 'application')} will be added`,
    ...(update > 0 ? [`${sayCount(update, 'application')} filled in`] : []),
    ...(there > 0 && update === 0 ? [`${sayNumber(there)} there already`] : []),
    ...(repeated > 0 ? [`${sayNumber(repeated)} twice in the list`] : []),
    ...(leftOut > 0 ? [`${sayNumber(leftOut)} left out`] : []),
  ]
  return `${sayList(parts)}.`
}
