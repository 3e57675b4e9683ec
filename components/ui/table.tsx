import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

/** A table that scrolls sideways in its own box, reachable by keyboard. `label` names it. */
export function Table({ label, className, ...rest }: { label: string } & ComponentProps<'table'>) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-card shadow-card"
    >
      <table {...rest} className={clsx('w-full border-collapse text-left text-sm', className)} />
    </div>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-line text-small text-muted">
      <tr>{children}</tr>
    </thead>
  )
}

type HeaderCellProps = {
  children: ReactNode
  /** Where a click sorts by this column; left out where it cannot. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
  numeric?: boolean
}

export function HeaderCell({ children, sortHref, sorted, numeric }: HeaderCellProps) {
  const arrow = sorted ? <Icon of={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} size={14} /> : null
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={clsx('px-4 py-2.5 font-medium whitespace-nowrap', numeric && 'text-right')}
    >
      {sortHref ? (
        <Link
          href={sortHref}
          scroll={false}
          className={clsx(
            'inline-flex min-h-6 items-center gap-1 hover:text-ink touch:min-h-11',
            sorted && 'text-ink',
          )}
        >
          {children}
          {arrow}
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={clsx('border-b border-line last:border-b-0 hover:bg-wash/50', className)} />
}

export function Cell({ numeric, className, ...rest }: { numeric?: boolean } & ComponentProps<'td'>) {
  return <td {...rest} className={clsx('px-4 py-2.5 align-top', numeric && 'text-right', className)} />
}
