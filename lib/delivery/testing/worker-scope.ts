import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

export interface ShownNotification {
  title: string
  body: string
  tag: string
  data: { path: string; reminderId: string | null }
  actions: { action: string; title: string }[]
}

const ORIGIN = 'https://debrief.example.org'

/** What a browser gives a service worker, as far as public/sw.js asks for it, with that file running in it. */
export function startServiceWorker() {
  const listeners = new Map<string, (event: object) => void>()
  const scope = {
    shown: [] as ShownNotification[],
    /** The pages that it opened or showed again. */
    opened: [] as string[],
    focused: [] as string[],
    requests: [] as { path: string; method: string; body: unknown }[],
    /** Paths of the pages that are open. */
    windows: [] as string[],
    /** What the server answers; null where there is no connection. */
    answer: { ok: true } as { ok: boolean } | null,
  }
  const self = {
    location: { origin: ORIGIN },
    skipWaiting: () => undefined,
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    registration: {
      showNotification: async (title: string, options: Omit<ShownNotification, 'title'>) => {
        // As a browser keeps it: a copy.
        scope.shown.push(JSON.parse(JSON.stringify({ title, ...options })) as ShownNotification)
      },
    },
    clients: {
      claim: async () => undefined,
      openWindow: async (path: string) => void scope.opened.push(path),
      matchAll: async () =>
        scope.windows.map((path) => ({
          url: ORIGIN + path,
          focus: async () => void scope.focused.push(path),
        })),
    },
  }
  const fetch = async (path: string, { method, body }: { method: string; body: string }) => {
    scope.requests.push({ path, method, body: JSON.parse(body) })
    if (scope.answer === null) throw new TypeError('Failed to fetch')
    return scope.answer
  }
  runInNewContext(readFileSync('public/sw.js', 'utf8'), { self, fetch, URL, encodeURIComponent })

  /** Lets something happen to it, and waits for whatever it asks the browser to wait for. */
  async function happen(name: string, event: object = {}): Promise<void> {
    const waits: Promise<unknown>[] = []
    listeners.get(name)?.({ ...event, waitUntil: (work: Promise<unknown>) => void waits.push(work) })
    await Promise.all(waits)
  }

  return {
    scope,
    happen,
    push: (payload: string) => happen('push', { data: { json: () => JSON.parse(payload) as unknown } }),
    /** A press on the notification shown last, or on one of its buttons. Answers whether it was closed. */
    press: async (action = '') => {
      let isClosed = false
      const notification = { ...scope.shown.at(-1), close: () => (isClosed = true) }
      await happen('notificationclick', { notification, action })
      return isClosed
    },
  }
}
