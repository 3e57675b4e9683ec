import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

/** The one card of a page for people who are not signed in. */
export function AuthCard({
  title,
  note,
  children,
}: {
  title: string
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <Card className="grid gap-5 p-6">
      <header className="grid gap-1">
        <h1 className="font-serif text-section font-semibold">{title}</h1>
        {note ? <p className="text-muted">{note}</p> : null}
      </header>
      {children}
    </Card>
  )
}
