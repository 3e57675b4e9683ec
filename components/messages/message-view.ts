import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import type { MessageKind } from '@/lib/domain/message/message'
import type { MatchReason } from '@/lib/domain/message/rank'
import type { Reading } from '@/lib/domain/message/read-message'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import { upperFirst } from '@/lib/domain/wording'
import type { Tone } from '@/components/ui/tone'

/** An application that the message may be about, with what its next step needs. */
export interface Candidate {
  id: string
  company: string
  role: string
  stage: Stage
  stageSince: Day
  reasons: MatchReason[]
  people: { id: string; name: string; title: string | null; company: string | null }[]
  senderId: string | null
  ahead: { id: string; kind: InterviewKind; day: Day }[]
}

/** What the server made of a message. */
export interface ReadMessage {
  reading: Reading
  applications: Candidate[]
  /** For an interview: two sends of the form are one interview. */
  newId: string
}

export const KIND_TONES: Record<MessageKind, Tone> = {
  REJECTION: 'loss',
  INTERVIEW: 'accent',
  OFFER: 'sustain',
  ACKNOWLEDGEMENT: 'cool',
  OTHER: 'neutral',
}

const REASON_WORDS: Record<MatchReason, string> = {
  person: 'you know the sender from there',
  colleague: 'you know somebody at that address',
  link: 'its posting is on their site',
  sender: 'the sender names it',
  subject: 'the subject names it',
  text: 'the text names it',
  role: 'with the role',
}

/** "The sender names it, with the role." */
export function sayReasons(reasons: readonly MatchReason[]): string {
  const words = reasons.map((reason) => REASON_WORDS[reason]).join(', ')
  return words === '' ? '' : `${upperFirst(words)}.`
}
