import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { GO_KEYS } from './keys'

/** What `?` shows. */
export default function KeysList({ singleKeys }: { singleKeys: boolean }) {
  return (
    <div className="grid gap-4">
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        <Line does="Search or jump to">
          <Kbd>Ctrl K</Kbd> or <Kbd>⌘K</Kbd>
        </Line>
        {singleKeys ? (
          <>
            <Line does="Log an application">
              <Kbd>N</Kbd>
            </Line>
            <Line does="Search">
              <Kbd>/</Kbd>
            </Line>
            <Line does="This list">
              <Kbd>?</Kbd>
            </Line>
            {GO_KEYS.map((go) => (
              <Line key={go.key} does={`Go to ${go.place}`}>
                <Kbd>G</Kbd> then <Kbd>{go.key.toUpperCase()}</Kbd>
              </Line>
            ))}
          </>
        ) : null}
      </dl>
      <p className="text-small text-muted">
        {singleKeys
          ? 'Single keys can be switched off in '
          : 'Single keys are switched off. They can be switched on in '}
        <Link href="/settings" className="text-accent underline underline-offset-2">
          Settings
        </Link>
        .
      </p>
    </div>
  )
}

function Line({ does, children }: { does: string; children: ReactNode }) {
  return (
    <div className="flex min-h-7 items-center justify-between gap-4">
      <dt>{does}</dt>
      <dd className="flex items-center gap-1 text-xs text-muted">{children}</dd>
    </div>
  )
}
