import { Link } from '@/components/ui/link'
import { Card, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { MoreLink } from '@/components/ui/more-link'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import type { DocumentKind } from '@/lib/domain/vocabulary'
import { sayCount, sayShortDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { ChangeDocument } from './change-document'
import { DeleteDocument } from './delete-document'
import { KIND_HEADINGS, KIND_ICONS, sayFile } from './document-words'

export type DocumentRow = {
  id: string
  kind: DocumentKind
  name: string
  fileName: string
  mediaType: string
  size: number
  notes: string
  /** The day it was brought. */
  addedOn: Day
  places: readonly { applicationId: string; company: string; role: string }[]
  attached: number
  sent: number
}

type DocumentListProps = {
  kind: DocumentKind
  count: number
  documents: readonly DocumentRow[]
  moreHref: string | null
  moreLabel?: string
  today: Day
}

/** The versions of one kind, the newest first. */
export function DocumentList({ kind, count, documents, moreHref, moreLabel, today }: DocumentListProps) {
  const titleId = `documents-${kind.toLowerCase()}`
  return (
    <Card aria-labelledby={titleId}>
      <CardHeader id={titleId} title={KIND_HEADINGS[kind]} count={count} ruled />
      <CardRows>
        {documents.map((document) => (
          <Row key={document.id} document={document} today={today} />
        ))}
      </CardRows>
      <MoreLink href={moreHref} label={moreLabel} />
    </Card>
  )
}

function Row({ document, today }: { document: DocumentRow; today: Day }) {
  const { id, kind, name, fileName, mediaType, size, notes, addedOn } = document
  return (
    <CardRow className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto]">
      <div className="flex min-w-0 gap-3">
        <Icon of={KIND_ICONS[kind]} className="mt-0.5 text-muted" />
        <div className="min-w-0">
          <h3 className="text-sm font-medium wrap-anywhere">
            {/* A file, not a page: the router must leave it to the browser. */}
            <a href={paths.documentFile(id)} className="hover:underline" title="Download">
              <bdi>{name}</bdi>
            </a>
          </h3>
          <p className="text-small text-muted wrap-anywhere">
            <bdi>{fileName}</bdi> · {sayFile(mediaType, size)} ·{' '}
            <DayStamp day={addedOn}>{sayShortDay(addedOn, today)}</DayStamp>
          </p>
          {notes ? <p className="mt-1 text-small whitespace-pre-line wrap-anywhere">{notes}</p> : null}
        </div>
      </div>
      <Places document={document} />
      <div className="-ml-2.5 flex flex-wrap items-center max-md:ps-7 md:-mt-1.5 md:ml-0">
        <ChangeDocument document={document} />
        <DeleteDocument document={document} />
      </div>
    </CardRow>
  )
}

function Places({ document: { places, attached, sent } }: { document: DocumentRow }) {
  if (attached === 0) return <p className="text-small text-muted max-md:ps-7">With no application yet</p>
  return (
    <div className="text-small max-md:ps-7">
      <p className="text-muted">
        {sent === attached
          ? `Sent with ${sayCount(sent, 'application')}`
          : `With ${sayCount(attached, 'application')}, sent with ${sent}`}
      </p>
      <p className="wrap-anywhere">
        {places.map(({ applicationId, company, role }, index) => (
          <span key={applicationId}>
            {index > 0 ? ', ' : null}
            <Link href={paths.application(applicationId)} title={role} className="hover:underline">
              <bdi>{company}</bdi>
            </Link>
          </span>
        ))}
        {attached > places.length ? (
          <span className="text-muted"> and {attached - places.length} more</span>
        ) : null}
      </p>
    </div>
  )
}
