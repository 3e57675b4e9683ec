import { dayIn, isZone, parseDay, timeIn, type Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import type { InterviewFormat, InterviewKind } from '@/lib/domain/vocabulary'
import { findAnswerBy } from './answer-by'
import type { CalendarFile } from './calendar-file'
import { readWritten, takeHeaders } from './headers'
import { findInterviewers } from './interviewers'
import { findLinks } from './links'
import { findDuration, findFormat, findKind } from './meeting-words'
import { readSender, type Message, type Reader, type Sender } from './message'
import { ownWords } from './own-words'
import { recognise, sayNo, type Recognised } from './recognise'
import { sentencesOf, type Sentence } from './sentences'
import { dayDoubts, findSlots, type Slot } from './slots'

/** All that the rules make of a message. Nothing of it is done before a person says yes. */
export interface Reading extends Recognised {
  sender: Sender
  subject: string
  /** What they wrote themselves, without what it quotes. */
  text: string
  /** By the reader's own calendar. */
  receivedOn: Day
  /** What to look at, as sentences. */
  doubts: string[]
  /** The part that says no, in their words. */
  reason: string
  meeting: Meeting
  /** The day by which an offer wants its answer. */
  answerBy: Day | null
}

export interface Meeting {
  kind: InterviewKind | null
  format: InterviewFormat | null
  /** One is a start; of several, somebody has to choose. */
  slots: Slot[]
  durationMinutes: number | null
  link: string | null
  bookingLink: string | null
  place: string | null
  /** Names, of two words or more. */
  interviewers: string[]
  /** The calendar file calls it off. */
  isCancelled: boolean
}

const REASON_LENGTH = 2_000
const SUBJECT_MARK = /^\s*(?:(?:re|aw|fwd?|wg|sv|rv|tr|antw|fw)\s*:\s*)+/i

/**
 * Reads a message: what kind it is, when, where, by when. `calendar` is the calendar file that came with it. The words
 * above a quotation count; where somebody only passed a mail on, that mail does.
 */
export function readMessage(given: Message, calendar: CalendarFile | null, reader: Reader): Reading {
  const message = withHead(given)
  const { own, forwarded } = ownWords(message.text)
  const reading = readOne({ ...message, text: own }, calendar, reader)
  if (forwarded.text === '' || reading.kind !== 'OTHER') return reading
  const passedOn = { from: '', subject: message.subject, date: null, ...forwarded }
  return readOne({ ...passedOn, text: ownWords(forwarded.text).own }, calendar, reader)
}

/** What stands in its own fields counts before what was copied along. */
function withHead(message: Message): Message {
  const { head, rest } = takeHeaders(message.text)
  return {
    from: message.from || (head.from ?? ''),
    subject: message.subject || (head.subject ?? ''),
    date: message.date ?? head.date ?? null,
    text: rest,
  }
}

function readOne(message: Message, calendar: CalendarFile | null, reader: Reader): Reading {
  const written = readWritten(message.date, reader)
  const writtenOn = written?.on ?? reader.today
  const subject = message.subject.replace(/\s+/g, ' ').trim()
  const said = sentencesOf(message.text)
  const isReply = SUBJECT_MARK.test(subject) && !/^\s*(?:fwd?|wg|rv|tr)\s*:/i.test(subject)
  const title: Sentence[] = subject === '' || isReply ? [] : [titleOf(subject)]
  const sentences = [...title, ...said]
  const links = findLinks([message.text, calendar?.link, calendar?.description, calendar?.place].join('\n'))
  const fromFile = calendar === null ? null : slotOfFile(calendar, reader)
  const slots = fromFile === null ? findSlots(sentences, writtenOn, reader) : [fromFile]
  const sender = readSender(message.from)
  const recognised = recognise(fold(subject), sentences, {
    hasStart: slots.length > 0,
    hasCalendarFile: calendar !== null && !calendar.isCancelled,
    hasBookingLink: links.booking !== null,
  })
  return {
    ...recognised,
    sender,
    subject,
    text: message.text.trim(),
    receivedOn: received(written, reader),
    doubts: [
      ...(message.date !== null && written === null
        ? ['The date in the mail cannot be right: today is taken.']
        : []),
      ...(fromFile === null ? dayDoubts(sentences, writtenOn) : []),
    ],
    reason: reasonIn(said),
    meeting: {
      kind: findKind([...sentences, ...(calendar ? [titleOf(calendar.summary)] : [])]),
      format: findFormat(sentences, links.video !== null),
      slots,
      durationMinutes: calendar?.durationMinutes ?? slots[0]?.durationMinutes ?? findDuration(sentences),
      link: links.video,
      bookingLink: links.booking,
      place: placeOf(calendar),
      interviewers: findInterviewers(said, sender, reader),
      isCancelled: calendar?.isCancelled ?? false,
    },
    answerBy: findAnswerBy(sentences, writtenOn),
  }
}

const titleOf = (subject: string): Sentence => {
  const text = subject.replace(SUBJECT_MARK, '').slice(0, 600)
  return { text, folded: fold(text), paragraph: -1 }
}

function received(written: ReturnType<typeof readWritten>, { zone, today }: Reader): Day {
  if (written === null) return today
  return written.at === null ? written.on : dayIn(written.at, zone)
}

/** From where they say no to the end of that paragraph, for each: what they gave as their reason stands there. */
function reasonIn(sentences: readonly Sentence[]): string {
  const begun = new Set<number>()
  const noes = new Set(sayNo(sentences))
  const reasons = new Map<number, string[]>()
  for (const sentence of sentences) {
    const { paragraph, text } = sentence
    if (noes.has(sentence)) begun.add(paragraph)
    if (begun.has(paragraph)) reasons.set(paragraph, [...(reasons.get(paragraph) ?? []), text])
  }
  return [...reasons.values()]
    .map((texts) => texts.join(' '))
    .join('\n\n')
    .slice(0, REASON_LENGTH)
}

/** In the zone that the file names, else as the moment that it makes, else as it stands. */
function slotOfFile({ local, startAt, durationMinutes }: CalendarFile, { zone }: Reader): Slot | null {
  const day = parseDay(local.day)
  if (day === null) return null
  if (local.time === null) return { day, time: null, zone, durationMinutes: null, doubts: [] }
  if (local.zone !== null && isZone(local.zone) && local.zone !== 'UTC') {
    return { day, time: local.time, zone: local.zone, durationMinutes, doubts: [] }
  }
  if (startAt !== null) {
    return { day: dayIn(startAt, zone), time: timeIn(startAt, zone), zone, durationMinutes, doubts: [] }
  }
  const doubts = ['The calendar file names no time zone: yours is taken.']
  return { day, time: local.time, zone, durationMinutes, doubts }
}

/** An address or a room; a link there is the link. */
function placeOf(calendar: CalendarFile | null): string | null {
  const place = calendar?.place.replace(/\s+/g, ' ').trim() ?? ''
  return place === '' || /https?:\/\//i.test(place) || /^(?:microsoft teams|zoom|google meet)\b/i.test(place)
    ? null
    : place.slice(0, 500)
}
