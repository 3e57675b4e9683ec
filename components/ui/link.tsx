'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string
  /** False where what is shown changes under the reader's eyes. */
  scroll?: boolean
}

/**
 * A link to another of our pages. It fetches nothing ahead: no page here can be prepared before it is asked for. That
 * is why it is not the framework's, which is ten times as large: see docs/decisions/0027.
 */
export function Link({ href, scroll, onClick, children, ...rest }: LinkProps) {
  const router = useRouter()

  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || isForTheBrowser(event)) return
    event.preventDefault()
    router.push(href, { scroll })
  }

  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}

/** Whether it is to be opened elsewhere or kept as a file, or leads away from here. */
function isForTheBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const link = event.currentTarget
  return (
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey ||
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download') ||
    link.origin !== window.location.origin
  )
}
