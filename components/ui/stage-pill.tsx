import { clsx } from 'clsx'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { Badge } from './badge'
import type { Tone } from './tone'

export const STAGE_TONES: Record<Stage, Tone> = {
  SAVED: 'neutral',
  APPLIED: 'cool',
  SCREENING: 'cool',
  INTERVIEWING: 'accent',
  OFFER: 'sustain',
  ACCEPTED: 'sustain',
  DECLINED: 'neutral',
  REJECTED: 'loss',
  WITHDRAWN: 'neutral',
  NO_REPLY: 'neutral',
}

/** The stage as a word on its colour; `when` adds a day, as in "Rejected 12 Nov". */
export function StagePill({ stage, when }: { stage: Stage; when?: string }) {
  return (
    <Badge tone={STAGE_TONES[stage]}>
      {STAGE_LABELS[stage]}
      {when ? ` ${when}` : null}
    </Badge>
  )
}

const DOT: Record<Tone, string> = {
  neutral: 'bg-muted',
  accent: 'bg-accent',
  sustain: 'bg-sustain',
  improve: 'bg-improve',
  loss: 'bg-loss',
  cool: 'bg-cool',
}

/** The dot before a column's name; the name itself stands beside it. */
export function StageDot({ stage }: { stage: Stage }) {
  return (
    <span aria-hidden="true" className={clsx('inline-block size-2 rounded-full', DOT[STAGE_TONES[stage]])} />
  )
}
