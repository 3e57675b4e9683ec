import { db } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import type { Stage } from '@/lib/domain/lifecycle'
import type { UserId } from './user-id'

export interface Found {
  applications: { id: string; company: string; role: string; stage: Stage }[]
  people: { id: string; name: string; title: string | null; company: string | null }[]
}

const SHOWN = { applications: 8, people: 5 }

/** What matches as somebody types, newest first; every word must stand somewhere. Nothing for an empty query. */
export async function searchEverything(userId: UserId, query: string): Promise<Found> {
  const words = fold(query).split(' ').filter(Boolean).slice(0, 6)
  if (words.length === 0) return { applications: [], people: [] }
  const [applications, people] = await Promise.all([
    db.application.findMany({
      where: { userId, trashedAt: null, AND: words.map((word) => ({ searchText: { contains: word } })) },
      orderBy: { createdAt: 'desc' },
      take: SHOWN.applications,
      select: { id: true, company: true, role: true, stage: true },
    }),
    db.person.findMany({
      where: { userId, AND: words.map((word) => ({ folded: { contains: word } })) },
      orderBy: { folded: 'asc' },
      take: SHOWN.people,
      select: { id: true, name: true, title: true, company: true },
    }),
  ])
  return { applications, people }
}
