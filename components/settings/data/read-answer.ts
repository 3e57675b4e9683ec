import type { AccountCounts } from './say-account'

/** What the server says of a file: see app/api/import-account. */
export interface AccountSummary {
  exportedAt: string | null
  name: string
  counts: AccountCounts
  documents: { named: number; whole: number }
}

/** What an answer to a file says: what is in it, or why nothing was imported. */
export function readAnswer(status: number, body: string): AccountSummary | string {
  try {
    const said = JSON.parse(body) as { ok: true; summary: AccountSummary } | { ok: false; message: string }
    return said.ok ? said.summary : said.message
  } catch {
    // Not ours: whatever stands between the browser and Debrief has answered in its place.
    return status === 413
      ? 'The proxy in front of this Debrief lets no file of this size through. Whoever runs it finds the setting in docs/running.md. Nothing was imported.'
      : `What stands in front of this Debrief answered in its place (${status}). Nothing was imported. Please try again in a moment.`
  }
}
