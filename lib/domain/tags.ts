import { fold } from './fold'

export const MOST_TAGS = 20
export const LONGEST_TAG = 40

/** The names in a line such as "remote, fintech; startup", each once. */
export function tagNames(line: string | null): string[] {
  const byFolded = new Map<string, string>()
  for (const name of (line ?? '').split(/[,;|]/).map((part) => part.trim())) {
    if (fold(name) !== '' && !byFolded.has(fold(name))) byFolded.set(fold(name), name)
  }
  return [...byFolded.values()]
}

/** Why an application cannot carry these tags, as a sentence, or null where it can. */
export function tagsRefusal(names: readonly string[]): string | null {
  const long = names.find((name) => name.length > LONGEST_TAG)
  if (long !== undefined)
    return `A tag has at most ${LONGEST_TAG} characters: shorten “${long.slice(0, LONGEST_TAG)}…”, or put a comma into it.`
  if (names.length <= MOST_TAGS) return null
  return `An application carries at most ${MOST_TAGS} tags, and these are ${names.length}.`
}

/** The first tags of a line that an application can carry. */
export function fittingTags(line: string): string[] {
  return tagNames(line)
    .filter((name) => name.length <= LONGEST_TAG)
    .slice(0, MOST_TAGS)
}
