import { log } from '@/lib/log'

type Task = () => Promise<void>

const whileEnding: Task[] = []
const last: Task[] = []
let ending: Promise<void> | null = null
let isWatching = false

/** Begins with the signal that ends the server, and is waited for. */
export function finishBeforeExit(task: Task): void {
  whileEnding.push(task)
  watch()
}

/** Runs when every request has been answered and all else is finished: nothing comes after it. */
export function doLast(task: Task): void {
  last.push(task)
  watch()
}

/** On a signal Next.js finishes its requests and leaves by process.exit, which would cut off what is under way. */
function watch() {
  if (isWatching) return
  isWatching = true
  const begin = () => void (ending ??= all(whileEnding))
  process.once('SIGTERM', begin)
  process.once('SIGINT', begin)
  const exit = process.exit.bind(process)
  process.exit = ((code?: number) => {
    if (ending === null) exit(code)
    else void ending.then(() => all(last)).then(() => exit(code))
  }) as typeof process.exit
}

async function all(tasks: readonly Task[]): Promise<void> {
  for (const result of await Promise.allSettled(tasks.map((task) => task())))
    if (result.status === 'rejected')
      log.error({ err: result.reason as unknown }, 'Ending did not go as it should.')
}
