import type { IconName } from '@/components/ui/icon-names'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type EmptyStateProps = {
  icon: IconName
  /** What belongs here. */
  title: string
  children?: ReactNode
  /** The first step. */
  action?: ReactNode
  as?: 'h1' | 'h2' | 'h3' | 'p'
}

export function EmptyState({ icon, title, children, action, as: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      <span
        aria-hidden="true"
        className="mb-3 inline-flex size-10 items-center justify-center rounded-card bg-wash text-muted"
      >
        <Icon of={icon} size={20} />
      </span>
      <Heading className="font-serif text-section font-semibold">{title}</Heading>
      {children ? <div className="mt-1 max-w-md text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
