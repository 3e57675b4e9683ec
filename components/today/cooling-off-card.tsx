import { Link } from '@/components/ui/link'
import { Card, CardBody } from '@/components/ui/card'
import { CoolingSquares } from '@/components/ui/cooling-squares'
import { Icon } from '@/components/ui/icon'
import { MoreLink } from '@/components/ui/more-link'
import { paths } from '@/lib/paths'

export type CoolingView = {
  applicationId: string
  company: string
  /** "Rejected Thu 19 Nov". */
  rejected: string
  businessDay: number
  /** The business days on which the window opens and closes. */
  opens: number
  total: number
  /** "opens Tue 1 Dec" or "open until Fri 27 Nov". */
  window: string
  isOpen: boolean
}

type CoolingOffCardProps = {
  rejections: readonly CoolingView[]
  /** Where the others are, beyond those that are shown; null where these are all. */
  moreHref: string | null
}

/** The rejections that cool off, with the days to their feedback windows. */
export function CoolingOffCard({ rejections, moreHref }: CoolingOffCardProps) {
  if (rejections.length === 0) return null
  const someWait = rejections.some(({ isOpen }) => !isOpen)
  const someOpen = rejections.some(({ isOpen }) => isOpen)
  return (
    <Card aria-labelledby="cooling-off">
      <CardBody className="grid gap-4 pt-4">
        <div>
          <h2 id="cooling-off" className="flex items-center gap-2 text-sm font-semibold text-cool">
            <Icon of="snowflake" />
            Cooling off
          </h2>
          <p className="mt-1 text-small text-muted">
            {someOpen ? 'Where the window is open, a short, courteous question is welcome. ' : null}
            {someWait
              ? `${someOpen ? 'Elsewhere, don’t' : 'Don’t'} write yet. Draft it now, send it when the window opens.`
              : null}
          </p>
        </div>
        {rejections.map(({ applicationId, company, rejected, businessDay, opens, total, window }) => (
          <div key={applicationId}>
            <Link
              href={`${paths.application(applicationId)}#feedback`}
              className="font-medium wrap-anywhere hover:underline"
            >
              {company}
            </Link>
            <p className="mb-1 text-small text-muted">{rejected}</p>
            <CoolingSquares day={businessDay} opens={opens} total={total} />
            <p className="mt-1 flex justify-between text-xs text-muted">
              <span>day {businessDay}</span>
              <span>{window}</span>
            </p>
          </div>
        ))}
      </CardBody>
      <MoreLink href={moreHref} label="Show all that cool off" />
    </Card>
  )
}
