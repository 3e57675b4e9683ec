/** One line of an iCalendar file (RFC 5545, section 3.1), as it is sent. */

const MOST_OCTETS = 75
const LINE_END = '\r\n'

/** A line whose value is text: nothing in it can end the line or begin another. */
export function textLine(name: string, text: string): string {
  return rawLine(name, escapeText(text))
}

/** A line whose value is made by us, such as a moment or a fixed word. What a person typed goes to `textLine`. */
export function rawLine(name: string, value: string): string {
  return fold(`${name}:${value}`) + LINE_END
}

/** The text on one line, for what calendars show as a heading; cut where it would be endless. */
export function oneLine(text: string, most: number): string {
  return clip(plain(text).replace(/\s+/g, ' ').trim(), most)
}

/** The text with its line breaks, cut where it would be endless. */
export function manyLines(text: string, most: number): string {
  return clip(plain(text).trim(), most)
}

/** Backslash, semicolon and comma mean something in a value, and a line break would end it. */
function escapeText(text: string): string {
  return plain(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** With one kind of line break, and without control characters or halves of characters, which no calendar takes. */
function plain(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

function clip(text: string, most: number): string {
  if (text.length <= most) return text
  // Not between the two halves of a character.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Broken into lines of at most 75 octets, never within a character; each after the first begins with a space. */
function fold(line: string): string {
  const octets = Buffer.from(line)
  const pieces: string[] = []
  let start = 0
  let room = MOST_OCTETS
  while (octets.length - start > room) {
    let end = start + room
    // Back to where a character begins.
    while ((octets[end]! & 0xc0) === 0x80) end -= 1
    pieces.push(octets.toString('utf8', start, end))
    start = end
    room = MOST_OCTETS - 1
  }
  return [...pieces, octets.toString('utf8', start)].join(`${LINE_END} `)
}
