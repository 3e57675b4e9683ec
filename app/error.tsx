'use client'

import { buttonStyle } from '@/components/ui/button-style'
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
            <button type="button" onClick={retry} className={buttonStyle('primary', 'medium')}>
              Try again
            </button>
            {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- A new document gets away from whatever broke, and this script comes with every page. */}
            <a href="/" className={buttonStyle('outline', 'medium')}>
              Go to Today
            </a>
          </>
        }
      >
        <p>Everything you saved is safe. It may work in a moment.</p>
        {error.digest ? <p className="mt-2 text-xs">Reference for the log: {error.digest}</p> : null}
      </EmptyState>
    </div>
  )
}
