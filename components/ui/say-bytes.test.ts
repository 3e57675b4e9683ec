import { expect, it } from 'vitest'
import { sayBytes } from './say-bytes'

it.each([
  [0, '0 kB'],
  [12, '1 kB'],
  [307_200, '307 kB'],
  [1_400_000, '1.4 MB'],
  [64_300_000, '64 MB'],
  [2_500_000_000, '2.5 GB'],
  [9_000_000_000_000_000, '9000 TB'],
])('says %i bytes as %s', (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said)
})
