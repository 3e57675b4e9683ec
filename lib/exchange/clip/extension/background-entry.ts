import { toFragment } from '@/lib/domain/clip-fragment'
import { loadAddress } from './address'
import { browser, type Tab } from './chrome'
import { readTab } from './read-tab'

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
  const url = `${address}/clip#${toFragment(await readTab(tab, readerIn))}`
  await browser.windows.create({ url, type: 'popup', width: 576, height: 860 })
}

async function readerIn(tabId: number): Promise<unknown> {
  const [page] = await browser.scripting.executeScript({ target: { tabId }, files: ['reader.js'] })
  return page?.result
}
