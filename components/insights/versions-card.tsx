import { Link } from '@/components/ui/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SMALLEST_SAMPLE, rate } from '@/lib/domain/funnel'
import { paths } from '@/lib/paths'
import { figures } from './flow-words'

type VersionsCardProps = {
  versions: readonly {
    id: string
    name: string
    sent: number
    replies: number
    interviews: number
    offers: number
  }[]
}

/** What came of each résumé, the newest first. A version that went out a few times says only how often. */
export function VersionsCard({ versions }: VersionsCardProps) {
  const isThin = versions.some(({ sent }) => sent < SMALLEST_SAMPLE)
  return (
    <Card aria-labelledby="versions" className="lg:col-span-2">
      <CardHeader
        id="versions"
        title="Résumé versions"
        note={
          versions.length === 0
            ? 'Say on an application which résumé you sent, and see here how each version fared.'
            : 'Of the applications that each was sent with, how many were answered, came to a first interview or screen, and to an offer'
        }
        action={
          <Link href={paths.documents()} prefetch={false} className="text-accent hover:underline">
            Documents
          </Link>
        }
      />
      {versions.length > 0 ? (
        <CardBody>
          <table className="w-full border-collapse text-left">
            <thead className="text-small text-muted">
              <tr>
                <th scope="col" className="py-1.5 font-medium">
                  Version
                </th>
                {['Sent', 'Replies', 'Interviews', 'Offers'].map((column) => (
                  <th key={column} scope="col" className="py-1.5 pl-3 text-right font-medium sm:w-28">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {versions.map(({ id, name, sent, replies, interviews, offers }) => (
                <tr key={id} className="border-t border-line align-baseline">
                  <th scope="row" className="py-2 font-normal wrap-anywhere">
                    <bdi className="line-clamp-2">{name}</bdi>
                  </th>
                  <td className="py-2 pl-3 text-right font-medium tabular-nums">{figures(sent)}</td>
                  <Share part={replies} whole={sent} />
                  <Share part={interviews} whole={sent} />
                  <Share part={offers} whole={sent} />
                </tr>
              ))}
            </tbody>
          </table>
          {isThin ? (
            <p className="pt-2 text-small text-muted">
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

function Share({ part, whole }: { part: number; whole: number }) {
  const share = rate(part, whole)
  return (
    <td className="py-2 pl-3 text-right tabular-nums">
      {figures(part)}
      {share === null ? null : (
        <span className="text-small text-muted max-sm:block sm:ml-2">{Math.round(share * 100)}%</span>
      )}
    </td>
  )
}
