import { toFragment } from '@/lib/domain/clip-fragment'
import { loadAddress } from './address'
import { browser, type Tab } from './chrome'

browser.action.onClicked.addListener((tab) => void clip(tab))
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.runtime.openOptionsPage()
})

async function clip(tab: Tab): Promise<void> {
  const address = await loadAddress()
  if (address === null) {
    await browser.runtime.openOptionsPage()
    return
  }
  const url = `${address}/clip#${toFragment(await read(tab))}`
  await browser.windows.create({ url, type: 'popup', width: 576, height: 860 })
}

/** What the page says; where extensions may not look (the browser's own pages, its store), what the tab says. */
async function read({ id, url = '', title = '' }: Tab): Promise<unknown> {
  try {
    const [page] = await browser.scripting.executeScript({
      target: { tabId: id ?? -1 },
      files: ['reader.js'],
    })
    if (page?.result) return page.result
  } catch {
    // Told below by what is left empty.
  }
  return { link: url, role: title, notes: ['This page does not let itself be read. Fill in what you know.'] }
}
