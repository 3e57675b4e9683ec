import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STAGES, STAGE_LABELS } from './lifecycle'
import {
  CHANNELS,
  CHANNEL_LABELS,
  DESTINATION_KINDS,
  DOCUMENT_KINDS,
  DOCUMENT_KIND_LABELS,
  EVENT_KINDS,
  INTERVIEW_FORMATS,
  INTERVIEW_FORMAT_LABELS,
  INTERVIEW_KINDS,
  INTERVIEW_KIND_LABELS,
  INTERVIEW_OUTCOMES,
  INTERVIEW_OUTCOME_LABELS,
  LESSON_KINDS,
  LESSON_STATUSES,
  PERSON_ROLES,
  PERSON_ROLE_LABELS,
  PILLARS,
  PILLAR_LABELS,
  PREPARATION_SOURCES,
  RATED_PILLARS,
  REMINDER_STATES,
} from './vocabulary'

const schema = readFileSync(new URL('../../prisma/models.prisma', import.meta.url), 'utf8')

function enumValues(name: string): string[] {
  const body = new RegExp(`^enum ${name} \\{\\n([^}]*)\\}`, 'm').exec(schema)?.[1]
  if (body === undefined) throw new Error(`No enum ${name} in models.prisma`)
  return body
    .split('\n')
    .map((line) => line.replace(/\/\/.*/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('@@'))
}

describe('the words of the domain are those of the database', () => {
  it.each<[string, readonly string[]]>([
    ['Stage', STAGES],
    ['Pillar', PILLARS],
    ['LessonKind', LESSON_KINDS],
    ['LessonStatus', LESSON_STATUSES],
    ['PreparationSource', PREPARATION_SOURCES],
    ['EventKind', EVENT_KINDS],
    ['ReminderState', REMINDER_STATES],
    ['InterviewKind', INTERVIEW_KINDS],
    ['InterviewFormat', INTERVIEW_FORMATS],
    ['InterviewOutcome', INTERVIEW_OUTCOMES],
    ['PersonRole', PERSON_ROLES],
    ['Channel', CHANNELS],
    ['DocumentKind', DOCUMENT_KINDS],
    ['DestinationKind', DESTINATION_KINDS],
  ])('%s', (name, words) => {
    expect(enumValues(name)).toEqual(words)
  })
})

it.each<[string, readonly string[], Record<string, string>]>([
  ['stage', STAGES, STAGE_LABELS],
  ['pillar', PILLARS, PILLAR_LABELS],
  ['interview kind', INTERVIEW_KINDS, INTERVIEW_KIND_LABELS],
  ['interview format', INTERVIEW_FORMATS, INTERVIEW_FORMAT_LABELS],
  ['interview outcome', INTERVIEW_OUTCOMES, INTERVIEW_OUTCOME_LABELS],
  ['person role', PERSON_ROLES, PERSON_ROLE_LABELS],
  ['channel', CHANNELS, CHANNEL_LABELS],
  ['document kind', DOCUMENT_KINDS, DOCUMENT_KIND_LABELS],
])('every %s has a label of its own', (_, words, labels) => {
  expect(Object.keys(labels)).toEqual([...words])
  expect(new Set(Object.values(labels)).size).toBe(words.length)
  for (const label of Object.values(labels)) expect(label).toMatch(/^\p{Lu}?\p{Ll}[\p{Ll} -]*$/u)
})

it('rates three of the pillars', () => {
  expect(RATED_PILLARS).toEqual(PILLARS.slice(0, 3))
})
