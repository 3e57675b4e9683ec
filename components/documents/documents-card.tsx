import { Link } from '@/components/ui/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { Day } from '@/lib/domain/day'
import { DOCUMENT_KIND_LABELS, type DocumentKind } from '@/lib/domain/vocabulary'
import { sayShortDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { AddDocument } from './add-document'
import { AttachedMenu } from './attached-menu'
import type { DocumentChoice } from './attach-form'
import { KIND_ICONS } from './document-words'
import { DropZone } from './drop-zone'

export type AttachedDocument = {
  id: string
  name: string
  kind: DocumentKind
  sentOn: Day | null
}

type DocumentsCardProps = {
  applicationId: string
  documents: readonly AttachedDocument[]
  choices: readonly DocumentChoice[]
  /** What the day of sending begins with. */
  sentOn: Day | null
  today: Day
  canChange: boolean
}

/** Which versions went to this application, and what else is kept with it. */
export function DocumentsCard({ documents, choices, canChange, ...about }: DocumentsCardProps) {
  const card = (
    <Card aria-labelledby="documents-title">
      <CardHeader
        id="documents-title"
        title="Documents"
        action={canChange ? <AddDocument choices={choices} {...about} /> : undefined}
      />
      <CardBody>
        {documents.length === 0 ? (
          <p className="text-small text-muted">
            None yet. Say which résumé you sent, and Insights shows how each version fares.
          </p>
        ) : (
          <ul role="list" className="grid gap-2">
            {documents.map((document) => (
              <Row key={document.id} document={document} canChange={canChange} {...about} />
            ))}
          </ul>
        )}
        <Link
          href={paths.documents()}
          className="mt-3 inline-flex min-h-6 items-center text-small text-muted hover:text-ink hover:underline touch:min-h-11"
        >
          All your documents
        </Link>
      </CardBody>
    </Card>
  )
  return canChange ? <DropZone to={about}>{card}</DropZone> : card
}

type RowProps = { applicationId: string; document: AttachedDocument; today: Day; canChange: boolean }

function Row({ applicationId, document, today, canChange }: RowProps) {
  const { id, name, kind, sentOn } = document
  return (
    <li className="flex items-start gap-3">
      <Icon of={KIND_ICONS[kind]} className="mt-0.5 text-muted" />
      <div className="min-w-0 grow">
        {/* A file, not a page: the router must leave it to the browser. */}
        <a
          href={paths.documentFile(id)}
          className="line-clamp-2 font-medium wrap-anywhere hover:underline"
          title="Download"
        >
          <bdi>{name}</bdi>
        </a>
        <p className="text-small text-muted">
          {DOCUMENT_KIND_LABELS[kind]} · {sentOn === null ? 'not sent' : `sent ${sayShortDay(sentOn, today)}`}
        </p>
      </div>
      {canChange ? <AttachedMenu {...{ applicationId, document, today }} /> : null}
    </li>
  )
}
