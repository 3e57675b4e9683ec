import { Icon } from '@/components/ui/icon'
import { ButtonLink } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Segments } from '@/components/ui/segments'
import { VIEWS, type ApplicationQuery, type View } from '@/lib/domain/application-query'
import { paths } from '@/lib/paths'
import { activeFilters, applicationsHref, exportHref } from './filters/address'
import { FilterForm } from './filters/filter-form'

const VIEW_LABELS: Record<View, string> = { board: 'Board', table: 'Table' }

/** The title with its two views, the filters, and the ways out and in: the file, a list, the trash. */
export function ListHeader({ query, tags }: { query: ApplicationQuery; tags: readonly string[] }) {
  return (
    <header className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1 className="font-serif text-title font-semibold tracking-tight">Applications</h1>
        <Segments
          label="View"
          segments={VIEWS.map((view) => ({
            label: VIEW_LABELS[view],
            href: applicationsHref(query, { view }),
            current: query.view === view,
          }))}
        />
      </div>
      <div className="flex min-w-0 items-center gap-2 max-sm:w-full">
        <FilterForm query={query} tags={tags} activeCount={activeFilters(query).length} />
        {/* A file, not a page: the router must leave it to the browser. Signed out, the browser asks to sign in. */}
        <a href={exportHref(query)} className={buttonStyle('outline', 'small')}>
          <Icon of="download" size={14} />
          <span className="max-sm:sr-only">CSV</span>
        </a>
        <ButtonLink
          href={paths.importApplications()}
          variant="ghost"
          size="icon"
          aria-label="Import a list"
          title="Import a list"
        >
          <Icon of="file-up" size={14} />
        </ButtonLink>
        <ButtonLink
          href={paths.documents()}
          variant="ghost"
          size="icon"
          aria-label="Documents"
          title="Documents"
          className="max-sm:hidden"
        >
          <Icon of="files" size={14} />
        </ButtonLink>
        <ButtonLink href={paths.trash()} variant="ghost" size="icon" aria-label="Trash" title="Trash">
          <Icon of="trash" size={14} />
        </ButtonLink>
      </div>
    </header>
  )
}
