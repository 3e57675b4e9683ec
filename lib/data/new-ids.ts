import { randomBytes } from 'node:crypto'

/**
 * Ids like those that the database client makes (UUID version 7), for rows that name each other and are written
 * together. They sort in the order in which they are made; those of one millisecond are counted from zero, so that
 * what the client makes next sorts after them.
 */
export function idMaker(): () => string {
  let time = 0
  let count = 0
  return () => {
    const now = Date.now()
    if (now > time) [time, count] = [now, 0]
    else if (count < MOST_COUNTED) count += 1
    else [time, count] = [time + 1, 0]
    return uuidOf(time, count)
  }
}

const MOST_COUNTED = 0xfff

function uuidOf(time: number, count: number): string {
  const tail = randomBytes(8)
  tail[0] = (tail[0]! & 0x3f) | 0x80
  const moment = time.toString(16).padStart(12, '0')
  const random = tail.toString('hex')
  const counted = count.toString(16).padStart(3, '0')
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${counted}-${random.slice(0, 4)}-${random.slice(4)}`
}
