import type { Locator } from '@playwright/test'
import type { Tab } from './tab'

/** What stands on Today, and what can be done with what is due. */
export class TodayVerbs {
  constructor(private readonly tab: Tab) {}

  card(name: RegExp | string): Locator {
    return this.tab.page.getByRole('region', { name })
  }

  /** The row of a reminder that is due, by its words. */
  due(words: RegExp | string): Locator {
    return this.card(/^Due now/)
      .getByRole('listitem')
      .filter({ hasText: words })
  }

  recent(words: RegExp | string): Locator {
    return this.card('Recently logged').getByRole('link', { name: words })
  }

  async settle(words: string): Promise<void> {
    await this.due(words).getByRole('button', { name: /^Done/ }).click()
  }

  async letGo(words: string): Promise<void> {
    await this.snooze(words, 'Let it go')
  }

  async stopRepeating(words: string): Promise<void> {
    await this.snooze(words, 'Stop repeating')
  }

  async snooze(words: string, until: string): Promise<void> {
    await this.due(words)
      .getByRole('button', { name: /^Snooze/ })
      .click()
    await this.tab.page.getByRole('menuitem', { name: until }).click()
  }

  async lookRoundWithSampleData(): Promise<void> {
    const { page } = this.tab
    await this.tab.open('/')
    await page.getByRole('button', { name: 'Look round with sample data' }).click()
    await this.card(/^Due now/).waitFor()
  }
}
