'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const zoneOfBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
const zoneOfServer = () => 'UTC'

/** A hidden field with the browser's time zone; UTC where its script does not run. */
export function BrowserZone({ name }: { name: string }) {
  return <input type="hidden" name={name} value={useSyncExternalStore(never, zoneOfBrowser, zoneOfServer)} />
}
