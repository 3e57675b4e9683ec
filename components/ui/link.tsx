import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * The framework's link without its fetching ahead: no page here can be prepared before it is asked for, so a page
 * of forty links would have the server answer forty requests that nobody made. See docs/decisions/0027.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink prefetch={false} {...props} />
}
