'use client'

import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Stamp, type StampView } from '@/components/ui/stamp'
import { Cell, TableRow } from '@/components/ui/table'
import { paths } from '@/lib/paths'

export type ReviewRowView = {
  id: string
  about: string
  company: string
  role: string
  when: StampView | null
  /** "3.3 of 5", or null where it was not rated. */
  score: string | null
  lessons: number
  isComplete: boolean
}

/** One review with something in it. A phone shows what fits, stacked. In the page's script for the reason of ApplicationRow. */
export function ReviewRow({ row }: { row: ReviewRowView }) {
  const { id, about, company, role, when, score, lessons, isComplete } = row
  return (
    <TableRow>
      <Cell className="max-w-80 min-w-40">
        <Link href={paths.review(id)} className="line-clamp-3 font-medium wrap-anywhere hover:underline">
          {about} · <bdi>{company}</bdi>
        </Link>
        <span className="line-clamp-2 text-small text-muted wrap-anywhere">
          <bdi>{role}</bdi>
        </span>
        <span className="block text-small text-muted sm:hidden">
          {[when?.says, score && `prepared ${score}`].filter(Boolean).join(' · ')}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap max-sm:hidden">{when ? <Stamp {...when} /> : '–'}</Cell>
      <Cell numeric className="max-sm:hidden">
        {score ?? <span className="text-muted">–</span>}
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {lessons}
      </Cell>
      <Cell>{isComplete ? <Badge tone="sustain">Complete</Badge> : <Badge tone="improve">Draft</Badge>}</Cell>
    </TableRow>
  )
}
