import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { manyLines, oneLine, rawLine, textLine } from './content-line'

const octets = (line: string) => Buffer.byteLength(line)
const physical = (line: string) => line.split('\r\n').slice(0, -1)
const unfolded = (line: string) => line.replaceAll('\r\n ', '')

describe('a line', () => {
  it('has at most 75 octets, never breaks within a character, and unfolds to what it was', () => {
    const pieces = fc.constantFrom('a', ' ', '\t', 'ß', '漢', '😀', '👩‍👩‍👧', 'שלום', '\\', ';', ',', '\n')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 300 }), (parts) => {
        const text = parts.join('')
        const line = textLine('SUMMARY', text)
        const lines = physical(line)
        expect(line.endsWith('\r\n')).toBe(true)
        expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75)
        expect(lines.slice(1).every((each) => each.startsWith(' '))).toBe(true)
        expect(line).not.toMatch(/\uFFFD/)
        expect(ICAL.Property.fromString(unfolded(line).slice(0, -2)).getFirstValue()).toBe(
          ICAL.Property.fromString(`SUMMARY:${escaped(text)}`).getFirstValue(),
        )
      }),
    )
  })

  it.each([62, 63, 64, 65, 66, 67])(
    'folds before an emoji that would end past octet 75 (%i before it)',
    (before) => {
      const [first = '', second = ''] = physical(textLine('SUMMARY', `${'a'.repeat(before)}😀`))
      const fits = 'SUMMARY:'.length + before + 4 <= 75
      expect(octets(first)).toBe(fits ? 'SUMMARY:'.length + before + 4 : 'SUMMARY:'.length + before)
      expect(second).toBe(fits ? '' : ' 😀')
    },
  )

  it('is never ended by what stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const line = textLine('SUMMARY', text)
        expect(unfolded(line)).toMatch(/^SUMMARY:[^\r\n]*\r\n$/)
        expect(unfolded(line).slice(0, -2)).not.toMatch(/[^\P{Cc}\t]|\p{Surrogate}/u)
      }),
    )
  })

  it('says a line break as one, of whatever kind it is', () => {
    expect(textLine('X', 'a\r\nb\rc\nd\u2028e\u0085f')).toBe('X:a\\nb\\nc\\nd\\ne\\nf\r\n')
  })

  it('is left as it is where we made its value', () => {
    expect(rawLine('TRIGGER', '-PT1H')).toBe('TRIGGER:-PT1H\r\n')
  })
})

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

describe('a text', () => {
  it('is brought onto one line', () => {
    expect(oneLine('  Halcyon\r\nHealth\0\t GmbH ', 100)).toBe('Halcyon Health GmbH')
  })

  it('keeps its lines where they are wanted', () => {
    expect(manyLines('Ring twice\r\n\r\nGate B\0', 100)).toBe('Ring twice\n\nGate B')
  })

  it('is cut between characters, and says so', () => {
    expect(oneLine('😀'.repeat(10_000), 5)).toBe('😀😀…')
    expect(oneLine('😀'.repeat(10_000), 6)).toBe('😀😀…')
    expect(oneLine('😀😀', 4)).toBe('😀😀')
  })
})
