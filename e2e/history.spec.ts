import type { Page } from '@playwright/test'
import type { App } from './app'
import { expect, test } from './fixtures'
import { readTable } from './verbs/table'

const held = (page: Page) =>
  readTable(page.getByRole('region', { name: 'Interviews so far' }).getByRole('table'))

/** Sets one filter of the whole history; resolves to what is left. */
async function narrow(app: App, label: string, option: string, address: RegExp) {
  await app.open('/interviews')
  await app.page.getByText('Filter', { exact: true }).click()
  const filters = app.page.getByRole('search', { name: 'Filter the history' })
  await filters.getByLabel(label).selectOption({ label: option })
  await expect(app.page).toHaveURL(address)
  return held(app.page)
}

test.describe('review the history of interviews', () => {
  test('by kind, outcome, person and preparation, each one the same as looking for it by eye', async ({
    sample,
    page,
  }) => {
    await sample.open('/interviews')
    const all = await held(page)
    const kindOf = (row: Record<string, string>) => row.Interview?.split(' · ')[0]

    const panels = await narrow(sample, 'Kind', 'Panel interview', /kind=PANEL/)
    expect(panels.length).toBeGreaterThan(0)
    expect(panels).toEqual(all.filter((row) => kindOf(row) === 'Panel interview'))

    const rejected = await narrow(sample, 'Outcome', 'Rejected', /outcome=REJECTED/)
    expect(rejected.length).toBeGreaterThan(0)
    expect(rejected).toEqual(all.filter((row) => row.Outcome === 'Rejected'))

    const prepared = await narrow(sample, 'Prepared at least', '4 of 5', /atLeast=4/)
    expect(prepared.length).toBeGreaterThan(0)
    expect(prepared).toEqual(all.filter((row) => Number(row.Prepared) >= 4))

    const [day = ''] = await page
      .getByRole('region', { name: 'Interviews so far' })
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')?.slice(0, 10) ?? ''))
    await sample.open(`/interviews?from=${day}`)
    const latest = await held(page)
    expect(latest.length).toBeGreaterThan(0)
    expect(latest.length).toBeLessThan(all.length)
    expect(latest).toEqual(all.slice(0, latest.length))

    await sample.open(`/interviews?from=${day}&to=2026-02-31`)
    await expect(page.getByLabel('To', { exact: true })).toHaveAccessibleDescription(/no day “2026-02-31”/)
    expect(await held(page)).toEqual(latest)

    const [somebody = ''] = all.flatMap(({ With = '–' }) => (With === '–' ? [] : With.split(', ')))
    await sample.open(`/interviews?q=${encodeURIComponent(somebody)}`)
    expect(await held(page)).toEqual(all.filter(({ With }) => With?.includes(somebody)))
  })

  test('every improve item from panel rounds, and the reviews that name it', async ({ sample, page }) => {
    await sample.open('/interviews?kind=PANEL')
    await page.getByRole('link', { name: /^Every improve item from rounds like this/ }).click()
    const lessons = page.getByRole('list', { name: 'Lessons' }).getByRole('listitem')
    await expect(lessons.first()).toBeVisible()
    await expect(lessons.filter({ hasNotText: 'Improve' })).toHaveCount(0)
    await lessons.first().getByRole('link', { name: /^seen/ }).click()
    await expect(page.getByRole('heading', { name: /^Reviews that name “/ })).toBeVisible()
    const named = await readTable(page.getByRole('region', { name: 'Reviews' }).getByRole('table'))
    expect(named.some((row) => row['Review of']?.startsWith('Panel interview'))).toBe(true)
  })

  test('what is owed comes first, the latest first', async ({ sample, page }) => {
    await sample.open('/reviews')
    const owed = page.getByRole('region', { name: /^Owed/ })
    const count = await owed.getByRole('listitem').count()
    await expect(page.getByRole('link', { name: `Reviews , ${count} owed` }).first()).toBeVisible()
    const moments = await owed
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    expect(moments).toEqual(moments.toSorted((a, b) => b.localeCompare(a)))
    const top = await owed.boundingBox()
    const rest = await page.getByRole('region', { name: 'All reviews' }).boundingBox()
    expect(top?.y).toBeLessThan(rest?.y ?? 0)
  })

  test('the lessons library shows what to do, what worked and what was retired', async ({ app, page }) => {
    await app.travelTo('2026-11-23T10:00:00Z')
    await app.today.lookRoundWithSampleData()
    await app.open('/reviews/lessons')
    const lessons = page.getByRole('list', { name: 'Lessons' }).getByRole('listitem')
    const filters = page.getByRole('search', { name: 'Filter the lessons' })
    const every = await lessons.count()

    await filters.getByLabel('Only').selectOption({ label: 'Something to do' })
    await expect(page).toHaveURL(/show=actions/)
    const toDo = await lessons.count()
    await lessons.first().getByRole('checkbox').click()
    await expect(lessons).toHaveCount(toDo - 1)
    await app.open('/reviews/lessons')
    await expect(lessons.filter({ hasText: '· done Mon 23 Nov' })).toHaveCount(1)

    await filters.getByLabel('Only').selectOption({ label: 'Worked last time' })
    await expect(page).toHaveURL(/show=worked/)
    await expect(lessons.filter({ hasNotText: 'worked' })).toHaveCount(0)
    const worked = await lessons.count()
    expect(worked).toBeGreaterThan(0)
    expect(worked).toBeLessThan(every)

    await filters.getByLabel('Only').selectOption({ label: 'Retired' })
    await expect(page).toHaveURL(/show=retired/)
    await expect(lessons.filter({ hasNotText: 'Retired: it is a sustain now' })).toHaveCount(0)

    await page.setViewportSize({ width: 390, height: 844 })
    await expect(filters, 'a set filter stays in sight').toBeVisible()
    await app.open('/reviews/lessons')
    await expect(filters, 'on a phone the list comes first').toBeHidden()
    await page.getByText('Filter', { exact: true }).click()
    await expect(filters).toBeVisible()
  })

  test('the picture of where applications went loses nobody on the way', async ({ sample, page }) => {
    await sample.open('/insights')
    const went = page.getByRole('region', { name: /^Where \d+ applications went/ })
    const sent = Number(/\d+/.exec(await went.getByRole('heading').innerText())?.[0])
    await expect(went.getByRole('img').locator('visible=true')).toHaveCount(1)
    await went.getByText('As a table').click()
    const links = (await readTable(went.getByRole('table'))).map(({ From, To, Applications }) => ({
      from: From ?? '',
      to: To ?? '',
      count: Number(Applications),
    }))
    const sum = (side: 'from' | 'to', node: string) =>
      links.filter((link) => link[side] === node).reduce((total, { count }) => total + count, 0)
    expect(sum('from', 'Applied')).toBe(sent)
    const between = new Set(
      links.map(({ from }) => from).filter((node) => links.some(({ to }) => to === node)),
    )
    expect(between.size).toBeGreaterThan(0)
    for (const node of between) expect(sum('to', node), node).toBe(sum('from', node))
  })
})
