import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Markdown } from '@/components/ui/markdown'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { sayDayWithDistance } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import type { ApplicationDetailsView } from './details-view'

type DetailsCardProps = {
  details: ApplicationDetailsView
  tags: readonly string[]
  /** The version that was sent. */
  resume: { id: string; name: string } | null
  /** "Germany, Bavaria", where the company's holidays are not the person's. */
  regionName: string | null
  today: Day
}

type Row = { label: string; value: ReactNode }

/** What describes the opportunity; what was left out takes no room. */
export function DetailsCard({ details, tags, resume, regionName, today }: DetailsCardProps) {
  const { salary, source, excitement, link, deadline, offerDue, notes, posting, withdrawReason } = details
  const rows: Row[] = [
    { label: 'Salary', value: salary },
    { label: 'Source', value: source },
    { label: 'Résumé', value: resume === null ? null : <Resume {...resume} /> },
    { label: 'Excitement', value: excitement === null ? null : `${excitement} of 5` },
    { label: 'Posting', value: link === null ? null : <PostingLink href={link} /> },
    { label: 'Deadline', value: deadline === null ? null : <Until day={deadline} today={today} /> },
    { label: 'Answer due', value: offerDue === null ? null : <Until day={offerDue} today={today} /> },
    { label: 'Holidays of', value: regionName },
    { label: 'Why I left', value: withdrawReason },
    { label: 'Tags', value: tags.length === 0 ? null : <Tags tags={tags} /> },
  ]
  const filled = rows.filter(({ value }) => value !== null && value !== '')
  return (
    <Card id="details" aria-labelledby="details-title">
      <CardHeader id="details-title" title="Details" />
      <CardBody className="grid gap-3">
        {filled.length > 0 ? (
          <dl className="grid gap-2 text-small">
            {filled.map(({ label, value }) => (
              <div key={label} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
                <dt className="text-muted">{label}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {filled.length === 0 && !notes && !posting ? (
          <p className="text-small text-muted">Salary, source, link, notes: add what you know with Edit.</p>
        ) : null}
        {notes ? (
          <div className="border-t pt-3 text-small">
            <h3 className="mb-1 text-muted">Notes</h3>
            <Markdown>{notes}</Markdown>
          </div>
        ) : null}
        {posting ? (
          <div className="border-t pt-1">
            <Disclosure summary="The posting, as you kept it">
              <p
                className="max-h-96 overflow-y-auto text-small whitespace-pre-line wrap-anywhere"
                tabIndex={0}
              >
                {posting}
              </p>
            </Disclosure>
          </div>
        ) : null}
      </CardBody>
    </Card>
  )
}

function Resume({ id, name }: { id: string; name: string }) {
  return (
    <a
      href={paths.documentFile(id)}
      title="Download"
      className="underline decoration-line underline-offset-2 hover:decoration-current"
    >
      <bdi>{name}</bdi>
    </a>
  )
}

function PostingLink({ href }: { href: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="line-clamp-2 underline decoration-line underline-offset-2 hover:decoration-current"
    >
      {href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </a>
  )
}

function Until({ day, today }: { day: Day; today: Day }) {
  return <DayStamp day={day}>{sayDayWithDistance(day, today)}</DayStamp>
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul role="list" className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <li key={tag} className="max-w-full *:whitespace-normal">
          <Badge>{tag}</Badge>
        </li>
      ))}
    </ul>
  )
}
