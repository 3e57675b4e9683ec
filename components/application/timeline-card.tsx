import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Card, CardHeader } from '@/components/ui/card'
import { IconTile } from '@/components/ui/icon-tile'
import { Markdown } from '@/components/ui/markdown'
import { MoreLink } from '@/components/ui/more-link'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import type { TimelineLine } from '@/lib/domain/timeline'
import { sayShortDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { TIMELINE_LOOK } from './timeline-look'

type TimelineCardProps = {
  lines: readonly TimelineLine[]
  today: Day
  /** Where what came earlier stands; null at the beginning of the story. */
  earlierHref: string | null
  /** Back to the newest, on a page of earlier lines. */
  newestHref: string | null
  /** The forms that add a line. */
  children?: ReactNode
}

export function TimelineCard({ lines, today, earlierHref, newestHref, children }: TimelineCardProps) {
  return (
    <Card id="timeline" aria-labelledby="timeline-title">
      <CardHeader
        id="timeline-title"
        title="Timeline"
        action={
          newestHref ? (
            <Link href={newestHref} className="text-accent hover:underline">
              Back to the newest
            </Link>
          ) : undefined
        }
      />
      {children}
      <ol role="list" className="px-5 pt-3 pb-2">
        {lines.map((line) => (
          <Line key={`${line.place.source}-${line.place.key}`} line={line} today={today} />
        ))}
      </ol>
      <MoreLink href={earlierHref} label="Earlier" />
    </Card>
  )
}

function Line({ line, today }: { line: TimelineLine; today: Day }) {
  const { icon, title, detail, quote, text, place } = line
  const look = TIMELINE_LOOK[icon]
  const href = hrefOf(line)
  return (
    <li className="relative flex gap-3 pb-5 before:absolute before:top-8 before:bottom-1 before:left-3.5 before:w-px before:bg-line last:before:hidden">
      <IconTile of={look.icon} tone={look.tone} round />
      <div className="min-w-0 grow">
        <div className="flex items-baseline justify-between gap-4">
          <p className="min-w-0 font-medium wrap-anywhere">
            {href ? (
              <Link href={href} className="hover:underline">
                {title}
              </Link>
            ) : (
              title
            )}
          </p>
          <span className="shrink-0 text-small text-muted">
            <DayStamp day={place.day}>{sayShortDay(place.day, today)}</DayStamp>
          </span>
        </div>
        {detail ? <p className="text-small whitespace-pre-line text-muted wrap-anywhere">{detail}</p> : null}
        {quote ? (
          <blockquote className="text-small whitespace-pre-line text-muted wrap-anywhere">
            “{quote}”
          </blockquote>
        ) : null}
        {text ? (
          <div className="mt-1">
            <Markdown>{text}</Markdown>
          </div>
        ) : null}
      </div>
    </li>
  )
}

function hrefOf({ reviewId, interviewId }: TimelineLine): string | null {
  if (reviewId) return paths.review(reviewId)
  return interviewId ? paths.interview(interviewId) : null
}
