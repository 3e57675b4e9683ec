import { expect } from 'vitest'
import { db } from '@/lib/db/client'
import { asDay } from '@/lib/domain/day'
import { opportunityOf } from '@/lib/domain/import/duplicates'
import type { DuplicateChoice } from '@/lib/domain/import/duplicates'
import { recognise } from '@/lib/domain/import/plan'
import { tagNames } from '@/lib/domain/tags'
import { applicationDetails } from '@/lib/schemas/application'
import { importApplications, type ImportRow } from './imports'
import { at } from './testing'
import type { UserId } from './user-id'

export const NOW = at('2026-11-23', '15:00')
export const TODAY = asDay('2026-11-23')

/** Rows of a list, as they come out of its reading. */
export function rowsOf(text: string): ImportRow[] {
  const table = text.split('\n').map((line) => line.split(','))
  const choices = { mapping: null, stages: {}, dateOrder: null }
  const person = { zone: 'UTC', today: TODAY, dateOrder: 'day-first' as const, lineLength: 200 }
  const { drafts, problems } = recognise(table, choices, person)
  expect(problems).toEqual([])
  return drafts.map(({ tags, contact, ...draft }) => ({
    ...draft,
    about: opportunityOf({ ...draft, tags, contact }),
    details: applicationDetails.parse(draft),
    tags: tagNames(tags),
    contact: contact && { name: contact.name, email: contact.email || null },
  }))
}

export const bring = (userId: UserId, text: string, there: DuplicateChoice = 'skip', now = NOW) =>
  importApplications(userId, { fileName: 'list.csv', format: 'spreadsheet', rows: rowsOf(text), there }, now)

export const applicationsOf = (userId: UserId) =>
  db.application.findMany({ where: { userId }, orderBy: { id: 'asc' } })
