import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type Crumb = { label: string; href: string }

type PageHeaderProps = {
  title: ReactNode
  /** On the title's line, in grey: the company beside the role. */
  beside?: ReactNode
  /** Under the title: one sentence. */
  note?: ReactNode
  crumbs?: readonly Crumb[]
  /** Buttons at the right. */
  actions?: ReactNode
}

export function PageHeader({ title, beside, note, crumbs, actions }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {crumbs?.length ? (
        <nav aria-label="Breadcrumb" className="mb-2">
          <ol role="list" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-muted">
            {crumbs.map((crumb, index) => (
              <li key={crumb.href} className="flex min-h-6 min-w-0 items-center gap-2">
                {index > 0 ? <Icon of="chevron-right" size={14} /> : null}
                <Link
                  href={crumb.href}
                  className="inline-flex min-w-0 items-center wrap-anywhere hover:text-ink hover:underline touch:min-h-11"
                >
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div
        className={clsx('flex flex-wrap justify-between gap-x-6 gap-y-3', note ? 'items-start' : 'items-end')}
      >
        {/* The sentence stands under the title also where there is no room for the buttons beside it. */}
        <div className={clsx('min-w-0', note && 'grow basis-80')}>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h1 className="min-w-0 font-serif text-title font-semibold tracking-tight wrap-anywhere">
              {title}
            </h1>
            {beside ? (
              <div className="line-clamp-3 min-w-0 text-base text-muted wrap-anywhere">{beside}</div>
            ) : null}
          </div>
          {note ? <p className="mt-0.5 text-muted">{note}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  )
}
