import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-xl place-content-center">
      <EmptyState
        as="h1"
        icon="compass"
        title="This page is not here"
        action={
          <ButtonLink href="/" variant="primary">
            Go to Today
          </ButtonLink>
        }
      >
        <p>
          The address may have a slip in it, or what stood here was deleted. Deleted things wait in the trash.
        </p>
      </EmptyState>
    </main>
  )
}
