import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { AuthCard } from '@/components/account/auth-card'
import { paths } from '@/lib/paths'

/** The card of a page behind a mail's link: what it is about, and at most one thing to do. */
export function LinkCard({
  title,
  note,
  children,
}: {
  title: string
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      <AuthCard title={title} note={note}>
        {children}
      </AuthCard>
      <p className="text-center text-muted">
        <Link href={paths.today()} className="font-medium text-accent underline underline-offset-2">
          Open Debrief
        </Link>
      </p>
    </>
  )
}

/** For a link that opens nothing. `expired` says what to do instead. */
export function DeadLink({ state, expired }: { state: 'expired' | 'wrong'; expired: string }) {
  return state === 'expired' ? (
    <LinkCard title="This link has expired" note={expired} />
  ) : (
    <LinkCard
      title="This link is not whole"
      note="A part of it got lost on the way. Open it from the mail again, or copy all of it."
    />
  )
}
