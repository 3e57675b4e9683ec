import { beforeEach, describe, expect, it } from 'vitest'
import { pushPayload } from './push'
import { outgoingMessage, outgoingReminder } from './testing/outgoing'
import { startServiceWorker } from './testing/worker-scope'

let worker: ReturnType<typeof startServiceWorker>

beforeEach(() => {
  worker = startServiceWorker()
})

const ONE = { title: 'Nudge Northwind', body: 'No word.', tag: 'r1', path: '/applications/a-1' }
const shown = (given: object = {}) => worker.push(JSON.stringify({ ...ONE, reminderId: 'r 1', ...given }))

describe('a push', () => {
  it('that the server makes is shown, with what can be done about it', async () => {
    await worker.push(pushPayload(outgoingMessage()))
    expect(worker.scope.shown).toEqual([
      expect.objectContaining({
        title: 'Nudge Northwind Realty',
        body: '7 business days of silence since you applied on 12 November.',
        tag: 'r-1',
        data: { path: '/applications/a-1', reminderId: 'r-1' },
      }),
    ])
    expect(worker.scope.shown[0]?.actions.map(({ action }) => action)).toEqual(['done', 'snooze'])
  })

  it('about several has nothing to settle', async () => {
    await worker.push(
      pushPayload(outgoingMessage({ reminders: [outgoingReminder(), outgoingReminder({ id: 'other' })] })),
    )
    expect(worker.scope.shown[0]).toMatchObject({ title: '2 reminders', actions: [] })
  })

  it.each([['{ cut off'], [null]])('that cannot be read (%s) is shown all the same', async (payload) => {
    if (payload === null) await worker.happen('push', { data: null })
    else await worker.push(payload)
    expect(worker.scope.shown).toMatchObject([{ title: 'A reminder is due', data: { path: '/' } }])
  })

  it.each([
    ['https://evil.example.org/x', '/'],
    ['//evil.example.org/x', '/'],
    ['javascript:alert(1)', '/'],
    [7, '/'],
    ['/interviews/i1', '/interviews/i1'],
  ])('opens only a page of this site: %s', async (path, opened) => {
    await shown({ path, reminderId: null })
    await worker.press()
    expect(worker.scope.opened).toEqual([opened])
  })
})

describe('a press', () => {
  it('on the notification closes it and opens its page, and settles nothing', async () => {
    await shown()
    expect(await worker.press()).toBe(true)
    expect(worker.scope.opened).toEqual(['/applications/a-1'])
    expect(worker.scope.requests).toEqual([])
  })

  it('shows the page that is open already', async () => {
    worker.scope.windows = ['/', '/applications/a-1']
    await shown()
    await worker.press()
    expect(worker.scope).toMatchObject({ focused: ['/applications/a-1'], opened: [] })
  })

  it.each(['done', 'snooze'])('on %s settles the reminder, and opens nothing', async (action) => {
    await shown()
    expect(await worker.press(action)).toBe(true)
    const request = { path: '/api/reminders/r%201', method: 'POST', body: { action } }
    expect(worker.scope).toMatchObject({ requests: [request], opened: [], focused: [] })
  })

  it.each([
    ['signed out or settled elsewhere', { ok: false }],
    ['without a connection', null],
  ])('on Done, %s, opens the page that says so', async (_, answer) => {
    worker.scope.answer = answer
    await shown()
    await worker.press('done')
    expect(worker.scope.requests).toHaveLength(1)
    expect(worker.scope.opened).toEqual(['/applications/a-1'])
  })
})

it('a subscription that the browser has ended is said, with the way to another', async () => {
  await worker.happen('pushsubscriptionchange')
  expect(worker.scope.shown).toMatchObject([{ title: expect.stringMatching(/any more/), actions: [] }])
  await worker.press()
  expect(worker.scope.opened).toEqual(['/settings/delivery'])
})
