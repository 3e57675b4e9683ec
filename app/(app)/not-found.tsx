import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFoundInside() {
  return (
    <EmptyState
      as="h1"
      icon="compass"
      title="This is not here any more"
      action={<ButtonLink href="/">Go to Today</ButtonLink>}
    >
      <p>
        The address may have a slip in it, or what stood here was deleted. Deleted things wait in the trash.
      </p>
    </EmptyState>
  )
}
