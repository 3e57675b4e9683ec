import { dayStamp, momentStamp } from '@/components/ui/stamp-view'
import type { CardNote } from '@/lib/domain/application-card'
import { dayIn, type Day } from '@/lib/domain/day'
import { isClosed, type Stage } from '@/lib/domain/lifecycle'
import { sayDay, sayRelativeDay } from '@/lib/domain/wording'
import type { RowView } from './application-row'

export interface TableApplication extends CardNote {
  id: string
  company: string
  role: string
  stage: Stage
  stageSince: Day
  sinceKnown: boolean
  excitement: number | null
  deadline: Day | null
  updatedAt: Date
  tags: readonly string[]
}

/** One application as its row says it, on the person's own `today` and in their zone. */
export function rowView(application: TableApplication, at: { today: Day; zone: string }): RowView {
  const { id, company, role, stage, stageSince, sinceKnown, excitement, deadline, updatedAt, tags } =
    application
  return {
    id,
    company,
    role,
    stage,
    tags,
    since: sinceKnown ? dayStamp(stageSince, sayDay(stageSince, at.today)) : null,
    // Of a closed one the stage has said it all; what is still to do stands there all the same.
    note: isClosed(stage) ? null : application.note,
    flag: application.flag,
    preparation: application.preparation,
    excitement,
    deadline: deadline === null ? null : dayStamp(deadline, sayDay(deadline, at.today)),
    changed: momentStamp(updatedAt, at.zone, sayRelativeDay(dayIn(updatedAt, at.zone), at.today)),
  }
}
