import { clsx } from 'clsx'
import { Badge } from './badge'
import type { Tone } from './tone'

/** The stages by name, as strings, so that a page can hand over what it read. */
type StageName =
  | 'SAVED'
  | 'APPLIED'
  | 'SCREENING'
  | 'INTERVIEWING'
  | 'OFFER'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'NO_REPLY'

export const STAGE_TONES: Record<StageName, Tone> = {
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

const STAGE_WORDS: Record<StageName, string> = {
  SAVED: 'Saved',
  APPLIED: 'Applied',
  SCREENING: 'Screening',
  INTERVIEWING: 'Interviewing',
  OFFER: 'Offer',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  NO_REPLY: 'No reply',
}

/** The stage as a word on its colour; `when` adds a day, as in "Rejected 12 Nov". */
export function StagePill({ stage, when }: { stage: StageName; when?: string }) {
  return (
    <Badge tone={STAGE_TONES[stage]}>
      {STAGE_WORDS[stage]}
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
export function StageDot({ stage }: { stage: StageName }) {
  return (
    <span aria-hidden="true" className={clsx('inline-block size-2 rounded-full', DOT[STAGE_TONES[stage]])} />
  )
}
