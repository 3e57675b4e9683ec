import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { asDay } from '@/lib/domain/day'
import { OPEN_STAGES } from '@/lib/domain/lifecycle'
import { readApplicationQuery } from '@/lib/schemas/application-filters'
import { loadBoard } from './application-board'
import { loadCardNotes } from './application-cards'
import { at, createTestUser, logTestApplication } from './testing'
import type { UserId } from './user-id'

const now = at('2026-11-23')
const moment = { now, today: asDay('2026-11-23'), zone: 'UTC' }

function applicationRow(userId: UserId, stage: 'SAVED' | 'APPLIED', index: number) {
  const name = `${stage} ${String(index).padStart(2, '0')}`
  const updatedAt = at('2026-11-02', `10:${index + 10}`)
  return {
    userId,
    company: name,
    companyFolded: name.toLowerCase(),
    role: 'Analyst',
    roleFolded: 'analyst',
    searchText: '',
    stage,
    stageSince: '2026-11-02',
    loggedDay: '2026-11-02',
    lastHeardDay: '2026-11-02',
    path: stage,
    createdAt: updatedAt,
    updatedAt,
  }
}

describe('the board', () => {
  it('shows a bounded number per column, the latest change first, and more where more is asked for', async () => {
    const userId = await createTestUser()
    await db.application.createMany({
      data: [
        ...Array.from({ length: 25 }, (_, index) => applicationRow(userId, 'APPLIED', index)),
        applicationRow(userId, 'SAVED', 0),
      ],
    })
    const board = await loadBoard(userId, readApplicationQuery({}), OPEN_STAGES, now)
    expect([...board].map(([stage, cards]) => [stage, cards.length])).toEqual([
      ['SAVED', 1],
      ['APPLIED', 20],
      ['SCREENING', 0],
      ['INTERVIEWING', 0],
      ['OFFER', 0],
    ])
    expect(board.get('APPLIED')?.[0]?.company).toBe('APPLIED 24')
    const more = await loadBoard(userId, readApplicationQuery({ more: 'APPLIED.40' }), OPEN_STAGES, now)
    expect(more.get('APPLIED')).toHaveLength(25)
    expect(readApplicationQuery({ more: 'APPLIED.9999' }).shown).toEqual({ APPLIED: 100 })
  })

  it('shows another user nothing', async () => {
    await logTestApplication(await createTestUser())
    const board = await loadBoard(await createTestUser(), readApplicationQuery({}), OPEN_STAGES, now)
    expect([...board.values()].flat()).toEqual([])
  })
})

describe('what a card says', () => {
  it('comes from the reminders, interviews and preparation of its application', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { stage: 'INTERVIEWING' }, at('2026-11-20'))
    const quiet = await logTestApplication(userId, { company: 'Quiet' }, at('2026-11-10'))
    const interview = await db.interview.create({
      data: {
        userId,
        applicationId: id,
        kind: 'TECHNICAL',
        localStart: '2026-11-25T10:00',
        zone: 'UTC',
        durationMinutes: 60,
        startAt: at('2026-11-25', '10:00'),
        endAt: at('2026-11-25', '11:00'),
      },
    })
    await db.preparationItem.createMany({
      data: [true, true, false].map((done, position) => ({
        userId,
        interviewId: interview.id,
        pillar: 'COMPANY' as const,
        text: `Line ${position}`,
        source: 'OWN' as const,
        done,
        position,
      })),
    })
    const board = await loadBoard(userId, readApplicationQuery({}), OPEN_STAGES, now)
    const notes = await loadCardNotes(userId, [...board.values()].flat(), moment)
    expect(notes.get(id)).toEqual({
      note: 'technical Wed 25 Nov 10:00',
      flag: null,
      preparation: { done: 2, total: 3 },
    })
    expect(notes.get(quiet.id)).toEqual({
      note: 'applied 13 days ago',
      flag: { text: 'nudge due', tone: 'improve' },
      preparation: null,
    })
  })

  it('tells another user nothing of it', async () => {
    const userId = await createTestUser()
    await logTestApplication(userId, {}, at('2026-11-10'))
    const board = await loadBoard(userId, readApplicationQuery({}), OPEN_STAGES, now)
    const notes = await loadCardNotes(await createTestUser(), [...board.values()].flat(), moment)
    expect([...notes.values()].map(({ flag }) => flag)).toEqual([null])
  })
})
