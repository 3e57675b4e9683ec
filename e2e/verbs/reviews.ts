import { expect, type Locator } from '@playwright/test'
import type { Tab } from './tab'

export interface Written {
  happened: string
  /** Industry, company, people, from 1 to 5. */
  ratings: readonly [number, number, number]
  sustain: string
  improve: string
}

const PILLARS = ['The industry', 'The company', 'The people'] as const

/** Writing an after-action review. */
export class ReviewVerbs {
  constructor(private readonly tab: Tab) {}

  field(name: string): Locator {
    return this.tab.page.getByRole('textbox', { name })
  }

  /** What its step holds: "Planned", "Happened", and so on. */
  step(title: string): Locator {
    return this.tab.page.getByRole('region', { name: title })
  }

  async rate(pillar: string, rating: number): Promise<void> {
    const scale = this.tab.page.getByRole('group', { name: pillar })
    await scale.getByRole('radio', { name: String(rating), exact: true }).check()
  }

  sustains(): Locator {
    return this.field('What went right')
  }

  improves(): Locator {
    return this.field('What to do differently')
  }

  async write({ happened, ratings, sustain, improve }: Written): Promise<void> {
    await this.field('What happened').fill(happened)
    for (const [index, pillar] of PILLARS.entries()) await this.rate(pillar, ratings[index] ?? 3)
    await this.sustains().last().fill(sustain)
    await this.improves().last().fill(improve)
  }

  async saved(): Promise<void> {
    await expect(this.tab.page.getByText(/^Saved /)).toBeVisible()
  }

  async complete(): Promise<void> {
    await this.tab.page.getByRole('button', { name: 'Complete the review' }).click()
  }
}
