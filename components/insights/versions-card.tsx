import { Link } from '@/components/ui/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { COMPARED_KINDS, type ComparedKind } from '@/lib/domain/documents/how-versions-fared'
import { SMALLEST_SAMPLE } from '@/lib/domain/funnel'
import { paths } from '@/lib/paths'
import { VersionsTable, type VersionView } from './versions-table'

const KINDS: Record<ComparedKind, { title: string; earlier: string }> = {
  RESUME: { title: 'Résumés', earlier: 'Earlier résumés' },
  COVER_LETTER: { title: 'Cover letters', earlier: 'Earlier cover letters' },
}

/** What stands there at once; the versions before are folded. */
const SHOWN = 8

/** What came of each résumé and cover letter, the newest first. One that went out a few times says only how often. */
export function VersionsCard({ versions }: { versions: readonly (VersionView & { kind: ComparedKind })[] }) {
  const isThin = versions.some(({ sent }) => sent < SMALLEST_SAMPLE)
  const groups = COMPARED_KINDS.map((kind) => ({
    ...KINDS[kind],
    versions: versions.filter((version) => version.kind === kind),
  })).filter((group) => group.versions.length > 0)
  return (
    <Card aria-labelledby="versions" className="lg:col-span-2">
      <CardHeader
        id="versions"
        title="Versions you sent"
        note={
          versions.length === 0
            ? 'Say on an application which résumé and cover letter you sent, and see here how each version fared.'
            : 'Of the applications that each was sent with, how many were answered, came to a first interview or screen, and to an offer'
        }
        action={
          <Link href={paths.documents()} className="text-accent hover:underline">
            Documents
          </Link>
        }
      />
      {groups.length > 0 ? (
        <CardBody className="grid gap-4">
          {groups.map(({ title, earlier, versions }) => (
            <div key={title}>
              <VersionsTable title={title} versions={versions.slice(0, SHOWN)} />
              {versions.length > SHOWN ? (
                <Disclosure summary={`${earlier} (${versions.length - SHOWN})`}>
                  <VersionsTable title={earlier} versions={versions.slice(SHOWN)} />
                </Disclosure>
              ) : null}
            </div>
          ))}
          {isThin ? (
            <p className="text-small text-muted">
              A version that was sent fewer than {SMALLEST_SAMPLE} times is too few for a rate.
            </p>
          ) : null}
        </CardBody>
      ) : (
        <CardBody className="pt-0! pb-2!" />
      )}
    </Card>
  )
}
