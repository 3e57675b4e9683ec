import { expect, it } from 'vitest'
import { ownPreparation } from '@/lib/schemas/preparation'
import { newId } from './new-id'

it('makes ids that the server takes, each its own', () => {
  const ids = Array.from({ length: 500 }, newId)
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) expect(ownPreparation.shape.id.safeParse(id).success).toBe(true)
})
