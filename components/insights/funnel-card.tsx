import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { STAGE_TONES } from '@/components/ui/stage-pill'
import { rate, type FunnelStep } from '@/lib/domain/funnel'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { sayNumber } from '@/lib/domain/wording'
import { ShareBar } from './share-bar'

type FunnelCardProps = { steps: readonly { step: FunnelStep; count: number }[] }

/** Each step with how many came that far or further, and which share of the step before that is. */
export function FunnelCard({ steps }: FunnelCardProps) {
  const first = steps[0]?.count ?? 0
  return (
    <Card aria-labelledby="funnel">
      <CardHeader
        id="funnel"
        title="How far they came"
        note="Who came this far or further, and the share of the step before"
      />
      <CardBody>
        <ol role="list" className="grid gap-3">
          {steps.map(({ step, count }, index) => {
            const before = steps[index - 1]
            return (
              <li key={step}>
                <div className="mb-1 flex items-baseline justify-between gap-3">
                  <span>
                    {STAGE_LABELS[step]}
                    {before ? (
                      <span className="ml-2 text-small text-muted">{sayShare(count, before.count)}</span>
                    ) : null}
                  </span>
                  <span className="font-medium">{sayNumber(count)}</span>
                </div>
                <ShareBar share={first === 0 ? 0 : count / first} tone={STAGE_TONES[step]} />
              </li>
            )
          })}
        </ol>
      </CardBody>
    </Card>
  )
}

function sayShare(count: number, before: number): string {
  if (before === 0) return 'none yet'
  const share = rate(count, before)
  return share === null ? `of ${before}: too few for a rate` : `${sayPercent(share)} of ${sayNumber(before)}`
}

function sayPercent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1%' : `${Math.round(share * 100)}%`
}
