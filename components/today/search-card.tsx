import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Figure } from '@/components/ui/figure'
import { rate } from '@/lib/domain/funnel'

type SearchCardProps = {
  applications: number
  applied: number
  interviewed: number
  heldInterviews: number
  reviewed: number
}

/** The search in four numbers. A rate waits until there are enough to mean something. */
export function SearchCard({
  applications,
  applied,
  interviewed,
  heldInterviews,
  reviewed,
}: SearchCardProps) {
  const share = rate(interviewed, applied)
  return (
    <Card aria-labelledby="this-search">
      <CardHeader title="This search" id="this-search" />
      <CardBody>
        <dl className="grid grid-cols-2 gap-4">
          <Figure value={applications} label={applications === 1 ? 'application' : 'applications'} />
          <Figure value={heldInterviews} label={heldInterviews === 1 ? 'interview' : 'interviews'} />
          {share === null ? (
            <Figure value={`${interviewed} of ${applied}`} label="reach interview" />
          ) : (
            <Figure value={`${Math.round(share * 100)}%`} label={`of ${applied} reach interview`} />
          )}
          <Figure value={`${reviewed} of ${heldInterviews}`} label="reviewed" />
        </dl>
      </CardBody>
    </Card>
  )
}
