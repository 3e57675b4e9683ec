import { expect, type Locator } from '@playwright/test'
import type { Tab } from './tab'

/** The cards of the settings, each saved on its own. */
export class SettingsVerbs {
  constructor(private readonly tab: Tab) {}

  card(name: string): Locator {
    return this.tab.page.getByRole('region', { name })
  }

  async save(card: string): Promise<void> {
    await this.card(card).getByRole('button', { name: 'Save' }).click()
  }

  async takeZone(zone: string): Promise<void> {
    await this.tab.open('/settings')
    await this.tab.page.getByRole('combobox', { name: 'Time zone' }).fill(zone)
    await this.save('Time zone')
    await this.saved()
  }

  /** "United States of America", as the list says it. */
  async takeCountry(country: string): Promise<void> {
    await this.tab.open('/settings')
    await this.tab.page.getByLabel('Country').selectOption({ label: country })
    await expect(this.tab.page.getByText('The next public holidays there, not saved yet')).toBeVisible()
    await this.save('Public holidays')
    await this.saved()
  }

  async saved(): Promise<void> {
    await expect(this.tab.page.getByRole('region', { name: 'Messages' }).getByText(/^Saved\./)).toBeVisible()
  }

  rule(label: string | RegExp): Locator {
    return this.card('Rules').getByRole('checkbox', { name: label })
  }
}
