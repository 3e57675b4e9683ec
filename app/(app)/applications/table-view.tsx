import { applicationsHref } from '@/components/applications/filters/address'
import { ApplicationTable } from '@/components/applications/table/application-table'
import { BulkBar } from '@/components/applications/table/bulk-bar'
import { SelectionProvider } from '@/components/applications/table/selection'
import { ButtonLink } from '@/components/ui/button'
import type { Viewer } from '@/lib/auth/require-user'
import { loadCardNotes } from '@/lib/data/application-cards'
import { listApplications } from '@/lib/data/application-list'
import type { ApplicationQuery } from '@/lib/domain/application-query'

/** One page of the table, with what is said of each row as on its card. */
export async function TableView({ viewer, query }: { viewer: Viewer; query: ApplicationQuery }) {
  const { applications, next } = await listApplications(viewer.id, query, viewer.now)
  const notes = await loadCardNotes(viewer.id, applications, viewer)
  const rows = applications.map(({ id, company, role, stage }) => ({ id, company, role, stage }))
  return (
    <SelectionProvider rows={rows}>
      {applications.length > 0 ? (
        <ApplicationTable
          applications={applications.map((application) => ({
            ...application,
            ...(notes.get(application.id) ?? { note: '', flag: null, preparation: null }),
          }))}
          query={query}
          today={viewer.today}
          zone={viewer.zone}
        />
      ) : (
        <p className="py-6 text-muted">This page of the list is empty by now.</p>
      )}
      <nav aria-label="Pages" className="flex justify-center gap-2 py-4 empty:hidden">
        {query.after === null ? null : (
          <ButtonLink href={applicationsHref(query, {})} size="small">
            From the top
          </ButtonLink>
        )}
        {next === null ? null : (
          <ButtonLink href={applicationsHref(query, { after: next })} size="small">
            More
          </ButtonLink>
        )}
      </nav>
      <BulkBar today={viewer.today} archived={query.archived} />
    </SelectionProvider>
  )
}
