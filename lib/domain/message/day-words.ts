import type { Weekday } from '@/lib/domain/day'

/** Months and weekdays as mails write them, folded: English, German, Spanish, French. */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'enero', 'janvier', 'janv', 'jan', 'ene'],
  ['february', 'februar', 'febrero', 'fevrier', 'febr', 'fevr', 'feb', 'fev'],
  ['march', 'marz', 'marzo', 'mars', 'mar'],
  ['april', 'abril', 'avril', 'apr', 'abr', 'avr'],
  ['may', 'mai', 'mayo'],
  ['june', 'juni', 'junio', 'juin', 'jun'],
  ['july', 'juli', 'julio', 'juillet', 'juil', 'jul'],
  ['august', 'agosto', 'aout', 'aug', 'ago'],
  ['september', 'septiembre', 'septembre', 'sept', 'sep'],
  ['october', 'oktober', 'octubre', 'octobre', 'okt', 'oct'],
  ['november', 'noviembre', 'novembre', 'nov'],
  ['december', 'dezember', 'diciembre', 'decembre', 'dez', 'dec', 'dic'],
]

const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'montag', 'lunes', 'lundi'],
  ['tuesday', 'dienstag', 'martes', 'mardi'],
  ['wednesday', 'mittwoch', 'miercoles', 'mercredi'],
  ['thursday', 'donnerstag', 'jueves', 'jeudi'],
  ['friday', 'freitag', 'viernes', 'vendredi'],
  ['saturday', 'samstag', 'sonnabend', 'sabado', 'samedi'],
  ['sunday', 'sonntag', 'domingo', 'dimanche'],
]

/** Only read before a date: by themselves, "do" and "sun" are other words. */
const SHORT: readonly (readonly string[])[] = [
  ['mon', 'mo', 'lun'],
  ['tues', 'tue', 'di'],
  ['wed', 'mi', 'mie', 'mer'],
  ['thurs', 'thur', 'thu', 'do', 'jue', 'jeu'],
  ['fri', 'fr', 'vie', 'ven'],
  ['sat', 'sa', 'sab', 'sam'],
  ['sun', 'so', 'dom', 'dim'],
]

const numbered = (lists: readonly (readonly string[])[]) =>
  lists.flatMap((words, index) => words.map((word) => [word, index + 1] as const))

// The longest first, so that "mar" does not end "march".
const alternatives = (lists: readonly (readonly string[])[]) =>
  lists
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')

export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(numbered(MONTHS))
export const MONTH_WORD = alternatives(MONTHS)

export const WEEKDAY_NUMBERS: ReadonlyMap<string, Weekday> = new Map(
  numbered(WEEKDAYS.map((words, index) => [...words, ...(SHORT[index] ?? [])])) as [string, Weekday][],
)
export const WEEKDAY_WORD = alternatives(WEEKDAYS)
export const WEEKDAY_SHORT = alternatives(SHORT)
