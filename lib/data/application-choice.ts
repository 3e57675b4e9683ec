import { db } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import type { Stage } from '@/lib/domain/lifecycle'
import { NotFoundError } from '@/lib/errors'
import type { UserId } from './user-id'

export interface ChosenApplication {
  id: string
  company: string
  role: string
  stage: Stage
}

const SELECT = { id: true, company: true, role: true, stage: true } as const
const OFFERED = 12

/** Applications to choose one from, the latest touched first; those that hold every word of `text`, if there is one. */
export function offerApplications(userId: UserId, text: string): Promise<ChosenApplication[]> {
  const words = fold(text).split(' ').filter(Boolean).slice(0, 6)
  return db.application.findMany({
    where: {
      userId,
      trashedAt: null,
      archivedAt: null,
      AND: words.map((word) => ({ searchText: { contains: word } })),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: OFFERED,
    select: SELECT,
  })
}

/** The one that was chosen. */
export async function chosenApplication(userId: UserId, id: string): Promise<ChosenApplication> {
  const application = await db.application.findUnique({
    where: { userId_id: { userId, id }, trashedAt: null },
    select: SELECT,
  })
  if (!application) throw new NotFoundError('application')
  return application
}
