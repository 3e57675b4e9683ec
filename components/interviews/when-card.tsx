import type { IconName } from '@/components/ui/icon-names'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Markdown } from '@/components/ui/markdown'
import { Timestamp } from '@/components/ui/timestamp'
import { buttonStyle } from '@/components/ui/button-style'
import { dayIn, timeIn, type Day } from '@/lib/domain/day'
import { movedByClockChange, splitLocalStart } from '@/lib/domain/interview-time'
import type { InterviewFormat } from '@/lib/domain/vocabulary'
import { sayDayWithDistance, sayTimeRange } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { sayDuration, sayFormat, sayOwnSpan, sayZone } from './interview-words'

type WhenCardProps = {
  id: string
  startAt: Date
  endAt: Date
  zone: string
  localStart: string
  durationMinutes: number
  format: InterviewFormat
  place: string | null
  link: string | null
  notes: string
  /** The person's own zone. */
  ownZone: string
  today: Day
  /** Whether joining is still to come. */
  isOpen: boolean
}

/** What somebody reads on the way there: day, hour, where. */
export function WhenCard(props: WhenCardProps) {
  const { id, startAt, endAt, zone, durationMinutes, format, place, link, notes, ownZone, today, isOpen } =
    props
  const day = dayIn(startAt, zone)
  const own = sayOwnSpan({ startAt, endAt, zone }, ownZone, today)
  const shifted = movedByClockChange({ ...splitLocalStart(props.localStart), zone })
  return (
    <Card aria-labelledby="when">
      <CardHeader id="when" title="When and where" />
      <CardBody className="grid gap-2.5">
        <Row icon="calendar-days">
          <Timestamp at={startAt} zone={zone}>
            <span className="font-medium">{sayDayWithDistance(day, today)}</span>
          </Timestamp>
        </Row>
        <Row icon="clock">
          <span className="font-medium">{sayTimeRange(startAt, endAt, zone)}</span>
          <span className="text-muted">
            {' '}
            · {sayDuration(durationMinutes)}
            {own ? ` · ${sayZone(zone)} time` : null}
          </span>
          {own ? <span className="block text-small text-muted">{own} for you</span> : null}
          {shifted ? (
            <span className="block text-small text-muted">
              The clocks skip {timeOf(props.localStart)} that night, so it starts at {timeIn(startAt, zone)}.
            </span>
          ) : null}
        </Row>
        <Row icon="monitor-smartphone">{sayFormat(format)}</Row>
        {place ? (
          <Row icon="map-pin">
            <bdi className="whitespace-pre-line wrap-anywhere">{place}</bdi>
          </Row>
        ) : null}
        {link ? (
          <Row icon="link">
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="line-clamp-2 underline decoration-line underline-offset-2 wrap-anywhere hover:decoration-current"
            >
              {link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          </Row>
        ) : null}
        {notes ? (
          <div className="border-t pt-2.5 text-small">
            <Markdown>{notes}</Markdown>
          </div>
        ) : null}
        {link && isOpen ? (
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className={buttonStyle('outline-accent', 'medium')}
          >
            {format === 'WRITTEN' ? 'Open the task' : format === 'VIDEO' ? 'Join the call' : 'Open the link'}
          </a>
        ) : null}
        {isOpen ? (
          <a href={paths.interviewFile(id)} download className={buttonStyle('outline', 'medium')}>
            <Icon of="calendar-plus" />
            Add to calendar
          </a>
        ) : null}
      </CardBody>
    </Card>
  )
}

const timeOf = (localStart: string) => splitLocalStart(localStart).time

function Row({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2.5">
      <Icon of={icon} className="mt-0.5 text-muted" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
