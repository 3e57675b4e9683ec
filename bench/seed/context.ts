import type { LessonPool } from './lessons'
import type { Random } from './random'
import type { Rows } from './rows'

/** What every writer of rows needs. */
export interface Context {
  userId: string
  random: Random
  /** makes an id that sorts by its moment */
  id: (moment: Date) => string
  rows: Rows
  lessons: LessonPool
}

const MORNING = '13:00'

/** A moment of `day`, early enough to be over on the day that everything is measured on. */
export function momentOf(day: string, minutes = 0): Date {
  return new Date(Date.parse(`${day}T${MORNING}:00Z`) + minutes * 60_000)
}
