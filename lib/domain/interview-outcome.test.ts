import { describe, expect, it } from 'vitest'
import { isAwaited, mustMove, outcomeOfStage, stageForOutcome } from './interview-outcome'
import { STAGES, movesFrom, type Stage } from './lifecycle'
import { INTERVIEW_OUTCOMES, type InterviewOutcome } from './vocabulary'

describe('what an outcome means for the application', () => {
  it.each<[Stage, InterviewOutcome, Stage | null]>([
    ['SCREENING', 'ADVANCED', 'INTERVIEWING'],
    ['INTERVIEWING', 'ADVANCED', null],
    ['INTERVIEWING', 'OFFER', 'OFFER'],
    ['OFFER', 'OFFER', null],
    ['INTERVIEWING', 'REJECTED', 'REJECTED'],
    ['NO_REPLY', 'REJECTED', 'REJECTED'],
    ['REJECTED', 'REJECTED', null],
    ['WITHDRAWN', 'REJECTED', null],
    ['SCREENING', 'WITHDRAWN', 'WITHDRAWN'],
    ['REJECTED', 'ADVANCED', null],
    ['NO_REPLY', 'ADVANCED', null],
    ['DECLINED', 'OFFER', null],
  ])('from %s, %s leads to %s', (stage, outcome, target) => {
    expect(stageForOutcome(stage, outcome)).toBe(target)
  })

  it('is told by the move that it leads to', () => {
    for (const outcome of INTERVIEW_OUTCOMES) {
      const target = stageForOutcome('SCREENING', outcome)
      if (target !== null) expect(outcomeOfStage(target)).toBe(outcome)
    }
    expect(outcomeOfStage('APPLIED')).toBeNull()
  })

  it('suggests only what is in the table, and waiting moves nothing', () => {
    for (const stage of STAGES) {
      expect(stageForOutcome(stage, 'PENDING')).toBeNull()
      for (const outcome of INTERVIEW_OUTCOMES) {
        const target = stageForOutcome(stage, outcome)
        if (target !== null) expect(movesFrom(stage)).toContain(target)
      }
    }
  })

  it('is awaited only while they have not answered', () => {
    expect(STAGES.filter((stage) => isAwaited('PENDING', stage))).toEqual([
      'SAVED',
      'APPLIED',
      'SCREENING',
      'INTERVIEWING',
    ])
    expect(isAwaited('ADVANCED', 'INTERVIEWING')).toBe(false)
  })

  it('never leaves a rejection on the interview alone', () => {
    expect(INTERVIEW_OUTCOMES.filter(mustMove)).toEqual(['REJECTED'])
  })
})
