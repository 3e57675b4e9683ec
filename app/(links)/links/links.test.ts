import { beforeEach, describe, expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/unsubscribe/route'
import { createCustomReminder } from '@/lib/data/custom-reminders'
import { readMailDestination } from '@/lib/data/email-verification'
import { completeReminder } from '@/lib/data/reminder-decisions'
import { createTestUser, logTestApplication, moveTestApplication } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { db } from '@/lib/db/client'
import { customReminder } from '@/lib/schemas/reminder'
import { fingerprint, signLink, type LinkPurpose } from '@/lib/signed-links'
import { markDone } from './done/actions'
import { snooze } from './snooze/actions'
import { unsubscribeByLink } from './unsubscribe/actions'
import { confirm } from './verify-email/actions'

// Outside a server there is no request, and no page to refresh: these stand for them. All behind them is real.
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'sec-fetch-site': 'same-origin', host: 'localhost:3000' })),
  cookies: () => Promise.resolve({ get: () => undefined }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

// Links live by the real clock.
const NOW = new Date()
const YEAR_MS = 366 * 86_400_000

let ana: UserId
let reminder: string

beforeEach(async () => {
  ana = await createTestUser()
  const input = customReminder.parse({ title: 'Call Rosa', day: '2020-01-02', time: '09:00' })
  ;({ id: reminder } = await createCustomReminder(ana, input, new Date('2020-01-01T09:00:00Z')))
})

const tokenFor = (
  purpose: LinkPurpose,
  id: string,
  { bound = '', now = NOW, userId = ana }: { bound?: string; now?: Date; userId?: string } = {},
) => signLink(purpose, { userId, id, bound }, now)

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** Where an action leads. */
const leads = (to: string) => ({ digest: expect.stringContaining(to) as string })

const readReminder = () =>
  db.reminder.findUniqueOrThrow({ where: { userId_id: { userId: ana, id: reminder } } })

describe('Done', () => {
  test('marks as done, and says the second time that it was', async () => {
    const token = tokenFor('done', reminder)
    await expect(markDone(null, formOf({ token }))).rejects.toMatchObject(leads('/links/done?just=true&'))
    expect(await readReminder()).toMatchObject({ state: 'DONE' })
    await expect(markDone(null, formOf({ token }))).rejects.toMatchObject(leads('/links/done?token='))
  })

  test.each([
    ['expired', { now: new Date(NOW.getTime() - YEAR_MS) }, /expired/],
    ['of somebody else', { userId: 'somebody' }, null],
  ])('does nothing by a link that is %s', async (_, given, sentence) => {
    const result = markDone(null, formOf({ token: tokenFor('done', reminder, given) }))
    if (sentence)
      expect(await result).toMatchObject({ ok: false, formError: expect.stringMatching(sentence) })
    else await expect(result).rejects.toMatchObject(leads('/links/done?token='))
    expect(await readReminder()).toMatchObject({ state: 'OPEN' })
  })

  test.each(['snooze', 'unsubscribe', 'verify-email', 'reset-password'] as const)(
    'does nothing by a link for another purpose: %s',
    async (purpose) => {
      const result = await markDone(null, formOf({ token: tokenFor(purpose, reminder) }))
      expect(result).toMatchObject({ ok: false, formError: expect.stringMatching(/not whole/) })
      expect(await readReminder()).toMatchObject({ state: 'OPEN' })
    },
  )
})

describe('Snooze', () => {
  test('puts off once, however often it is clicked', async () => {
    const token = tokenFor('snooze', reminder)
    const tomorrow = () => snooze(null, formOf({ token, until: 'tomorrow' }))
    await expect(tomorrow()).rejects.toMatchObject(leads('/links/snooze?token='))
    const { snoozedUntil } = await readReminder()
    expect(snoozedUntil?.getTime()).toBeGreaterThan(NOW.getTime())
    const again = snooze(null, formOf({ token, until: 'next-business-day' }))
    await expect(again).rejects.toMatchObject(leads('/links/snooze?token='))
    expect(await readReminder()).toMatchObject({ snoozedUntil })
  })

  test('leaves alone what is settled', async () => {
    await completeReminder(ana, reminder, NOW)
    const token = tokenFor('snooze', reminder)
    await expect(snooze(null, formOf({ token, until: 'tomorrow' }))).rejects.toMatchObject(
      leads('/links/snooze'),
    )
    expect(await readReminder()).toMatchObject({ state: 'DONE', snoozedUntil: null })
  })

  test('says the floor of a feedback request as a sentence', async () => {
    const today = NOW.toISOString().slice(0, 10)
    const { id } = await logTestApplication(ana, { stage: 'APPLIED' }, NOW)
    await moveTestApplication(ana, { applicationId: id, from: 'APPLIED', to: 'REJECTED', day: today }, NOW)
    const request = await db.reminder.findFirstOrThrow({ where: { userId: ana, rule: 'feedback-request' } })
    const token = tokenFor('snooze', request.id)
    const result = await snooze(null, formOf({ token, until: 'tomorrow' }))
    expect(result).toMatchObject({
      ok: false,
      fieldErrors: {},
      formError: expect.stringMatching(/business day 7/),
    })
  })

  test('takes only a moment that the app offers', async () => {
    const result = await snooze(null, formOf({ token: tokenFor('snooze', reminder), until: '2099-01-01' }))
    expect(result).toMatchObject({ ok: false, fieldErrors: { until: ['Choose when.'] } })
  })
})

async function mailTo(address = `${crypto.randomUUID()}@example.org`) {
  const { id } = await db.destination.create({ data: { userId: ana, kind: 'EMAIL', address } })
  return { id, address }
}

describe('the address of List-Unsubscribe', () => {
  const at = (token: string) => `http://localhost:3000/api/unsubscribe?token=${encodeURIComponent(token)}`
  const oneClick = (token: string) =>
    POST(
      new Request(at(token), {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }),
    )

  test('takes one click without a session, and a second one', async () => {
    const { id } = await mailTo()
    const token = tokenFor('unsubscribe', id)
    expect((await oneClick(token)).status).toBe(200)
    expect(await readMailDestination(ana, id)).toMatchObject({ enabled: false })
    const second = await oneClick(token)
    expect(second.status).toBe(200)
    expect(await second.text()).toBe('No reminders come here already.\n')
  })

  test('does nothing on a GET but lead to the page with the button', async () => {
    const { id } = await mailTo()
    const token = tokenFor('unsubscribe', id)
    const answer = GET(new Request(at(token)))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/links/unsubscribe?token=${token}`)
    expect(await readMailDestination(ana, id)).toMatchObject({ enabled: true })
  })

  test('takes nothing else', async () => {
    const { id } = await mailTo()
    const old = tokenFor('unsubscribe', id, { now: new Date(NOW.getTime() - YEAR_MS) })
    expect((await oneClick(old)).status).toBe(410)
    for (const token of ['', 'x', tokenFor('done', id)]) expect((await oneClick(token)).status).toBe(400)
    expect(await readMailDestination(ana, id)).toMatchObject({ enabled: true })
  })

  test('stands for the button of the page too', async () => {
    const { id } = await mailTo()
    const token = tokenFor('unsubscribe', id)
    const press = () => unsubscribeByLink(null, formOf({ token }))
    await expect(press()).rejects.toMatchObject(leads('/links/unsubscribe?just=true&'))
    expect(await readMailDestination(ana, id)).toMatchObject({ enabled: false })
    await expect(press()).rejects.toMatchObject(leads('/links/unsubscribe?token='))
  })
})

describe('confirming an address', () => {
  test('counts from the button on', async () => {
    const { id, address } = await mailTo()
    const token = tokenFor('verify-email', id, { bound: fingerprint(address) })
    const press = () => confirm(null, formOf({ token }))
    await expect(press()).rejects.toMatchObject(leads('/links/verify-email?just=true&'))
    expect(await readMailDestination(ana, id)).toMatchObject({ verifiedAt: expect.any(Date) })
    await expect(press()).rejects.toMatchObject(leads('/links/verify-email?token='))
  })

  test('is for the address that the mail went to', async () => {
    const { id } = await mailTo()
    const token = tokenFor('verify-email', id, { bound: fingerprint('another@example.org') })
    await expect(confirm(null, formOf({ token }))).rejects.toMatchObject(leads('/links/verify-email?token='))
    expect(await readMailDestination(ana, id)).toMatchObject({ verifiedAt: null })
  })
})
