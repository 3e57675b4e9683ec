import type { Metadata } from 'next'
import { TrashList } from '@/components/applications/trash-list'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { MoreLink } from '@/components/ui/more-link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { listTrash } from '@/lib/data/trash'
import { paths } from '@/lib/paths'
import { deleteOne, restoreOne } from './actions'

export const metadata: Metadata = { title: 'Trash' }

type TrashPageProps = { searchParams: Promise<{ after?: string | string[] }> }

export default async function TrashPage({ searchParams }: TrashPageProps) {
  const viewer = await requireUser()
  const { after } = await searchParams
  const { applications, next } = await listTrash(viewer.id, typeof after === 'string' ? after : null)
  return (
    <>
      <PageHeader
        title="Trash"
        note="What you put here stays until you delete it for good. It takes no part in reminders or figures."
        crumbs={[{ label: 'Applications', href: paths.applications() }]}
      />
      <Card>
        {applications.length > 0 ? (
          <TrashList
            applications={applications}
            zone={viewer.zone}
            today={viewer.today}
            restore={restoreOne}
            deleteForGood={deleteOne}
          />
        ) : (
          <EmptyState
            icon="trash"
            title="The trash is empty"
            action={<ButtonLink href={paths.applications()}>To the applications</ButtonLink>}
          >
            An application that you put into the trash waits here, with its interviews and reviews, until you
            restore it or delete it for good.
          </EmptyState>
        )}
      </Card>
      <MoreLink href={next === null ? null : paths.trash({ after: next })} />
    </>
  )
}
