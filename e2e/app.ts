import { expect, type Locator, type Page } from '@playwright/test'
import { BoardVerbs } from './verbs/board'
import { DocumentVerbs } from './verbs/documents'
import { InterviewVerbs } from './verbs/interviews'
import { KeyVerbs } from './verbs/keys'
import { ReviewVerbs } from './verbs/reviews'
import { SettingsVerbs } from './verbs/settings'
import { TodayVerbs } from './verbs/today'

/** The verbs of the journeys, so that a spec reads as sentences. */
export class App {
  readonly today = new TodayVerbs(this)
  readonly board = new BoardVerbs(this)
  readonly documents = new DocumentVerbs(this)
  readonly interviews = new InterviewVerbs(this)
  readonly keys = new KeyVerbs(this)
  readonly reviews = new ReviewVerbs(this)
  readonly settings = new SettingsVerbs(this)
  #page: Page

  constructor(
    page: Page,
    private readonly url: string,
    /** Errors on the console or thrown by a page. */
    readonly problems: string[] = [],
  ) {
    this.#page = page
    this.listen(page)
  }

  get page(): Page {
    return this.#page
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

  /** Loads a page anew, also where only what follows the # is another. */
  async open(path: string): Promise<void> {
    if (path.includes('#')) await this.page.goto('about:blank')
    await this.page.goto(path)
    await this.ready()
  }

  /** React has taken the page over: before that, keys and buttons do what they do without script. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      const heading = document.querySelector('h1')
      if (heading === null || !Object.keys(heading).some((key) => key.startsWith('__react'))) return false
      // Within the shell the keys are listened to last, once all of it is taken over.
      return document.querySelector('nav[aria-label="Main"]') === null || document.body.dataset.keys === 'on'
    })
  }

  /** Holds back what the server is asked for at these addresses, until what it resolves to is called. */
  async holdBack(addresses: string): Promise<() => void> {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await this.page.route(addresses, async (route) => {
      await held
      await route.continue()
    })
    return letGo
  }

  /** Opens the palette and types into it. */
  async search(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.dialog('Search or jump to').getByRole('combobox').fill(words)
  }

  /** The tab dies as it stands, without a word to the page, and the person opens another. */
  async crash(): Promise<void> {
    const dead = this.page
    const died = dead.waitForEvent('crash')
    // Its answer never comes: there is nobody left to give it.
    dead.goto('chrome://crash').catch(() => {})
    await died
    this.#page = await dead.context().newPage()
    this.listen(this.#page)
    await dead.close()
  }

  /** The same person in a second tab, with verbs of its own. */
  async secondTab(): Promise<App> {
    return new App(await this.page.context().newPage(), this.url, this.problems)
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  /** A message at the foot of the screen. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(text)
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Undo' })
      .last()
      .click()
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  async openLogDialog(): Promise<Locator> {
    await this.page.getByRole('link', { name: 'Log application' }).first().click()
    return this.dialog('Log an application')
  }

  async logApplication(company: string, role: string, stage = 'Applied'): Promise<void> {
    if (this.page.url() === 'about:blank') await this.open('/')
    const dialog = await this.openLogDialog()
    await dialog.getByLabel('Company').fill(company)
    await dialog.getByLabel('Role').fill(role)
    await dialog.getByLabel('Stage').selectOption({ label: stage })
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Goes to the page of an application, and resolves to its address. */
  async openApplication(company: string): Promise<string> {
    await this.open('/applications?view=table')
    await this.page.getByRole('link', { name: company, exact: true }).click()
    await expect(this.page.getByRole('region', { name: 'Timeline' })).toBeVisible()
    return new URL(this.page.url()).pathname
  }

  /** On the page of an application: "Move to…", and the stage. */
  async moveTo(stage: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Move to…|Reopen)$/ }).click()
    await this.page.getByRole('menuitem', { name: stage }).click()
  }

  /** In the form that every way to Rejected opens. */
  async recordRejection(company: string): Promise<void> {
    await this.dialog(`A no from ${company}`).getByRole('button', { name: 'Record it' }).click()
    await expect(this.toast(`${company}: the rejection is recorded.`)).toBeVisible()
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} ${message.location().url}`.trim())
    })
  }
}
