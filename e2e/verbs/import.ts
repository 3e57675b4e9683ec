import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { sayCount } from '@/lib/domain/wording'
import type { App } from '../app'

type GivenFile = { name: string; mimeType: string; buffer: Buffer }

/** Bringing a list in, as a person says it. */
export class ImportVerbs {
  constructor(private readonly app: App) {}

  /** Opens the page and chooses a list of e2e/lists. */
  async choose(name: string): Promise<void> {
    await this.app.open('/applications/import')
    await this.#file().setInputFiles(path.join('e2e/lists', name))
  }

  /** Gives a file to the page as it stands. */
  async give(file: GivenFile): Promise<void> {
    await this.#file().setInputFiles(file)
  }

  /** Drags a file over the page and lets it go there. */
  async drop({ name, mimeType, buffer }: GivenFile): Promise<void> {
    const { page } = this.app
    const dataTransfer = await page.evaluateHandle(
      ([text, called, type]) => {
        const dragged = new DataTransfer()
        dragged.items.add(new File([text], called, { type }))
        return dragged
      },
      [buffer.toString(), name, mimeType] as const,
    )
    const place = page.getByText('Drop the file here')
    for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer })
  }

  heading(text: string): Locator {
    return this.app.page.getByRole('heading', { name: text })
  }

  /** Says what a column becomes. */
  async use(column: string, field: string): Promise<void> {
    const choice = this.app.page.getByLabel(`${column} becomes`)
    await choice.selectOption(field)
    await expect(choice.locator('option:checked')).toHaveText(field)
  }

  async bringIn(count: number): Promise<void> {
    const said = sayCount(count, 'application')
    await this.app.page.getByRole('button', { name: `Bring in ${said}`, exact: true }).click()
    await expect(this.heading(`${said} brought in`)).toBeVisible()
  }

  async again(): Promise<void> {
    await this.app.page.getByRole('button', { name: 'Import another list' }).click()
  }

  /** The file of the rows that cannot be read, or that were skipped. */
  async rowsAsCsv(): Promise<string> {
    const [download] = await Promise.all([
      this.app.page.waitForEvent('download'),
      this.app.page.getByRole('button', { name: 'These rows as CSV' }).click(),
    ])
    return readFile(await download.path(), 'utf8')
  }

  #file(): Locator {
    return this.app.page.locator('input[type=file]')
  }
}
