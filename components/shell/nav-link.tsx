'use client'

import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavLinkProps = {
  href: string
  /** Addresses at which one is there too. */
  also?: readonly string[]
  icon: ReactNode
  badge?: ReactNode
  layout: 'side' | 'foot'
  children: ReactNode
}

/** A place in the navigation; it knows whether one is there. */
export function NavLink({ href, also, icon, badge, layout, children }: NavLinkProps) {
  const pathname = usePathname()
  const current = [href, ...(also ?? [])].some((each) => isAt(pathname, each))
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        layout === 'side'
          ? 'flex min-h-8 items-center gap-2.5 rounded-control px-2.5 hover:bg-wash touch:min-h-11'
          : 'relative flex min-h-14 flex-col items-center justify-center gap-1 text-[0.6875rem] leading-4 -outline-offset-2 max-[22rem]:text-[0.625rem]',
        current
          ? layout === 'side'
            ? 'bg-wash font-medium text-ink'
            : 'font-semibold text-accent'
          : 'text-muted hover:text-ink',
      )}
    >
      {icon}
      <span className={layout === 'side' ? 'grow' : 'max-w-full truncate'}>{children}</span>
      {badge}
    </Link>
  )
}

const isAt = (pathname: string, href: string) =>
  pathname === href || (href !== '/' && pathname.startsWith(`${href}/`))
