import { browser } from './chrome'
import { readAddress } from './read-address'

const KEY = 'address'

/** Where the person's Debrief is, without a slash at its end; null until they have said so. */
export async function loadAddress(): Promise<string | null> {
  const { [KEY]: address } = await browser.storage.local.get(KEY)
  return typeof address === 'string' ? readAddress(address) : null
}

export const saveAddress = (address: string) => browser.storage.local.set({ [KEY]: address })
