import type { ApplicationFilters, Order, Sort } from '@/lib/domain/application-query'
import { listApplications, type ListedApplication } from './application-list'
import type { UserId } from './user-id'

/** Rows read at a time: one batch is in memory, however many there are. */
const BATCH = 500

/** Everything that the filters let through, in their order, batch by batch. */
export async function* exportApplications(
  userId: UserId,
  query: ApplicationFilters & { sort: Sort; order: Order },
  now: Date,
): AsyncGenerator<ListedApplication[], void> {
  let after: string | null = null
  do {
    const page = await listApplications(userId, { ...query, after }, now, BATCH)
    yield page.applications
    after = page.next
  } while (after !== null)
}
