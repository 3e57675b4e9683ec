import { fold } from '@/lib/domain/fold'

export interface KnownPeople {
  company: string
  people: readonly { id: string; name: string }[]
}

/** The named as people of the application, and those who are new there. Never its company, however they call it. */
export function withWhom(named: readonly string[], { company, people }: KnownPeople) {
  const own = fold(company)
  const isCompany = (name: string) => own.includes(name) || firstWord(name) === firstWord(own)
  const known = new Map(people.map(({ id, name }) => [fold(name), id]))
  const others = named.filter((name) => !known.has(fold(name)))
  return {
    knownIds: named.flatMap((name) => known.get(fold(name)) ?? []),
    newNames: others.filter((name) => !isCompany(fold(name))),
  }
}

const firstWord = (folded: string) => folded.split(/[^\p{L}\p{N}]+/u, 1).join('')
