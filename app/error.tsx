'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <div role="alert" className="mx-auto grid min-h-[60dvh] max-w-xl place-content-center">
      <EmptyState
        as="h1"
        icon="cloud-off"
        title="This page did not load"
        action={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            <ButtonLink href="/">Go to Today</ButtonLink>
          </>
        }
      >
        <p>Everything you saved is safe. It may work in a moment.</p>
        {error.digest ? <p className="mt-2 text-xs">Reference for the log: {error.digest}</p> : null}
      </EmptyState>
    </div>
  )
}
