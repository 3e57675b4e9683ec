import type { Page } from '@playwright/test'

/** Where a person stands: the tab they look at, which may be another one after the first has died. */
export interface Tab {
  readonly page: Page
  open(path: string): Promise<void>
}
