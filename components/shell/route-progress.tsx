'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

const LONGEST_MS = 20_000

/** A thin bar at the top while the next page is on its way; a quick one never shows it. */
export function RouteProgress() {
  const address = `${usePathname()}?${useSearchParams().toString()}`
  const [leaving, setLeaving] = useState<string | null>(null)

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (isPageChange(event)) setLeaving(address)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [address])

  // A navigation that came to nothing, such as without a connection, must not leave the bar behind.
  useEffect(() => {
    if (leaving === null) return
    const timer = setTimeout(() => setLeaving(null), LONGEST_MS)
    return () => clearTimeout(timer)
  }, [leaving])

  if (leaving !== address) return null
  return (
    <div
      role="progressbar"
      aria-label="Loading the next page"
      className="fixed inset-x-0 top-0 z-50 h-0.5 animate-late overflow-hidden"
    >
      <div className="h-full w-1/3 animate-slide bg-accent" />
    </div>
  )
}

function isPageChange(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target === '_blank' || link.hasAttribute('download') || link.origin !== location.origin)
    return false
  return link.pathname !== location.pathname || link.search !== location.search
}
