import { fold, foldCompany } from '@/lib/domain/fold'

export interface KnownPeople {
  company: string
  people: readonly { id: string; name: string }[]
}

/** The named as people of the application, and those who are new there. Never its company. */
export function withWhom(named: readonly string[], { company, people }: KnownPeople) {
  const own = foldCompany(company)
  const isCompany = (name: string) => {
    const folded = foldCompany(name)
    return own !== '' && (folded.includes(own) || own.includes(folded))
  }
  const persons = named.filter((name) => !isCompany(name))
  const known = new Map(people.map(({ id, name }) => [fold(name), id]))
  return {
    knownIds: persons.flatMap((name) => known.get(fold(name)) ?? []),
    newNames: persons.filter((name) => !known.has(fold(name))),
  }
}
