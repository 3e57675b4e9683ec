'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { LateBar } from '@/components/ui/late-bar'
import { onNavigationStart } from './navigation-start'

const LONGEST_MS = 20_000

/** Shows that the next page is on its way: why there is no loading.tsx instead is in decision 0025. */
export function RouteProgress() {
  const address = addressOf(usePathname(), useSearchParams())
  const [leaving, setLeaving] = useState<string | null>(null)

  useEffect(
    () =>
      onNavigationStart((href) => {
        const { pathname, searchParams } = new URL(href, location.href)
        setLeaving(addressOf(pathname, searchParams) === address ? null : address)
      }),
    [address],
  )

  // A navigation that came to nothing, such as without a connection, must not leave the bar behind.
  useEffect(() => {
    if (leaving === null) return
    const timer = setTimeout(() => setLeaving(null), LONGEST_MS)
    return () => clearTimeout(timer)
  }, [leaving])

  return leaving === address ? <LateBar label="Loading the next page" /> : null
}

const addressOf = (pathname: string, query: { toString(): string }) => `${pathname}?${query.toString()}`
