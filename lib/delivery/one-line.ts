// Control characters, the line ends of Unicode, and what turns the direction of writing round for all that follows.
// oxlint-disable-next-line no-control-regex
const NOT_OF_A_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** `text` as one line, whatever was typed or answered: nothing in it can begin a header or a line of its own. */
export function oneLine(text: string, most = 500): string {
  const line = text.replace(NOT_OF_A_LINE, ' ').replace(TURNING, '').replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
