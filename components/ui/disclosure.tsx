import type { ReactNode } from 'react'
import { Icon } from './icon'

/** The browser's own fold: open it to see more. Works without script. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean
}) {
  return (
    <details open={open} className="group">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-small font-medium text-accent touch:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon of="chevron-right" size={14} className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
