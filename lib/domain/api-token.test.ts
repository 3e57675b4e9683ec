import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTokenForm, tokenOf } from './api-token'

const random = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'))

describe('a token', () => {
  it('is told by its prefix and ends with the checksum that everybody knows', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const token = tokenOf(bytes)
        expect(token).toBe(`debrief_${bytes}${crc32(bytes).toString(16).padStart(8, '0')}`)
        expect(isTokenForm(token)).toBe(true)
      }),
    )
  })

  it('is none when one character is another, is missing or is added', () => {
    const characters = fc.constantFrom('A', 'b', 'c', 'f', 'Z', '0', '1', '9', '-', '_')
    fc.assert(
      fc.property(random, fc.nat({ max: 58 }), characters, (bytes, at, other) => {
        const token = tokenOf(bytes)
        const changed = token.slice(0, at) + other + token.slice(at + 1)
        if (changed !== token) expect(isTokenForm(changed)).toBe(false)
        expect(isTokenForm(token.slice(0, at) + token.slice(at + 1))).toBe(false)
        expect(isTokenForm(token + other)).toBe(false)
      }),
    )
  })

  it.each(['', 'debrief_', 'Bearer x', randomBytes(32).toString('base64url'), `debrief_${'é'.repeat(51)}`])(
    'is not %j',
    (text) => {
      expect(isTokenForm(text)).toBe(false)
    },
  )
})
