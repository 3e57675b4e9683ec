import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { likeliest, type Opportunity } from '@/lib/domain/import/duplicates'
import { batches } from './batches'
import type { UserId } from './user-id'

/** An application that a row may be, with what an update could fill in. */
export interface Twin extends Opportunity {
  id: string
  isTrashed: boolean
}

/** How many companies are looked up at a time. */
const BATCH = 400

/** For each row the application that it is, or null: one read for many rows. */
export async function findTwins(
  tx: Transaction,
  userId: UserId,
  rows: readonly Opportunity[],
): Promise<(Twin | null)[]> {
  const known = new Map<string, Twin[]>()
  const companies = [...new Set(rows.map(({ companyFolded }) => companyFolded))]
  for (const batch of batches(companies, BATCH)) {
    const found = await tx.application.findMany({
      where: { userId, companyFolded: { in: batch } },
      select: {
        id: true,
        companyFolded: true,
        roleFolded: true,
        link: true,
        appliedDay: true,
        trashedAt: true,
      },
      orderBy: { id: 'asc' },
    })
    for (const { trashedAt, appliedDay, ...row } of found) {
      const twin = { ...row, appliedDay: appliedDay as Day | null, isTrashed: trashedAt !== null }
      known.set(keyOf(twin), [...(known.get(keyOf(twin)) ?? []), twin])
    }
  }
  return rows.map((row) => {
    const twins = known.get(keyOf(row)) ?? []
    // What lies in the trash counts only where nothing else does.
    return (
      likeliest(
        row,
        twins.filter((twin) => !twin.isTrashed),
      ) ?? likeliest(row, twins)
    )
  })
}

const keyOf = ({ companyFolded, roleFolded }: Opportunity) => `${companyFolded}\n${roleFolded}`
