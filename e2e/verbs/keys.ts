import { expect, type Locator } from '@playwright/test'
import type { Tab } from './tab'

const FARTHEST = 90

/** Everything by the keyboard, as somebody without a mouse goes. */
export class KeyVerbs {
  constructor(private readonly tab: Tab) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.tab.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.tab.page.keyboard.type(text)
  }

  /** "G then A". */
  async goTo(letter: string, heading: string): Promise<void> {
    await this.press('g', letter)
    await expect(this.tab.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }

  /** Presses Tab until the focus is there; it must be within reach. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let pressed = 0; pressed < FARTHEST; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  async choose(target: Locator): Promise<void> {
    await this.tabTo(target)
    await this.press('Enter')
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.type(text)
  }
}
