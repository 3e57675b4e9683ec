import { expect, type Locator } from '@playwright/test'
import type { Tab } from './tab'

/** The board: its columns and cards, and the ways to move one. */
export class BoardVerbs {
  constructor(private readonly tab: Tab) {}

  async open(query = ''): Promise<void> {
    await this.tab.open(`/applications${query}`)
  }

  column(stage: string): Locator {
    return this.tab.page.locator(`#board-${stage.toLowerCase().replace(' ', '_')}`)
  }

  card(company: string): Locator {
    return this.tab.page.locator('li[data-stage]').filter({ hasText: company })
  }

  /** Carries a card with the mouse, also to a closed stage at the board's foot. */
  async drag(company: string, stage: string): Promise<void> {
    const { mouse } = this.tab.page
    const link = await this.readyToDrag(company)
    const start = await middleOf(link)
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move(start.x + 12, start.y + 12, { steps: 3 })
    // The closed stages grow when a card is in the air.
    await expect(this.tab.page.getByText(new RegExp(`^(Picked up|Holding) ${company}`))).toBeAttached()
    const end = await middleOf(this.column(stage))
    await mouse.move(end.x, end.y, { steps: 8 })
    await expect(this.tab.page.getByText(new RegExp(`(Move|Correct) to ${stage}`)).first()).toBeAttached()
    await mouse.up()
  }

  /** Carries a card with the keyboard to the right, over each of these stages to the last. */
  async dragByKeyboard(company: string, ...stages: readonly string[]): Promise<void> {
    const { keyboard } = this.tab.page
    const link = await this.readyToDrag(company)
    await link.focus()
    await keyboard.press('Space')
    await expect(this.tab.page.getByText(`Holding ${company}`)).toBeAttached()
    for (const stage of stages) {
      await keyboard.press('ArrowRight')
      await expect(this.tab.page.getByText(`Move to ${stage}.`)).toBeAttached()
    }
    await keyboard.press('Space')
  }

  async moveByMenu(company: string, stage: string): Promise<void> {
    await this.card(company).getByRole('button', { name: /^Move/ }).click()
    await this.tab.page.getByRole('menuitem', { name: stage }).click()
  }

  /** The link of a card, once the library for dragging has arrived. */
  private async readyToDrag(company: string): Promise<Locator> {
    const link = this.card(company).getByRole('link')
    await expect(link).toHaveAccessibleDescription(/Space picks a card up/)
    return link
  }
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error('Nothing of it is on the screen')
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) }
}
