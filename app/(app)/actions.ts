'use server'

import { revalidatePath } from 'next/cache'
import type { PaletteGroup } from '@/components/shell/palette-types'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { optionalUser } from '@/lib/auth/require-user'
import { fetchThrottle, waitSentence } from '@/lib/auth/throttles'
import { realNow } from '@/lib/clock'
import { findProbableDuplicates, logApplication } from '@/lib/data/applications'
import { searchEverything as findEverything } from '@/lib/data/search'
import { countTry } from '@/lib/data/throttle'
import type { Clip } from '@/lib/domain/clip'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { sayDay } from '@/lib/domain/wording'
import { env } from '@/lib/env'
import { RefusedError } from '@/lib/errors'
import { fetchClip } from '@/lib/exchange/clip/fetch-clip'
import { paths } from '@/lib/paths'
import { duplicateQuestion, newApplication, postingLink } from '@/lib/schemas/application'

export const log = authedAction(newApplication, async (viewer, input) => {
  const { id } = await logApplication(viewer.id, input, viewer.now)
  revalidatePath('/', 'layout')
  return { id, company: input.company, href: paths.application(id) }
})

/** What the person may have logged before, in words; asked while they type, and never in their way. */
export const probableDuplicates = authedCall(duplicateQuestion, async (viewer, question) => {
  const found = await findProbableDuplicates(viewer.id, question)
  return found.map(({ id, company, role, stage, loggedDay }) => ({
    id,
    href: paths.application(id),
    text: `${role} at ${company}, logged ${sayDay(loggedDay, viewer.today)}, now at ${STAGE_LABELS[stage]}`,
  }))
})

/** What the page behind a link says of a posting; null where this server is not allowed to open pages. */
export const readPosting = authedCall(postingLink, async (viewer, { link }): Promise<Clip | null> => {
  if (env().FETCH_POSTINGS !== '1') return null
  const now = realNow()
  const until = await countTry(fetchThrottle(viewer.id), now)
  if (until) throw new RefusedError(waitSentence(until, now))
  return fetchClip(link)
})

/** For the command palette. A signed-out person finds nothing. */
export async function searchEverything(query: string): Promise<PaletteGroup[]> {
  const viewer = await optionalUser()
  if (!viewer || typeof query !== 'string') return []
  const { applications, people } = await findEverything(viewer.id, query.slice(0, 200))
  const groups: PaletteGroup[] = [
    {
      heading: 'Applications',
      items: applications.map(({ id, company, role, stage }) => ({
        id,
        label: `${company} · ${role}`,
        detail: STAGE_LABELS[stage],
        href: paths.application(id),
      })),
    },
    {
      heading: 'People',
      items: people.map(({ id, name, title, company }) => ({
        id,
        label: name,
        detail: [title, company].filter(Boolean).join(', '),
        href: paths.person(id),
      })),
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
