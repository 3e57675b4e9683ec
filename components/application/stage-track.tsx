import { clsx } from 'clsx'
import { DayStamp } from '@/components/ui/timestamp'
import { STAGE_TONES } from '@/components/ui/stage-pill'
import { OPEN_STAGES, STAGE_LABELS, isClosed, type Stage } from '@/lib/domain/lifecycle'
import type { Day } from '@/lib/domain/day'
import { sayShortDay } from '@/lib/domain/wording'

export type TrackStep = { id: string; stage: Stage; day: Day }

/** With more steps than this the words no longer fit beside each other; the timeline has them all. */
const FITS = 7

/** The way so far with its days, and for an open application the stages that may still come. */
export function StageTrack({ track, today }: { track: readonly TrackStep[]; today: Day }) {
  const shown = track.slice(-FITS)
  const hidden = track.length - shown.length
  const ahead = stagesAhead(track.at(-1)?.stage).slice(0, FITS - shown.length)
  return (
    <section aria-label="Stages so far" className="mb-8">
      <ol role="list" className="flex flex-wrap gap-y-3 sm:flex-nowrap">
        {shown.map(({ id, stage, day }, index) => {
          const isLast = index === shown.length - 1
          return (
            <li
              key={id}
              aria-current={isLast ? 'step' : undefined}
              className="min-w-[30%] flex-1 first:*:first:rounded-l-full last:*:first:rounded-r-full sm:min-w-0"
            >
              <div aria-hidden="true" className={clsx('h-1.5', barOf(stage, isLast))} />
              <p className="pt-2 pr-3 text-small">
                <span className={clsx('block font-medium', isLast && stage === 'REJECTED' && 'text-loss')}>
                  {STAGE_LABELS[stage]}
                </span>
                <span className="block text-muted">
                  <DayStamp day={day}>{sayShortDay(day, today)}</DayStamp>
                </span>
              </p>
            </li>
          )
        })}
        {ahead.map((stage) => (
          <li
            key={stage}
            aria-hidden="true"
            className="hidden min-w-0 flex-1 last:*:first:rounded-r-full sm:block"
          >
            <div className="h-1.5 bg-wash" />
            <p className="pt-2 text-small text-muted">{STAGE_LABELS[stage]}</p>
          </li>
        ))}
      </ol>
      {hidden > 0 ? <p className="mt-2 text-small text-muted">{hidden} earlier, on the timeline.</p> : null}
    </section>
  )
}

function barOf(stage: Stage, isLast: boolean): string {
  if (!isLast || !isClosed(stage)) return 'bg-accent'
  const tone = STAGE_TONES[stage]
  if (tone === 'loss') return 'bg-loss'
  return tone === 'sustain' ? 'bg-sustain' : 'bg-muted'
}

function stagesAhead(stage: Stage | undefined): readonly Stage[] {
  if (stage === undefined || isClosed(stage)) return []
  return OPEN_STAGES.slice(OPEN_STAGES.indexOf(stage) + 1)
}
