import type { Tab } from './chrome'

const PATIENCE_MS = 200

/**
 * What the page says to `ask`; where extensions may not look (the browser's own pages, its store), what the tab says.
 * A page that has only just come may refuse although the person has pressed the button, since its process has not heard
 * of that yet: it is asked once more.
 */
export async function readTab(tab: Tab, ask: (tabId: number) => Promise<unknown>): Promise<unknown> {
  const { id = -1, url: link = '', title: role = '' } = tab
  for (const waitMs of [0, PATIENCE_MS]) {
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    const answer = await ask(id).catch(() => undefined)
    if (answer) return answer
  }
  return { link, role, notes: ['This page does not let itself be read. Fill in what you know.'] }
}
