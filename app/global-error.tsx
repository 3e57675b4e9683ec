'use client'

import './globals.css'

/** Stands in for the whole page when even its frame did not load, so it needs nothing but the style. */
export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <html lang="en">
      <body>
        <title>Debrief</title>
        <main className="mx-auto grid min-h-dvh max-w-md place-content-center justify-items-center gap-3 px-4 text-center">
          <h1 className="font-serif text-section font-semibold">Debrief did not load</h1>
          <p className="text-muted">Everything you saved is safe. It may work in a moment.</p>
          <button
            type="button"
            onClick={retry}
            className="min-h-9 rounded-control bg-accent px-4 font-medium text-on-solid hover:bg-accent-hover touch:min-h-11"
          >
            Try again
          </button>
          {error.digest ? <p className="text-xs text-muted">Reference for the log: {error.digest}</p> : null}
        </main>
      </body>
    </html>
  )
}
