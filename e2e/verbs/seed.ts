import type { PrismaClient } from '@/lib/db/create-client'
import { fold, foldCompany } from '@/lib/domain/fold'
import { encodePath } from '@/lib/domain/funnel'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'

interface Seeded {
  company: string
  role?: string
  stage?: Stage
  day?: string
  notes?: string
}

/** Many applications at once, as logging each of them would have written them. Reminders are left out. */
export async function seedApplications(
  database: PrismaClient,
  { id: userId }: { id: string },
  applications: readonly Seeded[],
): Promise<void> {
  const rows = applications.map(
    ({ company, role = 'Data Analyst', stage = 'APPLIED', day = '2026-11-02', notes = '' }, index) => {
      const at = new Date(Date.parse(`${day}T09:00:00Z`) + index * 1000)
      const application = {
        userId,
        id: crypto.randomUUID(),
        company,
        companyFolded: foldCompany(company),
        role,
        roleFolded: fold(role),
        searchText: fold(`${company} ${role}`),
        stage,
        stageSince: day,
        loggedDay: day,
        appliedDay: stage === 'APPLIED' ? day : null,
        path: encodePath([stage]),
        lastHeardDay: day,
        notes,
        createdAt: at,
        updatedAt: at,
      }
      const move = { kind: 'MOVE' as const, toStage: stage, title: STAGE_LABELS[stage], day, createdAt: at }
      return { application, event: { userId, applicationId: application.id, ...move } }
    },
  )
  await database.application.createMany({ data: rows.map(({ application }) => application) })
  await database.event.createMany({ data: rows.map(({ event }) => event) })
}
