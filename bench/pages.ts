import autocannon from 'autocannon'
import type { Connection } from './http'
import type { Place } from './places'
import { percentile, rounded } from './statistics'

export interface ServerTime {
  p50: number
  p95: number
  /** compressed size of the document in kB */
  kB: number
}

/** What a browser says when somebody types an address. */
export const DOCUMENT = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }

/** Which of the places there are yet: those that answer with a page of their own. */
export async function answering(
  connection: Connection,
  places: readonly Place[],
  cookie: string,
): Promise<Place[]> {
  const found: Place[] = []
  for (const place of places) {
    const { status } = await connection.ask(place.path, { headers: { ...DOCUMENT, cookie } })
    if (status === (place.status ?? 200)) found.push(place)
    else console.error(`${place.name} answers with ${status} and is left out.`)
  }
  return found
}

/** Asks for each page in turn, one at a time, so that whatever else the machine does meets all of them alike. */
export async function measurePages(
  connection: Connection,
  places: readonly Place[],
  cookie: string,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Map<string, ServerTime>> {
  const times = new Map(places.map(({ name }) => [name, [] as number[]]))
  const sizes = new Map<string, number>()
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, path } of places) {
      const { ms, bytes } = await connection.ask(path, { headers: { ...DOCUMENT, cookie } })
      if (round >= 0) times.get(name)!.push(ms)
      sizes.set(name, bytes)
    }
  }
  return new Map(
    [...times].map(([name, all]) => [
      name,
      {
        p50: rounded(percentile(all, 0.5)),
        p95: rounded(percentile(all, 0.95)),
        kB: rounded(sizes.get(name)! / 1000),
      },
    ]),
  )
}

/** Requests per second at so many connections at once. Throws where anything but 200 comes back. */
export async function measureThroughput(
  origin: string,
  { name, path }: Place,
  cookie: string,
  seconds: number,
  connections = 10,
): Promise<number> {
  const result = await autocannon({
    url: origin + path,
    connections,
    duration: seconds,
    headers: { ...DOCUMENT, cookie },
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`Under load ${name} gave ${result.non2xx} other answers and ${result.errors} errors`)
  }
  return rounded(result.requests.total / result.duration)
}
