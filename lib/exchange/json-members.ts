import { LONGEST_FILLED_IN } from '@/lib/domain/import/limits'
import { RefusedError } from '@/lib/errors'

/** Where a list begins and ends in the file, brackets included. */
export interface Span {
  start: number
  end: number
}

export type Member =
  | { kind: 'value'; name: string; value: unknown }
  | { kind: 'element'; name: string; value: unknown }
  | { kind: 'list'; name: string; span: Span }

/** In bytes, three a character at most: no row comes near it but one of a list that filled in as much as it may. */
const LONGEST_VALUE = 3 * LONGEST_FILLED_IN + 64 * 1024
const DEEPEST = 32

const BROKEN = 'This file is not whole, or not a JSON file: it cannot be read to its end.'
const broken = () => new RefusedError(BROKEN)

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * The members of a JSON object, as they come; those that are lists element by element, and then once as a whole with
 * their place. Never more than one value is in memory, however long the object. Throws a RefusedError where it is not
 * well formed, or ends too early.
 */
export async function* membersOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Member, void, undefined> {
  const reader = new Reader(bytes)
  const names = new Set<string>()
  await reader.skipMark()
  await reader.expect(OPEN_OBJECT)
  if (await reader.skip(CLOSE_OBJECT)) return reader.expectEnd()
  do {
    const name = await reader.value()
    if (typeof name !== 'string' || names.has(name)) throw broken()
    names.add(name)
    await reader.expect(COLON)
    if ((await reader.next()) === OPEN_LIST) yield* listOf(reader, name)
    else yield { kind: 'value', name, value: await reader.value() }
  } while (await reader.skip(COMMA))
  await reader.expect(CLOSE_OBJECT)
  await reader.expectEnd()
}

/** The elements of one list, from a file's bytes between its brackets, these included. */
export async function* elementsOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<unknown, void, undefined> {
  for await (const member of listOf(new Reader(bytes), '')) {
    if (member.kind === 'element') yield member.value
  }
}

async function* listOf(reader: Reader, name: string): AsyncGenerator<Member, void, undefined> {
  await reader.expect(OPEN_LIST)
  const start = reader.position - 1
  if (!(await reader.skip(CLOSE_LIST))) {
    do yield { kind: 'element', name, value: await reader.value() }
    while (await reader.skip(COMMA))
    await reader.expect(CLOSE_LIST)
  }
  yield { kind: 'list', name, span: { start, end: reader.position } }
}

/**
 * Reads JSON from bytes that come piece by piece. What gives JSON its form is ASCII, and no byte of a longer
 * character is: so values can be cut out before they are decoded.
 */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #chunk: Uint8Array = new Uint8Array()
  #at = 0
  #before = 0

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]()
  }

  /** How many bytes are behind. */
  get position(): number {
    return this.#before + this.#at
  }

  /** The byte order mark that some editors put before everything. */
  async skipMark(): Promise<void> {
    for (const byte of [0xef, 0xbb, 0xbf]) if (!(await this.skip(byte))) return
  }

  /** The next byte that is not blank, which stays ahead. Null at the end. */
  async next(): Promise<number | null> {
    for (;;) {
      for (; this.#at < this.#chunk.length; this.#at += 1) {
        const byte = this.#chunk[this.#at]!
        if (!isBlank(byte)) return byte
      }
      if (!(await this.#more())) return null
    }
  }

  async skip(byte: number): Promise<boolean> {
    if ((await this.next()) !== byte) return false
    this.#at += 1
    return true
  }

  async expect(byte: number): Promise<void> {
    if (!(await this.skip(byte))) throw broken()
  }

  async expectEnd(): Promise<void> {
    if ((await this.next()) !== null) throw broken()
  }

  /** One whole value. */
  async value(): Promise<unknown> {
    if ((await this.next()) === null) throw broken()
    const pieces: Uint8Array[] = []
    let length = 0
    const scan = new Scan()
    for (;;) {
      const end = scan.endIn(this.#chunk, this.#at)
      const piece = this.#chunk.subarray(this.#at, end ?? this.#chunk.length)
      pieces.push(piece)
      length += piece.length
      if (length > LONGEST_VALUE) throw new RefusedError('This file holds a row that is too long to be ours.')
      this.#at += piece.length
      if (end !== null) break
      if (!(await this.#more())) throw broken()
    }
    return parsed(this.#decoder, pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces))
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next()
    if (done) return false
    this.#before += this.#chunk.length
    this.#chunk = value
    this.#at = 0
    return true
  }
}

/** Finds where a value ends, over as many pieces as it takes. Whether it is right inside, JSON.parse says. */
class Scan {
  #depth = 0
  #isInText = false
  #isEscaped = false

  /** The index after the value's last byte, or null where it goes on. */
  endIn(bytes: Uint8Array, from: number): number | null {
    for (let index = from; index < bytes.length; index += 1) {
      const byte = bytes[index]!
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (byte === BACKSLASH) this.#isEscaped = true
        else if (byte === QUOTE) {
          this.#isInText = false
          if (this.#depth === 0) return index + 1
        }
      } else if (byte === QUOTE) this.#isInText = true
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.#depth += 1
        if (this.#depth > DEEPEST) throw broken()
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        // A number, true, false or null ends where what holds it ends.
        if (this.#depth === 0) return index
        this.#depth -= 1
        if (this.#depth === 0) return index + 1
      } else if (this.#depth === 0 && (byte === COMMA || byte === COLON)) return index
    }
    return null
  }
}

function parsed(decoder: TextDecoder, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    throw broken()
  }
}
