import { Link } from '@/components/ui/link'
import { Icon } from '@/components/ui/icon'
import { sayCount } from '@/lib/domain/wording'
import type { ApplicationQuery } from '@/lib/domain/application-query'
import { NO_FILTERS, activeFilters, applicationsHref } from './address'

/** What is filtered by, each to be taken away on its own, and how many that leaves. */
export function FilterChips({ query, count }: { query: ApplicationQuery; count: number }) {
  const filters = activeFilters(query)
  if (filters.length === 0) return null
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 text-small">
      <p role="status" className="text-muted">
        {sayCount(count, 'application')}
      </p>
      <ul role="list" className="contents">
        {filters.map(({ label, without }) => (
          <li key={label} className="max-w-full">
            <Link
              href={applicationsHref(query, without)}
              scroll={false}
              className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full bg-wash px-2.5 text-ink hover:bg-line touch:min-h-11"
            >
              <span className="sr-only">Without </span>
              <bdi className="truncate">{label}</bdi>
              <Icon of="x" size={12} />
            </Link>
          </li>
        ))}
      </ul>
      <Link
        href={applicationsHref(query, NO_FILTERS)}
        scroll={false}
        className="inline-flex min-h-7 items-center text-accent hover:underline touch:min-h-11"
      >
        Clear filters
      </Link>
    </div>
  )
}
