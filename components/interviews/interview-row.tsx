'use client'

import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Stamp, type StampView } from '@/components/ui/stamp'
import { Cell, TableRow } from '@/components/ui/table'
import type { Tone } from '@/components/ui/tone'
import { paths } from '@/lib/paths'

export type InterviewRowView = {
  id: string
  kind: string
  company: string
  role: string
  when: StampView
  people: readonly { id: string; name: string }[]
  morePeople: number
  outcome: { says: string; tone: Tone }
  /** "3.7", or null where it was not rated. */
  score: string | null
  review: { says: string; href: string; tone: 'sustain' | 'improve' } | null
}

const REVIEW_TONES = { sustain: 'text-sustain', improve: 'text-improve' }

/** One interview of the history. A phone shows what fits, stacked. In the page's script for the reason of ApplicationRow. */
export function InterviewRow({ row }: { row: InterviewRowView }) {
  const { id, kind, company, role, when, outcome, score, review } = row
  return (
    <TableRow>
      <Cell className="min-w-36 md:max-w-72">
        <Link href={paths.interview(id)} className="line-clamp-3 font-medium wrap-anywhere hover:underline">
          {kind} · <bdi>{company}</bdi>
        </Link>
        <span className="line-clamp-2 text-small text-muted wrap-anywhere">
          <bdi>{role}</bdi>
        </span>
        <span className="block text-small text-muted md:hidden">
          <Stamp {...when} />
          {score === null ? null : ` · prepared ${score}`}
        </span>
        <span className="mt-1 block md:hidden">
          <Badge tone={outcome.tone}>{outcome.says}</Badge>
        </span>
      </Cell>
      <Wide className="whitespace-nowrap">
        <Stamp {...when} />
      </Wide>
      <Wide className="max-w-64 min-w-32">
        <People row={row} />
      </Wide>
      <Wide>
        <Badge tone={outcome.tone}>{outcome.says}</Badge>
      </Wide>
      <Wide className="text-right">{score ?? <Nothing />}</Wide>
      <Cell className="whitespace-nowrap">
        {review ? (
          <Link href={review.href} className={`${REVIEW_TONES[review.tone]} hover:underline`}>
            {review.says}
          </Link>
        ) : (
          <Nothing />
        )}
      </Cell>
    </TableRow>
  )
}

/** Of a column that a phone leaves out; what it says stands under the first one there. */
function Wide({ className = '', children }: { className?: string; children: ReactNode }) {
  return <td className={`px-4 py-2.5 align-top max-md:hidden ${className}`}>{children}</td>
}

function People({ row: { people, morePeople } }: { row: InterviewRowView }) {
  if (people.length === 0) return <Nothing />
  return (
    <span className="line-clamp-3 wrap-anywhere">
      {people.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <Link href={paths.person(id)} className="hover:underline">
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
      {morePeople > 0 ? <span className="text-muted"> and {morePeople} more</span> : null}
    </span>
  )
}

const Nothing = () => <span className="text-muted">–</span>
