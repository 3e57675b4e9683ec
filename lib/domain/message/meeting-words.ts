import type { InterviewFormat, InterviewKind } from '@/lib/domain/vocabulary'
import type { Sentence } from './sentences'

/** What an invitation says about the meeting besides its day: each the first that fits, null where it says nothing. */

const KINDS: readonly [InterviewKind, RegExp][] = [
  [
    'TAKE_HOME',
    /\btake-?home\b|\b(?:coding|technical|home) (?:challenge|assignment|task|exercise|assessment)\b|\bcase study\b|\bprobeaufgabe\b|\bprueba tecnica\b/,
  ],
  [
    'FINAL',
    /\bfinal (?:round|interview|stage|conversation)\b|\bletzte (?:runde|gesprach)|\bentrevista final\b|\bentretien final\b/,
  ],
  ['PANEL', /\bpanel\b/],
  [
    'TECHNICAL',
    /\btechnical (?:interview|round|screen|session|discussion|conversation|call)\b|\b(?:live|pair)[- ](?:coding|programming)\b|\bsystem design\b|\bfachgesprach\b|\btechnisches? (?:interview|gesprach)|\bentrevista tecnica\b|\bentretien technique\b/,
  ],
  [
    'CULTURE',
    /\bcultur(?:e|al)[- ]?(?:fit|add|interview|round|chat)?\b.{0,20}\b(?:interview|round|chat|call|conversation)\b|\bteam fit\b|\bmeet (?:the|some of the|your future) team\b|\bvalues interview\b/,
  ],
  ['HIRING_MANAGER', /\bhiring[- ]manager\b/],
  [
    'PHONE_SCREEN',
    /\bphone (?:screen|interview|call)\b|\btelefoninterview\b|\bentrevista telefonica\b|\bentretien telephonique\b/,
  ],
  [
    'RECRUITER_SCREEN',
    /\b(?:recruiter|screening|intro(?:ductory)?|initial|get to know|getting-to-know|exploratory)\b.{0,20}\b(?:call|chat|conversation|interview|screen)\b|\b(?:call|chat|conversation|interview) with (?:our |the |a |my )?(?:\w+ )?(?:recruiters?|talent (?:partner|acquisition))\b|\bkennenlerngesprach\b|\berstgesprach\b/,
  ],
]

const FORMATS: readonly [InterviewFormat, RegExp][] = [
  ['WRITTEN', /\btake-?home\b|\bcoding (?:challenge|assignment|task)\b|\bprobeaufgabe\b/],
  [
    'ON_SITE',
    /\bon-?site\b|\bin[- ]person\b|\bour (?:\w+ ){0,2}offices?\b|\bvor ort\b|\bin unserem (?:buro|haus)|\bpresencial(?:mente)?\b|\ben nuestras oficinas\b|\bdans nos (?:locaux|bureaux)\b|\bsur place\b/,
  ],
  [
    'VIDEO',
    /\bvideo|\bzoom\b|\bgoogle meet\b|\b(?:microsoft|ms) teams\b|\bteams[- ](?:call|meeting|termin|link)\b|\bper teams\b|\bpor teams\b|\bsur teams\b|\bvia teams\b|\bover teams\b|\bon teams\b|\bwebex\b|\bvisio/,
  ],
  [
    'PHONE',
    /\bby (?:tele)?phone\b|\b(?:tele)?phone (?:call|interview|screen|conversation)\b|\b(?:we|i)(?:'ll| will) (?:call|ring|phone) you\b|\bgive you a (?:call|ring)\b|\btelefon|\bpor telefono\b|\bpar telephone\b|\btelephonique\b|\btelefonica\b/,
  ],
]

const DURATIONS: readonly [RegExp, (parts: RegExpExecArray) => number][] = [
  [
    /\b(\d{1,2})(?:[.,]5| ?1\/2)? ?-?(?:hours?|hrs?|stunden?|horas?|heures?)\b/,
    ([said, hours]) => Number(hours) * 60 + (/[.,]5|1\/2/.test(said) ? 30 : 0),
  ],
  [/\b(\d{2,3}) ?-? ?(?:minutes?|mins?|minuten|minutos?|minutige[sn]?)\b/, ([, minutes]) => Number(minutes)],
  [/\b(?:half an hour|half-hour|halbe stunde|halbstundig|media hora|demi-heure)\b/, () => 30],
  [
    /\b(?:an hour and a half|one and a half hours|anderthalb stunden|hora y media|une heure et demie)\b/,
    () => 90,
  ],
  [/\b(?:one|an)[- ]hour\b|\beine stunde\b|\beinstundig|\buna hora\b|\bune heure\b/, () => 60],
  [/\b(?:two)[- ]hours?\b|\bzwei stunden\b|\bdos horas\b|\bdeux heures\b/, () => 120],
  [/\bthirty[- ]minutes?\b/, () => 30],
  [/\bforty-?five[- ]minutes?\b/, () => 45],
]

const first = <T>(table: readonly [T, RegExp][], text: string) =>
  table.find(([, says]) => says.test(text))?.[0] ?? null

const all = (sentences: readonly Sentence[]) => sentences.map(({ folded }) => folded).join('\n')

export function findKind(sentences: readonly Sentence[]): InterviewKind | null {
  return first(KINDS, all(sentences))
}

export function findFormat(sentences: readonly Sentence[], hasVideoLink: boolean): InterviewFormat | null {
  return first(FORMATS, all(sentences)) ?? (hasVideoLink ? 'VIDEO' : null)
}

/** In minutes, from ten to a working day of eight hours. */
export function findDuration(sentences: readonly Sentence[]): number | null {
  const text = all(sentences)
  // The longest words first: "an hour and a half" holds "an hour".
  const order = [DURATIONS[3], ...DURATIONS]
  for (const entry of order) {
    const match = entry?.[0].exec(text)
    const minutes = match && entry ? entry[1](match) : null
    if (minutes !== null && minutes >= 10 && minutes <= 480) return minutes
  }
  return null
}
