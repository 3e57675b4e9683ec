import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Flow } from '@/lib/domain/funnel'
import { sayCount } from '@/lib/domain/wording'
import { FlowChart } from './flow-chart'
import { layOutFlow, type FlowSize } from './flow-layout'
import { FlowTable } from './flow-table'
import { FlowMenu } from './flow-menu'
import { flowTitle, sayFlow, sentIn } from './flow-words'

/** Drawn for the room there is, so that the names never shrink with the picture. */
const WIDE: FlowSize = { width: 950, height: 330, labels: 112, bar: 10, gap: 20 }
const NARROW: FlowSize = { width: 620, height: 330, labels: 112, bar: 9, gap: 20 }
const PHONE: FlowSize = { width: 326, height: 330, labels: 94, bar: 7, gap: 18, spread: true }

type FlowCardProps = {
  flow: Flow
  /** How many were only saved, and so did not set out. */
  savedOnly: number
  /** Where the picture can be had as a file, and as a text that draws it. */
  pictureHref: string
  textHref: string
}

export function FlowCard({ flow, savedOnly, pictureHref, textHref }: FlowCardProps) {
  const sent = sentIn(flow)
  return (
    <Card aria-labelledby="flow" className="@container">
      <CardHeader
        id="flow"
        title={flowTitle(flow)}
        note={
          savedOnly > 0
            ? `${sayCount(savedOnly, sent === 0 ? 'is' : 'more is', sent === 0 ? 'are' : 'more are')} saved and not sent yet.`
            : undefined
        }
        action={sent === 0 ? undefined : <FlowMenu svgHref={pictureHref} textHref={textHref} />}
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
  return (
    <CardBody>
      <FlowPicture flow={flow} size={PHONE} className="max-w-md text-[0.75rem] @min-[41rem]:hidden" />
      <FlowPicture
        flow={flow}
        size={NARROW}
        className="hidden text-[0.8125rem] @min-[41rem]:block @min-[56rem]:hidden"
      />
      <FlowPicture flow={flow} size={WIDE} className="hidden text-[0.875rem] @min-[56rem]:block" />
      <FlowTable flow={flow} />
    </CardBody>
  )
}

function FlowPicture({ flow, size, className }: { flow: Flow; size: FlowSize; className: string }) {
  const { width, height } = size
  return <FlowChart {...layOutFlow(flow, size)} {...{ width, height, className }} label={sayFlow(flow)} />
}
