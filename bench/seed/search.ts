import { addDays, type Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { writeApplication } from './application'
import { momentOf, type Context } from './context'
import { writeInterviews, writePeople } from './interviews'
import { lessonMirrors, lessonPool } from './lessons'
import { storiesOf } from './plan'
import { idMaker, randomOf } from './random'
import { writeRejection } from './rejection'
import { planAll, settle } from './reminders'
import { noRows, type Rows } from './rows'
import { TODAY } from './setting'
import { tagNames } from './words'

const SEED = 20_251_119

/** Every row of one person's search of `size` applications; the same for the same size. */
export function rowsOf(userId: string, size: number): Rows {
  const random = randomOf(SEED)
  const rows = noRows()
  const stories = storiesOf(random, size)
  const firstDay = stories[0]!.steps[0]!.day
  const id = idMaker(random)
  const lessons = lessonPool(random, size, firstDay, () => id(momentOf(firstDay)))
  const context: Context = { userId, random, id, rows, lessons }
  const tagIds = writeTags(context, firstDay)
  const planned = stories.map((story) => {
    const application = writeApplication(context, story, tagIds)
    const contacts = writePeople(context, application, story)
    const interviews = writeInterviews(context, application, story, contacts)
    const rejection = writeRejection(context, application.id, story, interviews)
    const whomToAsk = contacts.find(({ role }) => role === 'HIRING_MANAGER') ?? contacts.find(({ role }) => role === 'RECRUITER') // prettier-ignore
    const asked = rejection && { ...rejection, contactName: whomToAsk?.name ?? null, contactRole: whomToAsk?.role ?? null } // prettier-ignore
    const facts = interviews.map(({ facts: each }) => each)
    return planAll(context, application, story, facts, asked)
  })
  rows.reminder = settle(planned)
  writeLessons(context, firstDay)
  return rows
}

function writeTags({ userId, id, rows }: Context, firstDay: Day): string[] {
  return tagNames.map((name) => {
    const tagId = id(momentOf(firstDay))
    rows.tag.push({ userId, id: tagId, name, folded: fold(name) })
    return tagId
  })
}

function writeLessons({ userId, rows, lessons }: Context, firstDay: Day): void {
  for (const [index, lesson] of lessons.all.entries()) {
    const { id, kind, pillar, text, folded } = lesson
    const hasAction = kind === 'IMPROVE' && index % 5 === 0
    const isDone = hasAction && index % 10 === 0
    rows.lesson.push({
      userId,
      id,
      kind,
      pillar,
      text,
      folded,
      ...lessonMirrors(lesson),
      action: hasAction ? 'Practise it twice this week' : '',
      actionDoneOn: isDone ? addDays(TODAY, -10) : null,
      createdAt: momentOf(firstDay),
      updatedAt: momentOf(TODAY),
    })
  }
}
