import type { Connection } from './http'
import { randomOf } from './seed/random'
import { TODAY } from './seed/setting'
import { rounded } from './statistics'

/** Bringing a list in, as the page does it: the whole file there, and the last line of the answer back. */
export interface ImportTimes {
  rows: number
  /** In seconds: what becomes of each row, before anything is written. */
  look: number
  /** In seconds: until all of it is there and planned. */
  seconds: number
}

const BOUNDARY = 'a-line-that-no-list-has'

export async function measureImport(
  connection: Connection,
  { cookie, origin, rows }: { cookie: string; origin: string; rows: number },
): Promise<ImportTimes> {
  const body = formOf(listOf(rows))
  const headers = {
    cookie,
    origin,
    'sec-fetch-site': 'same-origin',
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': String(body.length),
  }
  const look = await connection.ask('/api/imports/look', { method: 'POST', headers, body })
  const run = await connection.ask('/api/imports', { method: 'POST', headers, body })
  if (look.status !== 200 || !run.text.includes(`"added":${rows}`)) {
    throw new Error(`The list was answered with ${look.status} and: ${run.text.slice(-400)}`)
  }
  return { rows, look: rounded(look.ms / 1000), seconds: rounded(run.ms / 1000) }
}

/** A long search as a spreadsheet keeps it, of the year that is measured: half of it answered, most of it long ago. */
function listOf(rows: number): string {
  const random = randomOf(4)
  const lines = Array.from({ length: rows }, (_, index) => {
    const stage = random.weighted({
      Applied: 40,
      Rejected: 30,
      'No response': 12,
      Wishlist: 10,
      Interview: 8,
    })
    const day = `${TODAY.slice(0, 4)}-${String(random.between(1, 10)).padStart(2, '0')}-${String(random.between(1, 22)).padStart(2, '0')}`
    const notes = '"Heard of it from a friend, and read their report before I wrote."'
    return `Bench Works ${index % 4000},Engineer ${index},${stage},${day},https://jobs.example.org/${index},Chicago,${notes},remote;fintech`
  })
  return ['Company,Job Title,Status,Date Applied,Job URL,Location,Notes,Tags', ...lines].join('\r\n')
}

function formOf(list: string): Buffer {
  const part = (name: string, text: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\nContent-Type: text/csv\r\n\r\n${list}\r\n`
  return Buffer.from(`${part('choices', '{}')}${file}--${BOUNDARY}--\r\n`)
}
