import { LESSON_KINDS, type LessonKind } from '@/lib/domain/vocabulary'
import type { Line } from './review-doc'

/** What a new line is about until the person says otherwise. */
const FIRST_PILLAR = 'DELIVERY'

const emptyLine = (row: number, kind: LessonKind): Line => ({
  row,
  kind,
  lessonId: null,
  pillar: FIRST_PILLAR,
  text: '',
  action: '',
  actionDue: '',
})

const isEmpty = ({ text, action }: Line) => (text + action).trim() === ''

/** `lines` with one empty line at the end of each list, waiting for the next; the same array where it is so already. */
export function withEmptyLines(lines: readonly Line[]): readonly Line[] {
  const lacking = LESSON_KINDS.filter((kind) => {
    const last = lines.findLast((line) => line.kind === kind)
    return last === undefined || !isEmpty(last)
  })
  if (lacking.length === 0) return lines
  const next = Math.max(-1, ...lines.map(({ row }) => row)) + 1
  return [...lines, ...lacking.map((kind, index) => emptyLine(next + index, kind))]
}
