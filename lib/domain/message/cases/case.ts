import type { InterviewFormat, InterviewKind } from '@/lib/domain/vocabulary'
import type { Message, MessageKind } from '@/lib/domain/message/message'

/** A made-up message and what a careful reader makes of it. They are read on Mon 23 Nov 2026 in Berlin by Ana Ruiz. */
export interface MessageCase {
  name: string
  subject?: string
  from?: string
  date?: string
  text: string
  kind: MessageKind
  also?: MessageKind[]
  /** "2026-11-25 14:00 Europe/Berlin", in order; left out where nobody looks. */
  slots?: string[]
  minutes?: number
  /** Null where there is none to be had. */
  link?: string | null
  booking?: string
  /** Who will be there. */
  with?: string[]
  round?: InterviewKind
  format?: InterviewFormat
  answerBy?: string
  receivedOn?: string
}

export const messageOf = ({ subject = '', from = '', date, text }: MessageCase): Message => ({
  subject,
  from,
  date: date ?? null,
  text,
})
