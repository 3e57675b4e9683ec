import type { Metadata } from 'next'
import { DocumentList } from '@/components/documents/document-list'
import { KIND_HEADINGS } from '@/components/documents/document-words'
import { UploadForm } from '@/components/documents/upload-form'
import { ButtonLink } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { sayBytes } from '@/components/ui/say-bytes'
import { requireUser, type Viewer } from '@/lib/auth/require-user'
import { countDocuments, listDocuments } from '@/lib/data/document-list'
import { sumDocumentBytes } from '@/lib/data/documents'
import { dayIn } from '@/lib/domain/day'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/domain/vocabulary'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Documents' }

/** So many of each kind stand on the page of all kinds. */
const SHOWN = 20

type DocumentsPageProps = {
  searchParams: Promise<{ kind?: string | string[]; after?: string | string[] }>
}

export default async function DocumentsPage({ searchParams }: DocumentsPageProps) {
  const viewer = await requireUser()
  const query = await searchParams
  const only = DOCUMENT_KINDS.find((kind) => kind === query.kind)
  const after = typeof query.after === 'string' ? query.after : null
  const [counts, used] = await Promise.all([countDocuments(viewer.id), sumDocumentBytes(viewer.id)])
  const kinds = DOCUMENT_KINDS.filter((kind) => counts.has(kind) && (only === undefined || kind === only))
  const lists = await Promise.all(
    kinds.map((kind) => load(viewer, kind, counts.get(kind) ?? 0, only === undefined ? null : { after })),
  )
  return (
    <>
      <PageHeader
        title={only ? KIND_HEADINGS[only] : 'Documents'}
        note={sayUsed(used)}
        crumbs={[
          { label: 'Applications', href: paths.applications() },
          ...(only ? [{ label: 'Documents', href: paths.documents() }] : []),
        ]}
        actions={
          lists.length === 0 ? undefined : (
            <ButtonLink href="#upload" variant="outline-accent" className="lg:hidden">
              Bring a file
            </ButtonLink>
          )
        }
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-1 gap-6">
          {lists.length === 0 ? <NothingYet /> : null}
          {lists.map((list) => (
            <DocumentList key={list.kind} {...list} today={viewer.today} />
          ))}
        </div>
        <Card
          id="upload"
          aria-labelledby="upload-title"
          className={lists.length === 0 ? 'max-lg:order-first' : undefined}
        >
          <CardHeader id="upload-title" title="Bring a file" />
          <CardBody>
            <UploadForm kind={only} narrow />
          </CardBody>
        </Card>
      </div>
    </>
  )
}

async function load(
  viewer: Viewer,
  kind: DocumentKind,
  count: number,
  whole: { after: string | null } | null,
) {
  const { documents, next } = await listDocuments(
    viewer.id,
    kind,
    whole?.after ?? null,
    whole ? undefined : SHOWN,
  )
  const moreHref = next && paths.documents({ kind, after: whole ? next : null })
  return {
    kind,
    count,
    documents: documents.map(({ createdAt, ...rest }) => ({
      ...rest,
      addedOn: dayIn(createdAt, viewer.zone),
    })),
    moreHref,
    moreLabel: whole ? 'Earlier ones' : `All ${count}`,
  }
}

function sayUsed(used: number): string {
  const quota = env().DOCUMENTS_QUOTA_MB
  const about = 'Every version of your résumé and letters, and which application each went to.'
  if (used === 0) return about
  return `${about} ${sayBytes(used)}${quota === 0 ? '' : ` of ${quota} MB`} in use.`
}

function NothingYet() {
  return (
    <Card>
      <EmptyState icon="files" title="No documents yet">
        <p>
          Bring the résumé that you send now. When you change it, bring the new version too: Insights then
          shows which one was answered.
        </p>
      </EmptyState>
    </Card>
  )
}
