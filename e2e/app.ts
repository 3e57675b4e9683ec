import { expect, type Locator, type Page } from '@playwright/test'

/** The verbs of the journeys, so that a spec reads as sentences. */
export class App {
  /** Errors on the console or thrown by the page. */
  readonly problems: string[] = []

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
  }

  /** Sets the clock of the server and the browser, such as "2026-11-23T10:00:00Z". */
  async travelTo(instant: string): Promise<void> {
    await this.page.context().addCookies([{ name: 'test-clock', value: instant, url: this.url }])
    await this.page.clock.setFixedTime(new Date(instant))
  }

  /** Takes back the problems that a spec has caused itself, such as by cutting the connection. */
  forgive(expected: RegExp): void {
    const left = this.problems.filter((problem) => !expected.test(problem))
    this.problems.splice(0, this.problems.length, ...left)
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  toast(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  async logApplication(company: string, role: string): Promise<void> {
    const { page } = this
    await page.getByRole('link', { name: 'Log application' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Log an application' })
    await dialog.getByLabel('Company').fill(company)
    await dialog.getByLabel('Role').fill(role)
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog).toBeHidden()
  }
}
