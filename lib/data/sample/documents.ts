import { createDocumentWithin } from '@/lib/data/documents'
import { instantAt, type Day } from '@/lib/domain/day'
import type { StoryDay } from './story-day'
import type { Teller } from './teller'

/** The résumé that went out first, and the one that took its place half-way. */
const VERSIONS: readonly SampleVersion[] = [
  {
    from: -90,
    name: 'Analyst v3',
    fileName: 'analyst-v3.txt',
    notes: 'Duties by employer, the newest first.',
    text: 'Data analyst\n\nBrightwater Logistics, four years\n- Responsible for weekly reports\n- Worked with dashboards and SQL\n\nThis file is a part of the sample data.\n',
  },
  {
    from: -40,
    name: 'Analyst v4',
    fileName: 'analyst-v4.txt',
    notes: 'Begins with three results in numbers; half a page shorter.',
    text: 'Data analyst who makes reports shorter and decisions faster\n\n- Cut the weekly report from two days to two hours\n- Found 310,000 a year in double freight charges\n- Taught twelve colleagues to ask their own questions in SQL\n\nThis file is a part of the sample data.\n',
  },
]

interface SampleVersion {
  from: StoryDay
  name: string
  fileName: string
  notes: string
  text: string
}

/** Gives every application the version that was in use on the day it was sent. */
export async function sendDocuments({ tx, userId, dayOf, preferences }: Teller): Promise<void> {
  const sent = await tx.application.findMany({
    where: { userId, isSample: true, appliedDay: { not: null } },
    select: { id: true, appliedDay: true },
  })
  const versions: { id: string; from: Day }[] = []
  for (const { from, text, ...version } of VERSIONS) {
    const bytes = new TextEncoder().encode(text)
    const file = { ...version, kind: 'RESUME', mediaType: 'text/plain', bytes } as const
    const made = instantAt(dayOf(from), '17:00', preferences.zone)
    const { id } = await createDocumentWithin(tx, userId, file, made, { isSample: true })
    versions.push({ id, from: dayOf(from) })
  }
  await tx.applicationDocument.createMany({
    data: sent.map(({ id: applicationId, appliedDay }) => {
      const inUse = versions.findLast(({ from }) => from <= (appliedDay ?? '')) ?? versions[0]!
      return { userId, applicationId, documentId: inUse.id, sentOn: appliedDay }
    }),
  })
}
