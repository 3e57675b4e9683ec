import { Icon } from '@/components/ui/icon'
import { buttonStyle } from '@/components/ui/button-style'
import { Menu, MenuLink } from '@/components/ui/menu'
import { Segments } from '@/components/ui/segments'
import { VIEWS, type ApplicationQuery, type View } from '@/lib/domain/application-query'
import { paths } from '@/lib/paths'
import { activeFilters, applicationsHref, exportHref } from './filters/address'
import { FilterForm } from './filters/filter-form'

const VIEW_LABELS: Record<View, string> = { board: 'Board', table: 'Table' }

/** The title with its two views, the filters, and the ways out and in: the file, and what is needed now and then. */
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
        <Menu
          button={<Icon of="ellipsis" />}
          label="More for applications"
          variant="ghost"
          size="icon"
          align="end"
        >
          <MenuLink href={paths.importApplications()} icon={<Icon of="file-up" size={15} />}>
            Import a list
          </MenuLink>
          <MenuLink href={paths.documents()} icon={<Icon of="files" size={15} />}>
            Documents
          </MenuLink>
          <MenuLink href={paths.trash()} icon={<Icon of="trash" size={15} />}>
            Trash
          </MenuLink>
        </Menu>
      </div>
    </header>
  )
}
