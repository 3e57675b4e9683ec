import { expect, type Locator } from '@playwright/test'
import type { Tab } from './tab'

export interface Round {
  company: string
  kind: string
  /** "2026-11-20" and "15:00", in the person's zone. */
  day: string
  time: string
  minutes?: string
  with?: string
  plan?: string
}

/** Scheduling a round, preparing it, and what follows its end. */
export class InterviewVerbs {
  constructor(private readonly tab: Tab) {}

  /** Ends on the page of the new interview, and resolves to its address. */
  async schedule(round: Round): Promise<string> {
    const { page } = this.tab
    await this.tab.open('/interviews/new')
    await page.getByRole('link', { name: round.company }).click()
    await page.getByLabel('Kind').selectOption({ label: round.kind })
    await page.getByLabel('Day').fill(round.day)
    await page.getByLabel('Start').fill(round.time)
    if (round.minutes) await page.getByLabel('Minutes').fill(round.minutes)
    if (round.with) await this.addInterviewer(round.with)
    if (round.plan) await page.getByLabel('Your plan').fill(round.plan)
    await page.getByRole('button', { name: 'Schedule' }).click()
    await expect(page.getByRole('heading', { level: 1, name: round.kind })).toBeVisible()
    return new URL(page.url()).pathname
  }

  /** In the form of an interview. */
  async addInterviewer(name: string): Promise<void> {
    const { page } = this.tab
    const field = page.getByRole('combobox', { name: 'Add somebody by name' })
    await field.fill(name)
    await page.getByRole('option', { name: /add as a new person/ }).click()
    await expect(page.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked()
  }

  line(text: string): Locator {
    return this.tab.page.getByRole('checkbox', { name: text })
  }

  async tick(text: string): Promise<void> {
    await this.line(text).check()
  }

  async addLine(pillar: string, text: string): Promise<void> {
    const { page } = this.tab
    await page.getByRole('textbox', { name: `Add to ${pillar}` }).fill(text)
    await page.keyboard.press('Enter')
    await expect(this.line(text)).toBeVisible()
  }

  async sayOutcome(outcome: string): Promise<void> {
    const { page } = this.tab
    await page.getByLabel('Outcome', { exact: true }).selectOption({ label: outcome })
    await page.getByRole('button', { name: 'Save the outcome' }).click()
  }

  async plan(text: string): Promise<void> {
    await this.tab.page.getByRole('textbox', { name: 'Your plan' }).fill(text)
    await this.planIsSaved()
  }

  async planIsSaved(): Promise<void> {
    await expect(this.tab.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  }

  async markThanked(): Promise<void> {
    const { page } = this.tab
    await page.getByRole('button', { name: /^Write note/ }).click()
    await page.getByRole('button', { name: 'Mark as sent' }).click()
    await expect(page.getByText(/^Thanked on/)).toBeVisible()
  }

  async startReview(): Promise<void> {
    const { page } = this.tab
    await page.getByRole('button', { name: /^(Write|Continue) the review/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'After-action review' })).toBeVisible()
  }
}
