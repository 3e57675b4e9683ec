import type { Day, Instant } from '@/lib/domain/day'

/** What a message from an employer says. OTHER is everything that the rules do not know. */
export const MESSAGE_KINDS = ['REJECTION', 'INTERVIEW', 'OFFER', 'ACKNOWLEDGEMENT', 'OTHER'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const MESSAGE_KIND_LABELS: Record<MessageKind, string> = {
  REJECTION: 'Rejection',
  INTERVIEW: 'Invitation to an interview',
  OFFER: 'Offer',
  ACKNOWLEDGEMENT: 'They have your application',
  OTHER: 'Something else',
}

/** In bytes, of a mail's file or a calendar file. */
export const LARGEST_MESSAGE_FILE = 5 * 1024 * 1024

/** So many characters of a mail are sent and read. */
export const MESSAGE_LENGTH = 200_000

export interface Message {
  /** As it stands in the mail: "Ana Ruiz <ana@halcyon.example>". */
  from: string
  subject: string
  /** Plain text, with what it quotes and forwards. */
  text: string
  /** The Date line as it stands in the mail, if it was read from one. */
  date: string | null
}

/** Who reads it, and when. */
export interface Reader {
  /** The person's own: nobody meets themselves. */
  name: string
  zone: string
  today: Day
}

/** When a mail was written. */
export interface Written {
  at: Instant | null
  /** By the writer's own calendar: what "tomorrow" counts from. */
  on: Day
}

/** A line of a mail's head, cut to what people read. */
export interface Sender {
  name: string
  /** Lower case; null where there is none. */
  address: string | null
}

const ADDRESS = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{1,255}/

/** Who a From line names. */
export function readSender(from: string): Sender {
  const line = from.slice(0, 500)
  const address = ADDRESS.exec(line)?.[0].toLowerCase() ?? null
  const name = line
    .replace(/[<(]?[^\s<>()"',;:]+@[^\s<>()"',;:]+[>)]?/g, '')
    .replace(/["<>]|mailto:|\s+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { name, address }
}
