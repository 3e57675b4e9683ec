import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Flow } from '@/lib/domain/funnel'
import { sayCount } from '@/lib/domain/wording'
import { FlowChart } from './flow-chart'
import { layOutFlow, type FlowSize } from './flow-layout'
import { FlowTable } from './flow-table'
import { sayFlow } from './flow-words'

/** Drawn for the room there is, so that the names never shrink with the picture. */
const WIDE: FlowSize = { width: 950, height: 330, labels: 112, bar: 10, gap: 20 }
const NARROW: FlowSize = { width: 620, height: 330, labels: 112, bar: 8, gap: 20 }

type FlowCardProps = {
  flow: Flow
  /** How many were only saved, and so did not set out. */
  savedOnly: number
}

export function FlowCard({ flow, savedOnly }: FlowCardProps) {
  const sent = flow.nodes.find(({ id }) => id === 'APPLIED')?.count ?? 0
  return (
    <Card aria-labelledby="flow" className="@container">
      <CardHeader
        id="flow"
        title={
          sent === 0
            ? 'Where applications went'
            : sent === 1
              ? 'Where your application went'
              : `Where ${sayCount(sent, 'application')} went`
        }
        note={
          savedOnly > 0
            ? `${sayCount(savedOnly, sent === 0 ? 'is' : 'more is', sent === 0 ? 'are' : 'more are')} saved and not sent yet.`
            : undefined
        }
      />
      {sent === 0 ? (
        <CardBody className="text-muted">Nothing was sent in this period yet.</CardBody>
      ) : (
        <FlowPictures flow={flow} />
      )}
    </Card>
  )
}

function FlowPictures({ flow }: { flow: Flow }) {
  const label = sayFlow(flow)
  return (
    <CardBody>
      <div
        role="region"
        aria-labelledby="flow"
        tabIndex={0}
        className="overflow-x-auto overflow-y-hidden rounded-control @min-[52rem]:hidden"
      >
        <div className="w-full max-w-[44rem] min-w-[38.75rem]">
          <FlowChart
            {...layOutFlow(flow, NARROW)}
            width={NARROW.width}
            height={NARROW.height}
            label={label}
          />
        </div>
      </div>
      <div className="hidden @min-[52rem]:block">
        <FlowChart {...layOutFlow(flow, WIDE)} width={WIDE.width} height={WIDE.height} label={label} />
      </div>
      <FlowTable flow={flow} />
    </CardBody>
  )
}
