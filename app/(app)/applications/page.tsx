import type { Metadata } from 'next'
import { FilterChips } from '@/components/applications/filters/filter-chips'
import { ListHeader } from '@/components/applications/list-header'
import { NothingHere } from '@/components/applications/nothing-here'
import { requireUser, type Viewer } from '@/lib/auth/require-user'
import { countByStage, hasArchived } from '@/lib/data/application-list'
import { listTags } from '@/lib/data/tags'
import { STAGES, type Stage } from '@/lib/domain/lifecycle'
import { isFiltered, type ApplicationQuery } from '@/lib/domain/application-query'
import { readApplicationQuery } from '@/lib/schemas/application-filters'
import { BoardView } from './board-view'
import { TableView } from './table-view'

export const metadata: Metadata = { title: 'Applications' }

type ApplicationsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ApplicationsPage({ searchParams }: ApplicationsPageProps) {
  const viewer = await requireUser()
  const query = readApplicationQuery(await searchParams)
  const [counts, tags] = await Promise.all([countByStage(viewer.id, query, viewer.now), listTags(viewer.id)])
  const stages = query.stages.length > 0 ? query.stages : STAGES
  const count = stages.reduce((sum, stage) => sum + counts[stage], 0)
  return (
    <>
      <ListHeader query={query} tags={tags.map(({ name }) => name)} />
      <FilterChips query={query} count={count} />
      {count === 0 ? (
        <NothingHere query={query} hasArchived={!isFiltered(query) && (await hasArchived(viewer.id))} />
      ) : (
        <View viewer={viewer} query={query} counts={counts} />
      )}
    </>
  )
}

type ViewProps = { viewer: Viewer; query: ApplicationQuery; counts: Record<Stage, number> }

function View(props: ViewProps) {
  return props.query.view === 'table' ? <TableView {...props} /> : <BoardView {...props} />
}
