import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardRow, CardRows } from '@/components/ui/card'
import { DialogButton } from '@/components/ui/dialog-button'
import type { FormAction } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { LESSON_KIND_LABELS, saySeen, sayTimes } from '@/lib/domain/lesson-words'
import { PILLAR_LABELS, type LessonKind, type Pillar } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { ActionTick, type TickCall } from './action-tick'
import { LessonForm } from './lesson-form'

export type LessonRow = {
  id: string
  kind: LessonKind
  pillar: Pillar
  text: string
  action: string
  actionDue: Day | null
  actionDoneOn: Day | null
  isRetired: boolean
  seenCount: number
  lastSeenDay: Day | null
  workedStreak: number
  judged: number
  worked: number
}

type LessonListProps = {
  lessons: readonly LessonRow[]
  today: Day
  tick: TickCall
  edit: FormAction<void>
}

/** The lessons, each with how often it was seen, what to do about it, and whether that worked. */
export function LessonList({ lessons, today, tick, edit }: LessonListProps) {
  return (
    <Card>
      <CardRows aria-label="Lessons">
        {lessons.map((lesson) => (
          <CardRow key={lesson.id} className="flex items-start justify-between gap-4">
            <div className="min-w-0">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Badge tone={lesson.kind === 'SUSTAIN' ? 'sustain' : 'improve'}>
                  {LESSON_KIND_LABELS[lesson.kind]}
                </Badge>
                <span className="text-small text-muted">{PILLAR_LABELS[lesson.pillar]}</span>
                {lesson.isRetired ? <Badge>Retired: it is a sustain now</Badge> : null}
              </div>
              <p className="mt-1 font-medium wrap-anywhere">
                <bdi>{lesson.text}</bdi>
              </p>
              <LessonAction lesson={lesson} today={today} tick={tick} />
              <p className="mt-1 text-small text-muted">
                {/* Its target reaches down over what follows it, so that this stands close where it wraps. */}
                <Link
                  href={paths.reviews({ lesson: lesson.id })}
                  className="inline-flex min-h-6 items-center text-accent hover:underline touch:-mb-3 touch:min-h-11"
                >
                  {saySeen(lesson.seenCount)}
                  <span className="sr-only">: show the reviews that name it</span>
                </Link>
                {lesson.lastSeenDay ? `, last ${sayDay(lesson.lastSeenDay, today)}` : ''}
                {lesson.judged > 0 || lesson.workedStreak > 1 ? ` · ${sayWorked(lesson)}` : ''}
              </p>
            </div>
            <DialogButton
              button="Edit"
              label={`Edit: ${lesson.text}`}
              title="Edit the lesson"
              size="small"
              variant="ghost"
            >
              <LessonForm lesson={lesson} edit={edit} />
            </DialogButton>
          </CardRow>
        ))}
      </CardRows>
    </Card>
  )
}

function LessonAction({ lesson, today, tick }: { lesson: LessonRow; today: Day; tick: TickCall }) {
  const { id, action, actionDue, actionDoneOn, isRetired } = lesson
  if (action === '') return null
  const isOverdue = actionDue !== null && actionDoneOn === null && actionDue < today && !isRetired
  return (
    <ActionTick key={actionDoneOn} id={id} done={actionDoneOn !== null} tick={tick}>
      <bdi>{action}</bdi>
      {actionDoneOn ? <span className="text-muted"> · done {sayDay(actionDoneOn, today)}</span> : null}
      {actionDue && !actionDoneOn ? (
        <span className={isOverdue ? 'text-loss' : 'text-muted'}>
          {isOverdue ? ` · was due ${sayDay(actionDue, today)}` : ` · by ${sayDay(actionDue, today)}`}
        </span>
      ) : null}
    </ActionTick>
  )
}

/** "worked twice in a row", "worked 2 of 3 times", "did not work yet". */
function sayWorked({ judged, worked, workedStreak }: LessonRow): string {
  if (workedStreak > 1) return `worked ${sayTimes(workedStreak)} in a row`
  if (worked === 0) return 'did not work yet'
  return judged === worked ? `worked ${sayTimes(worked)}` : `worked ${worked} of ${judged} times`
}
