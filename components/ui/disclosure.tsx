import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** No fold on a wide screen, where it stands in nobody's way. A browser that cannot do that folds it there too. */
  unfoldedWhenWide?: boolean
}

/** The browser's own fold: open it to see more. Works without script. */
export function Disclosure({ summary, children, open, unfoldedWhenWide = false }: DisclosureProps) {
  return (
    <details
      open={open}
      className={clsx('group', unfoldedWhenWide && 'lg:details-content:[content-visibility:visible]')}
    >
      <summary
        className={clsx(
          'flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-small font-medium text-accent touch:min-h-11 [&::-webkit-details-marker]:hidden',
          unfoldedWhenWide && 'lg:supports-[selector(::details-content)]:hidden',
        )}
      >
        <Icon of="chevron-right" size={14} className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className={clsx('pt-2', unfoldedWhenWide && 'lg:supports-[selector(::details-content)]:pt-0')}>
        {children}
      </div>
    </details>
  )
}
