import { addDays, daysBetween, type Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { applyVerdicts } from '@/lib/domain/lessons'
import type { LessonKind, Pillar } from '@/lib/domain/vocabulary'
import type { Random } from './random'
import { lessonText } from './words'

export interface PoolLesson {
  id: string
  kind: LessonKind
  pillar: Pillar
  text: string
  folded: string
  /** the days of the reviews that name it */
  namedOn: string[]
  verdicts: { day: string; worked: boolean }[]
}

/** The lessons of a search: their number grows with its square root, as the same ones keep coming back. */
export interface LessonPool {
  all: PoolLesson[]
  byId: ReadonlyMap<string, PoolLesson>
  /** A lesson that was known by `day`, most often one of the first. */
  pick(kind: LessonKind, day: Day): PoolLesson
}

export function lessonPool(random: Random, size: number, firstDay: Day, makeId: () => string): LessonPool {
  const count = Math.round(2.7 * Math.sqrt(size))
  const make = (kind: LessonKind, length: number) =>
    Array.from({ length }, (_, index): PoolLesson => {
      const words = lessonText(kind, index)
      return { id: makeId(), kind, ...words, folded: fold(words.text), namedOn: [], verdicts: [] }
    })
  const pool = {
    SUSTAIN: make('SUSTAIN', Math.max(8, Math.round(count * 0.4))),
    IMPROVE: make('IMPROVE', Math.max(12, Math.round(count * 0.6))),
  }
  const days = Math.max(1, daysBetween(firstDay, addDays(firstDay, 500)))
  const all = [...pool.SUSTAIN, ...pool.IMPROVE]
  return {
    all,
    byId: new Map(all.map((lesson) => [lesson.id, lesson])),
    pick: (kind, day) => {
      const lessons = pool[kind]
      const share = Math.min(1, 0.2 + daysBetween(firstDay, day) / days)
      return lessons[random.skewed(Math.max(6, Math.floor(lessons.length * share)))]!
    },
  }
}

/** What the columns of a lesson mirror of the reviews that name and judge it. */
export function lessonMirrors({ kind, namedOn, verdicts }: PoolLesson) {
  const lastSeenDay = namedOn.reduce<string | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  )
  const since = kind === 'IMPROVE' && lastSeenDay !== null ? lastSeenDay : ''
  const judged = verdicts
    .filter(({ day }) => day > since)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ worked }) => worked)
    .slice(-20)
  const { workedStreak, retire } = applyVerdicts(judged)
  return {
    seenCount: namedOn.length,
    lastSeenDay,
    workedStreak,
    status: kind === 'IMPROVE' && retire ? ('RETIRED' as const) : ('OPEN' as const),
  }
}
