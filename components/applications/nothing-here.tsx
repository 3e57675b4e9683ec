import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LogButton } from '@/components/shell/log-button'
import { isFiltered, type ApplicationQuery } from '@/lib/domain/application-query'
import { paths } from '@/lib/paths'
import { NO_FILTERS, applicationsHref } from './filters/address'

/** Instead of an empty board or table: why it is empty, and the way on. */
export function NothingHere({ query, hasArchived }: { query: ApplicationQuery; hasArchived: boolean }) {
  return (
    <Card>
      {isFiltered(query) ? (
        <NothingMatches query={query} />
      ) : (
        <EmptyState
          icon={hasArchived ? 'archive' : 'layout-grid'}
          title={hasArchived ? 'Nothing here: all is archived' : 'No applications yet'}
          action={
            <>
              <LogButton>Log an application</LogButton>
              {hasArchived ? (
                <ButtonLink href={applicationsHref(query, { archived: true })}>Show the archived</ButtonLink>
              ) : (
                <ButtonLink href={paths.importApplications()}>Import a spreadsheet</ButtonLink>
              )}
            </>
          }
        >
          Company and role are enough. From here each one goes its way: saved, applied, screening,
          interviewing, offer.
        </EmptyState>
      )}
    </Card>
  )
}

function NothingMatches({ query }: { query: ApplicationQuery }) {
  const onlyArchived = query.archived && !isFiltered({ ...query, archived: false })
  return (
    <EmptyState
      icon={onlyArchived ? 'archive' : 'search-x'}
      title={onlyArchived ? 'Nothing is archived' : 'Nothing matches'}
      action={
        <ButtonLink href={applicationsHref(query, NO_FILTERS)}>
          {onlyArchived ? 'Show the others' : 'Clear filters'}
        </ButtonLink>
      }
    >
      {onlyArchived
        ? 'What you archive leaves the board and your reminders, and stays here.'
        : 'No application fits all of these filters at once.'}
    </EmptyState>
  )
}
