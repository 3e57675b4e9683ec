import type { Page } from '@playwright/test'
import Papa from 'papaparse'

/** What the browser saves when `act` is done: where it lies, and what it is called. */
export async function saved(page: Page, act: () => Promise<void>): Promise<{ path: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { path: await download.path(), name: download.suggestedFilename() }
}

/** The cells of a CSV file. */
export function readCsv(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd()).data
}
