import type { Prisma } from '@/lib/db/generated/sqlite/client'

/** What is written, table by table, in an order in which every parent comes before its children. */
export interface Rows {
  application: Prisma.ApplicationCreateManyInput[]
  event: Prisma.EventCreateManyInput[]
  tag: Prisma.TagCreateManyInput[]
  applicationTag: Prisma.ApplicationTagCreateManyInput[]
  person: Prisma.PersonCreateManyInput[]
  applicationPerson: Prisma.ApplicationPersonCreateManyInput[]
  interview: Prisma.InterviewCreateManyInput[]
  interviewPerson: Prisma.InterviewPersonCreateManyInput[]
  lesson: Prisma.LessonCreateManyInput[]
  preparationItem: Prisma.PreparationItemCreateManyInput[]
  review: Prisma.ReviewCreateManyInput[]
  reviewLesson: Prisma.ReviewLessonCreateManyInput[]
  lessonVerdict: Prisma.LessonVerdictCreateManyInput[]
  rejection: Prisma.RejectionCreateManyInput[]
  reminder: Prisma.ReminderCreateManyInput[]
}

export function noRows(): Rows {
  return {
    application: [],
    event: [],
    tag: [],
    applicationTag: [],
    person: [],
    applicationPerson: [],
    interview: [],
    interviewPerson: [],
    lesson: [],
    preparationItem: [],
    review: [],
    reviewLesson: [],
    lessonVerdict: [],
    rejection: [],
    reminder: [],
  }
}
