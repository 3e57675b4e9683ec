import { chromium, type Browser } from 'playwright'
import type { Place } from './places'
import { median, rounded } from './statistics'

export interface FirstSight {
  /** from the navigation until a row is on the screen, in ms, median */
  rows: number
  /** script that the page itself asks for, as it comes over the wire, in kB */
  script: number
  /** the same of everything: document, styles, fonts, script */
  all: number
}

const FLAGS = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync' // prettier-ignore

/** Opens each page in a browser that has never been here, several times. */
export async function measureFirstSight(
  origin: string,
  places: readonly Place[],
  cookies: Record<string, string>,
  times: number,
): Promise<Map<string, FirstSight>> {
  const executablePath = process.env.CHROMIUM_PATH
  const browser = await chromium.launch({
    args: FLAGS.split(' '),
    ...(executablePath ? { executablePath } : {}),
  })
  try {
    const found = new Map<string, FirstSight>()
    for (const place of places) {
      const sights: FirstSight[] = []
      for (let time = 0; time < times; time += 1) {
        sights.push(
          await look(browser, origin, place, cookies).catch((error: unknown) => {
            throw new Error(`No row of ${place.name} was seen: ${place.row}`, { cause: error })
          }),
        )
      }
      found.set(place.name, {
        rows: Math.round(median(sights.map(({ rows }) => rows))),
        script: rounded(median(sights.map(({ script }) => script))),
        all: rounded(median(sights.map(({ all }) => all))),
      })
    }
    return found
  } finally {
    await browser.close()
  }
}

async function look(
  browser: Browser,
  origin: string,
  { path, row }: Place,
  cookies: Record<string, string>,
): Promise<FirstSight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    await context.addCookies(
      Object.entries(cookies).map(([name, value]) => ({
        name,
        value: encodeURIComponent(value),
        url: origin,
      })),
    )
    const page = await context.newPage()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes = { Script: 0, all: 0 }
    network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      // What the page fetches ahead for other pages is no part of its own first load.
      if (kind === 'Fetch') return
      if (kind === 'Script') bytes.Script += encodedDataLength
      bytes.all += encodedDataLength
    })
    await page.addInitScript(`(${WATCH})(${JSON.stringify(row)})`)
    await page.goto(origin + path, { waitUntil: 'load' })
    const rows = await page.waitForFunction(() => (window as Watched).firstSeen, undefined, {
      timeout: 10_000,
    })
    return { rows: (await rows.jsonValue())!, script: bytes.Script / 1000, all: bytes.all / 1000 }
  } finally {
    await context.close()
  }
}

type Watched = Window & { firstSeen?: number }

/**
 * Runs in the page: notes at which frame something that matches is on the screen. It is text, because what compiles
 * this file puts helpers into its functions that the page does not have.
 */
const WATCH = `(selector) => {
  const look = () => {
    const isSeen = [...document.querySelectorAll(selector)].some((element) => element.checkVisibility())
    if (isSeen) window.firstSeen = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}`
