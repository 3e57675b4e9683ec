import type { Metadata } from 'next'
import { LessonList } from '@/components/lessons/lesson-list'
import { FilterBar } from '@/components/reviews/filter-bar'
import { ReviewViews } from '@/components/reviews/review-views'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { MoreLink } from '@/components/ui/more-link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listLessons } from '@/lib/data/lesson-library'
import { LESSON_KIND_LABELS } from '@/lib/domain/lesson-words'
import {
  INTERVIEW_KINDS,
  INTERVIEW_KIND_LABELS,
  LESSON_KINDS,
  PILLARS,
  PILLAR_LABELS,
} from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import { lessonFilters } from '@/lib/schemas/lesson'
import { editLesson, tickAction } from '@/app/(app)/reviews/actions'

export const metadata: Metadata = { title: 'Lessons' }

const KINDS = LESSON_KINDS.map((value) => ({ value, label: LESSON_KIND_LABELS[value] }))
const PILLAR_OPTIONS = PILLARS.map((value) => ({ value, label: PILLAR_LABELS[value] }))
const INTERVIEWS = INTERVIEW_KINDS.map((value) => ({ value, label: INTERVIEW_KIND_LABELS[value] }))
const SHOWN = [
  { value: 'actions', label: 'Something to do' },
  { value: 'worked', label: 'Worked last time' },
  { value: 'retired', label: 'Retired' },
]

export default async function LessonsPage({ searchParams }: PageProps<'/reviews/lessons'>) {
  const viewer = await requireUser()
  const filters = lessonFilters.parse(await searchParams)
  const { after: _after, ...chosen } = filters
  const isActive = Object.values(chosen).some(Boolean)
  const { rows, next } = await listLessons(viewer.id, filters)
  return (
    <>
      <PageHeader
        title="Lessons"
        note="What your reviews keep saying, most often first. It comes back on the checklist of your next interview."
        actions={<ReviewViews current="lessons" />}
      />
      <div className="grid gap-4">
        {rows.length > 0 || isActive ? (
          <FilterBar
            key={JSON.stringify(filters)}
            path={paths.lessons()}
            label="Filter the lessons"
            searchLabel="Words"
            search={filters.q}
            choices={[
              { name: 'kind', label: 'Sustain or improve', options: KINDS, value: filters.kind },
              { name: 'pillar', label: 'Pillar', options: PILLAR_OPTIONS, value: filters.pillar },
              { name: 'interview', label: 'From', options: INTERVIEWS, value: filters.interview },
              { name: 'show', label: 'Only', options: SHOWN, value: filters.show },
            ]}
            isActive={isActive}
          />
        ) : null}
        {rows.length > 0 ? (
          <LessonList lessons={rows} today={viewer.today} tick={tickAction} edit={editLesson} />
        ) : (
          <Card>
            <EmptyState icon="wrench" title={isActive ? 'No lesson fits' : 'No lesson yet'}>
              {isActive
                ? 'Take a filter away to see more.'
                : 'Every review ends with what to sustain and what to improve. They gather here, and arrive on the next checklist by themselves.'}
            </EmptyState>
          </Card>
        )}
        <MoreLink href={next ? paths.lessons({ ...chosen, after: next }) : null} />
      </div>
    </>
  )
}
