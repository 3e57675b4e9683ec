import type { Locator } from '@playwright/test'
import axe from 'axe-core'
import type { App } from './app'
import { createUser, expect, SAMPLE_NOW, test, type Page } from './fixtures'
import { ImportVerbs } from './verbs/import'
import { addressesOf, PAGES, pagesOfTheApp, SIGNED_OUT_PAGES } from './verbs/pages'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Light is looked at by every rule. Dark is the same page in other colours: there, only what colours can break. */
const RULES_OF: Record<'light' | 'dark', axe.RunOnly> = {
  light: { type: 'tag', values: STANDARDS },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}
const THEMES = ['light', 'dark'] as const
const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const
const NARROWEST = 320

/** What axe finds on the page as it stands, or in a part of it, in both themes. */
async function findNothing(page: Page, where: string, part = 'html') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    const found = await page.evaluate(
      async ([selector, runOnly]) => {
        const { axe: inPage } = window as typeof window & { axe: typeof axe }
        // What passes is not collected: that would take most of the time.
        const { violations } = await inPage.run(selector, { runOnly, resultTypes: ['violations'] })
        return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))
      },
      [part, RULES_OF[colorScheme]] as const,
    )
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([])
  }
}

/** What reaches past the right edge, where that makes the page scroll sideways. */
async function staysWithin(page: Page, where: string, width: number) {
  const tooWide = await page.evaluate((edge) => {
    if (document.documentElement.scrollWidth <= edge) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 0.5)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(0, 12)
  }, width)
  expect.soft(tooWide, where).toEqual([])
}

/** Looks at the page by axe in all sizes and themes, and at its right edge also on the narrowest phone. */
async function lookAt(page: Page, address: string) {
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height })
    await findNothing(page, `${address} at ${width}`)
    await staysWithin(page, `${address} at ${width}`, width)
  }
  await page.setViewportSize({ width: NARROWEST, height: 640 })
  await staysWithin(page, `${address} at ${NARROWEST}`, NARROWEST)
}

test('every page of the app folder is looked at', () => {
  expect([...PAGES, ...SIGNED_OUT_PAGES].toSorted()).toEqual(pagesOfTheApp())
})

for (const name of PAGES) {
  test(`axe finds nothing on ${name}, and nothing reaches past its edge`, async ({
    sample,
    database,
    sampleUser,
  }) => {
    for (const address of await addressesOf(name, database, sampleUser, new Date(SAMPLE_NOW))) {
      await sample.open(address)
      await expect(sample.heading(/./)).toBeVisible()
      await lookAt(sample.page, address)
    }
  })
}

test('axe finds nothing on the pages for somebody signed out, nor where nothing is', async ({
  page,
  database,
}) => {
  // Before the first account, /sign-in is another page.
  await createUser(database)
  for (const address of [...SIGNED_OUT_PAGES, '/nowhere']) {
    await page.goto(address)
    await lookAt(page, address)
  }
})

/** What lies over the page is looked at alone; where axe takes what it covers for neighbours, over an empty page. */
const OVER_THE_PAGE = 'dialog[open], :popover-open'

type Opening = {
  from: string
  open: (app: App) => Promise<void>
  shown: (app: App) => Locator
  /** What to look at, where it does not lie over the page. */
  part?: string
}

const OPENINGS: Record<string, Opening> = {
  'the log form': {
    from: '/',
    open: async (app) => void (await app.openLogDialog()),
    shown: (app) => app.dialog('Log an application'),
  },
  'the palette': {
    from: '/',
    open: (app) => app.search('a'),
    shown: ({ page }) => page.getByRole('option', { name: 'Applications' }),
  },
  'the list of keys': {
    from: '/',
    open: ({ page }) => page.keyboard.press('?'),
    shown: (app) => app.dialog('Keys'),
  },
  'the snooze menu': {
    from: '/',
    open: ({ page }) =>
      page
        .getByRole('button', { name: /^Snooze/ })
        .first()
        .click(),
    shown: ({ page }) => page.getByRole('menuitem', { name: 'Choose a day…' }),
  },
  'the move menu': {
    from: '/applications',
    open: ({ page }) =>
      page
        .getByRole('button', { name: /^Move .* to…/ })
        .first()
        .click(),
    shown: ({ page }) => page.getByRole('menuitem', { name: 'On another day…' }),
  },
  'the move form': {
    from: '/applications',
    open: async ({ page }) => {
      await page
        .getByRole('button', { name: /^Move .* to…/ })
        .first()
        .click()
      await page.getByRole('menuitem', { name: 'On another day…' }).click()
    },
    shown: (app) => app.dialog(/^Move /),
  },
  'the filters': {
    from: '/applications?q=nothing+like+it',
    open: ({ page }) => page.getByRole('button', { name: /^Filter/ }).click(),
    shown: (app) => app.dialog('Filters'),
  },
  'the selection': {
    from: '/applications?view=table&stage=INTERVIEWING',
    open: ({ page }) =>
      page
        .getByRole('checkbox', { name: /^Select / })
        .last()
        .check(),
    shown: ({ page }) => page.getByRole('group', { name: 'Selected applications' }),
    part: 'main',
  },
}

for (const [name, { from, open, shown, part = OVER_THE_PAGE }] of Object.entries(OPENINGS)) {
  test(`axe finds nothing on ${name}, open`, async ({ sample }) => {
    for (const size of SIZES) {
      await sample.page.setViewportSize(size)
      await sample.open(from)
      await open(sample)
      await expect(shown(sample)).toBeVisible()
      await findNothing(sample.page, `${name} at ${size.width}`, part)
    }
  })
}

test('axe finds nothing on the steps of an import, and nothing reaches past their edge', async ({
  app,
  page,
}) => {
  const lists = new ImportVerbs(app)
  await lists.choose('three-ways.csv')
  await page.getByLabel('Bring in the others without them').check()
  await lists.bringIn(2)
  await lookAt(page, 'the report of an import')
  await page.getByRole('button', { name: 'Take three-ways.csv back…' }).click()
  await expect(app.dialog('Take this import back')).toBeVisible()
  await findNothing(page, 'taking an import back', OVER_THE_PAGE)
  await lists.choose('three-ways.csv')
  await expect(page.getByText('2 rows are among your applications')).toBeVisible()
  await lookAt(page, 'the look at a list')
})
