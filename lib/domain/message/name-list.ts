import { fold } from '@/lib/domain/fold'
import { AFTER_NAME, DAY_WORDS, NO_NAME_WORDS, PARTICLES, ROLE_WORDS } from './name-words'

export interface NameList {
  names: string[]
  /** Somebody's title stands beside them: a company has none. */
  hasTitle: boolean
}

const AND = 'and|und|y|et|&'
const BETWEEN = new RegExp(
  `\\s*[,;()/]\\s*(?:(?:${AND})\\s+)?|\\s+(?:${AND}|as well as|plus|[–—-])\\s+`,
  'gu',
)
const JOINS = new RegExp(`[;/]|${AND}|as well as|plus`)
const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|mx|frau|herrn?|sra?|mme|m)\.?\s+(?=\p{Lu})/iu
/** "our hiring manager Priya Raman": what goes before the name. */
const TITLE_BEFORE = /^(?:our|the|your|my)\s+(?:\p{Ll}[\p{L}-]*\s+){1,5}(?=\p{Lu})/u
const PRONOUN = /^(?:she|he|they|her|hers|him|his|them|theirs)$/i
const CAPITALISED = /^\p{Lu}(?:[\p{L}\p{M}]|[-'’](?=\p{L}))+$/u
const INITIAL = /^\p{Lu}\.?$/u
const LONGEST_NAME = 4
const LONGEST_TITLE = 6
const MOST_PARTS = 40

/**
 * The names that a text begins with, up to where it speaks of something else: "Dana Whitfield, Head of Data, and Sam
 * Okafor on Tuesday". Of two or more words each; one alone may be anything. What only a comma parts from them may be
 * a place: in a sentence it needs a title, or an "and" that follows.
 */
export function readNames(text: string, { needsHonorific = false, isListed = false } = {}): NameList {
  const list: NameList = { names: [], hasTitle: false }
  let waiting: string[] = []
  const take = (...names: string[]) => {
    list.names.push(...waiting, ...names)
    waiting = []
  }
  for (const [index, { said, isJoined }] of partsOf(text).entries()) {
    if (PRONOUN.test(said)) continue
    const before = index === 0 ? (TITLE_BEFORE.exec(said)?.[0] ?? '') : ''
    if (hasTitleIn(before)) list.hasTitle = true
    else if (before !== '') return list
    const named = said.slice(before.length)
    const found = needsHonorific && !HONORIFIC.test(named) ? null : nameAt(named)
    if (found && (list.names.length === 0 || found.next === '' || AFTER_NAME.has(found.next))) {
      if (isJoined || isListed || list.names.length === 0) take(found.name)
      else waiting.push(found.name)
      if (found.isEnd || !['', 'from', 'of'].includes(found.next)) return list
    } else if (isTitle(said)) {
      list.hasTitle = true
      take()
      if (/[.!?]$/.test(said)) return list
    } else return list
  }
  return list
}

/** What stands between commas, brackets and "and", and whether such an "and" goes before it. */
function partsOf(text: string): { said: string; isJoined: boolean }[] {
  const between = [...text.matchAll(BETWEEN)].slice(0, MOST_PARTS)
  const ends = [...between.map(({ index }) => index), text.length]
  return ends
    .map((end, index) => {
      const before = between[index - 1]
      const start = before ? before.index + before[0].length : 0
      return { said: text.slice(start, end).trim(), isJoined: before !== undefined && JOINS.test(before[0]) }
    })
    .filter(({ said }) => said !== '')
}

/** The name that `text` begins with, and the word after it. */
function nameAt(text: string): { name: string; next: string; isEnd: boolean } | null {
  const words = text.replace(HONORIFIC, '').split(/\s+/)
  const taken: string[] = []
  let capitals = 0
  let isEnd = false
  for (const word of words) {
    const bare = word.replace(/[.!?:]+$/, '')
    const isInitial = INITIAL.test(word) && capitals > 0
    if (isInitial) taken.push(word)
    else if (isNameWord(bare)) {
      taken.push(bare)
      capitals += 1
      isEnd = bare !== word
    } else if (capitals > 0 && PARTICLES.has(word)) taken.push(word)
    else break
    if (isEnd) break
  }
  // "Dana Whitfield from": a small word at the end was none of the name's.
  while (taken.length > 0 && !isNameWord(taken.at(-1) ?? '')) taken.pop()
  if (capitals < 2 || capitals > LONGEST_NAME) return null
  if (taken.some((word) => NO_NAME_WORDS.has(fold(word)))) return null
  const next = isEnd ? '' : (words[taken.length] ?? '')
  // Another word with a capital, or what belongs to it: then it was no name.
  if (/^\p{Lu}/u.test(next) && !DAY_WORDS.has(fold(next.replace(/\W+$/, '')))) return null
  return { name: taken.join(' '), next: fold(next), isEnd }
}

function isNameWord(word: string): boolean {
  return CAPITALISED.test(word) && /\p{Ll}/u.test(word) && !/['’]s$/.test(word) && !DAY_WORDS.has(fold(word))
}

function isTitle(text: string): boolean {
  const count = text.split(/\s+/).length
  return count <= LONGEST_TITLE && hasTitleIn(text)
}

const hasTitleIn = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => ROLE_WORDS.has(word))
