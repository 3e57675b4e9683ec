import { rate } from '@/lib/domain/funnel'
import { sayNumber } from '@/lib/domain/wording'

export interface VersionView {
  id: string
  name: string
  sent: number
  replies: number
  interviews: number
  offers: number
}

type VersionsTableProps = { title: string; versions: readonly VersionView[] }

/** The versions of one kind, a line for each. */
export function VersionsTable({ title, versions }: VersionsTableProps) {
  return (
    <table className="w-full border-collapse text-left">
      <thead className="text-small text-muted">
        <tr>
          <th scope="col" className="py-1.5 font-medium">
            {title}
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
            <td className="py-2 pl-3 text-right font-medium tabular-nums">{sayNumber(sent)}</td>
            <Share part={replies} whole={sent} />
            <Share part={interviews} whole={sent} />
            <Share part={offers} whole={sent} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Share({ part, whole }: { part: number; whole: number }) {
  const share = rate(part, whole)
  return (
    <td className="py-2 pl-3 text-right tabular-nums">
      {sayNumber(part)}
      {share === null ? null : (
        <span className="text-small text-muted max-sm:block sm:ml-2">{Math.round(share * 100)}%</span>
      )}
    </td>
  )
}
