import { Link } from '@/components/ui/link'
import { Card, CardBody } from '@/components/ui/card'
import { CoolingSquares } from '@/components/ui/cooling-squares'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

export type CoolingView = {
  applicationId: string
  company: string
  /** "Rejected Thu 19 Nov". */
  rejected: string
  businessDay: number
  /** "opens Tue 1 Dec" or "open until Fri 27 Nov". */
  window: string
  isOpen: boolean
}

/** Every rejection that cools off, with the days to its feedback window. */
export function CoolingOffCard({ rejections }: { rejections: readonly CoolingView[] }) {
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
        {rejections.map(({ applicationId, company, rejected, businessDay, window }) => (
          <div key={applicationId}>
            <Link
              href={`${paths.application(applicationId)}#feedback`}
              className="font-medium wrap-anywhere hover:underline"
            >
              {company}
            </Link>
            <p className="mb-1 text-small text-muted">{rejected}</p>
            <CoolingSquares day={businessDay} />
            <p className="mt-1 flex justify-between text-xs text-muted">
              <span>day {businessDay}</span>
              <span>{window}</span>
            </p>
          </div>
        ))}
      </CardBody>
    </Card>
  )
}
