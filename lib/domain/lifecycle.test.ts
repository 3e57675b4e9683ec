import { describe, expect, expectTypeOf, it } from 'vitest'
import { asDay } from './day'
import type { Day } from './day'
import {
  CLOSED_STAGES,
  MOVES,
  OPEN_STAGES,
  STAGES,
  STAGE_LABELS,
  checkCorrection,
  checkMove,
  defaultTargets,
  isClosed,
  isReopening,
  movesFrom,
  needsRejectionForm,
  stageForInterview,
} from './lifecycle'
import type { Stage } from './lifecycle'
import { INTERVIEW_KINDS } from './vocabulary'

/** Every move there is, written out by hand: the table of the code is compared with it row by row. */
const RULES = `
SAVED | APPLIED, SCREENING, INTERVIEWING, WITHDRAWN
APPLIED | SCREENING, INTERVIEWING, OFFER, REJECTED, WITHDRAWN, NO_REPLY
SCREENING | INTERVIEWING, OFFER, REJECTED, WITHDRAWN, NO_REPLY
INTERVIEWING | OFFER, REJECTED, WITHDRAWN, NO_REPLY
OFFER | ACCEPTED, DECLINED, REJECTED
ACCEPTED | REJECTED, WITHDRAWN
DECLINED | OFFER
REJECTED | SCREENING, INTERVIEWING, OFFER
WITHDRAWN | APPLIED, SCREENING, INTERVIEWING, OFFER
NO_REPLY | SCREENING, INTERVIEWING, OFFER, REJECTED, WITHDRAWN`
const TABLE = new Set(
  RULES.trim()
    .split('\n')
    .flatMap((row) => {
      const [from = '', targets = ''] = row.split(' | ')
      return targets.split(', ').map((to) => `${from} ${to}`)
    }),
)
const ALL_PAIRS = STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const))

const today = asDay('2026-03-20')
const march = (date: number) => asDay(`2026-03-${String(date).padStart(2, '0')}`)
const attempt = (from: Stage | null, to: Stage, day: Day = today, previousDay: Day | null = null) => ({
  from,
  to,
  day,
  today,
  previousDay,
})

describe('the table of moves', () => {
  it('knows ten stages, five open and five closed', () => {
    expect(STAGES).toEqual([...OPEN_STAGES, ...CLOSED_STAGES])
    expect(new Set(STAGES).size).toBe(10)
    expect(ALL_PAIRS).toHaveLength(100)
    expect(TABLE.size).toBe(37)
    for (const stage of STAGES)
      expect(isClosed(stage)).toBe((CLOSED_STAGES as readonly Stage[]).includes(stage))
  })

  it.each(ALL_PAIRS)('%s to %s', (from, to) => {
    const expected = TABLE.has(`${from} ${to}`)
    expect(movesFrom(from).includes(to)).toBe(expected)
    const check = checkMove(attempt(from, to))
    if (expected) expect(check).toEqual({ ok: true })
    else expect(check).toMatchObject({ ok: false, reason: from === to ? 'same-stage' : 'not-in-table' })
    expect(checkCorrection({ ...attempt(from, to), from }).ok).toBe(from !== to)
  })

  it('is known to the types, down to each row', () => {
    expectTypeOf<(typeof MOVES)['OFFER'][number]>().toEqualTypeOf<'ACCEPTED' | 'DECLINED' | 'REJECTED'>()
    expectTypeOf<keyof typeof MOVES>().toEqualTypeOf<Stage>()
  })

  it('offers the next stage first and the endings last', () => {
    for (const stage of STAGES) {
      const targets = defaultTargets(stage)
      expect(targets).toEqual(movesFrom(stage))
      const open = targets.filter((target) => !isClosed(target))
      expect(targets.slice(0, open.length)).toEqual(OPEN_STAGES.filter((target) => open.includes(target)))
    }
    expect(defaultTargets('OFFER')[0]).toBe('ACCEPTED')
  })

  it.each(ALL_PAIRS)('%s to %s reopens only what was closed and lives again', (from, to) => {
    expect(isReopening(from, to)).toBe(isClosed(from) && (OPEN_STAGES as readonly Stage[]).includes(to))
  })

  it('asks for the rejection form for Rejected alone', () => {
    expect(STAGES.filter(needsRejectionForm)).toEqual(['REJECTED'])
  })
})

describe('a refusal says what stands in the way', () => {
  it('names the stages', () => {
    const check = checkMove(attempt('SAVED', 'OFFER'))
    expect(check).toEqual({
      ok: false,
      reason: 'not-in-table',
      message:
        'From Saved it can move to Applied, Screening, Interviewing or Withdrawn. ' +
        'If Saved was a slip, correct it to Offer instead.',
    })
    expect(checkMove(attempt('DECLINED', 'APPLIED'))).toMatchObject({
      message: 'From Declined it can move to Offer. If Declined was a slip, correct it to Applied instead.',
    })
    expect(checkMove(attempt('NO_REPLY', 'NO_REPLY'))).toEqual({
      ok: false,
      reason: 'same-stage',
      message: 'It already stands at No reply.',
    })
  })

  it('names the days', () => {
    expect(checkMove(attempt('SAVED', 'APPLIED', march(21)))).toEqual({
      ok: false,
      reason: 'in-the-future',
      message: 'Sat 21 Mar is still to come. Choose today or an earlier day.',
    })
    expect(checkMove(attempt('APPLIED', 'SCREENING', march(4), march(5)))).toEqual({
      ok: false,
      reason: 'before-previous',
      message: 'The move before this one was on Thu 5 Mar. Choose that day or a later one.',
    })
  })

  it.each([
    ['today', march(20), march(5)],
    ['the day of the previous move', march(5), march(5)],
    ['a day long ago, if nothing came before', asDay('2019-01-01'), null],
  ])('lets %s pass', (_, day, previousDay) => {
    expect(checkMove(attempt('APPLIED', 'SCREENING', day, previousDay))).toEqual({ ok: true })
    expect(checkCorrection({ ...attempt('OFFER', 'SCREENING', day, previousDay), from: 'OFFER' })).toEqual({
      ok: true,
    })
  })

  it('holds corrections to the same days', () => {
    const from = 'OFFER'
    expect(checkCorrection({ ...attempt(from, 'APPLIED', march(21)), from })).toMatchObject({
      reason: 'in-the-future',
    })
    expect(checkCorrection({ ...attempt(from, 'APPLIED', march(4), march(5)), from })).toMatchObject({
      reason: 'before-previous',
    })
    expect(checkCorrection({ ...attempt(from, from), from })).toMatchObject({ reason: 'same-stage' })
  })

  it.each(STAGES)('logs an application straight into %s, but not tomorrow', (stage) => {
    expect(checkMove(attempt(null, stage, march(2)))).toEqual({ ok: true })
    expect(checkMove(attempt(null, stage, march(21)))).toMatchObject({ reason: 'in-the-future' })
  })

  it('has a label for every stage', () => {
    expect(STAGES.map((stage) => STAGE_LABELS[stage])).toEqual([
      'Saved',
      'Applied',
      'Screening',
      'Interviewing',
      'Offer',
      'Accepted',
      'Declined',
      'Rejected',
      'Withdrawn',
      'No reply',
    ])
  })
})

describe('scheduling an interview', () => {
  const screens = ['RECRUITER_SCREEN', 'PHONE_SCREEN']

  it.each(STAGES.flatMap((stage) => INTERVIEW_KINDS.map((kind) => [stage, kind] as const)))(
    '%s with a %s',
    (stage, kind) => {
      const target = stageForInterview(stage, kind)
      if (stage === 'SAVED' || stage === 'APPLIED') {
        expect(target).toBe(screens.includes(kind) ? 'SCREENING' : 'INTERVIEWING')
        expect(TABLE).toContain(`${stage} ${target}`)
      } else {
        expect(target).toBeNull()
      }
    },
  )
})
