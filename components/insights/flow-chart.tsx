import { clsx } from 'clsx'
import type { FlowNodeId } from '@/lib/domain/funnel'
import { sayNumber } from '@/lib/domain/wording'
import { flowLabel } from './flow-words'
import type { FlowBand, FlowBar } from './flow-layout'

const FILL: Record<FlowNodeId, string> = {
  SAVED: 'fill-muted',
  APPLIED: 'fill-cool',
  SCREENING: 'fill-cool',
  INTERVIEWING: 'fill-accent',
  OFFER: 'fill-sustain',
  ACCEPTED: 'fill-sustain',
  DECLINED: 'fill-muted',
  REJECTED: 'fill-loss',
  WITHDRAWN: 'fill-muted',
  NO_REPLY: 'fill-control',
  IN_PROGRESS: 'fill-improve',
}

const STROKE: Record<FlowNodeId, string> = {
  SAVED: 'stroke-muted/25',
  APPLIED: 'stroke-cool/30',
  SCREENING: 'stroke-cool/30',
  INTERVIEWING: 'stroke-accent/28',
  OFFER: 'stroke-sustain/30',
  ACCEPTED: 'stroke-sustain/30',
  DECLINED: 'stroke-muted/25',
  REJECTED: 'stroke-loss/28',
  WITHDRAWN: 'stroke-muted/25',
  NO_REPLY: 'stroke-control/20',
  IN_PROGRESS: 'stroke-improve/28',
}

type FlowChartProps = {
  bars: readonly FlowBar[]
  bands: readonly FlowBand[]
  width: number
  height: number
  /** What the picture says, in words. */
  label: string
  className?: string
}

/** The flow as a picture: made on the server, coloured by the theme, without a line of script. */
export function FlowChart({ bars, bands, width, height, label, className }: FlowChartProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={clsx('h-auto w-full', className)}
    >
      <g fill="none">
        {bands.map(({ source, target, count, path, thickness }) => (
          <path
            key={`${source}-${target}`}
            d={path}
            strokeWidth={thickness}
            className={clsx(STROKE[target], 'hover:stroke-ink/35')}
          >
            <title>{`${flowLabel(source)} to ${flowLabel(target)}: ${sayNumber(count)}`}</title>
          </path>
        ))}
      </g>
      {bars.map(({ id, count, x, y, width: barWidth, height: barHeight, name }) => (
        <g key={id}>
          <rect x={x} y={y} width={barWidth} height={barHeight} rx="2" className={FILL[id]} />
          <text
            x={name.x}
            y={name.y}
            textAnchor={name.anchor}
            dy="0.35em"
            strokeWidth="3"
            strokeLinejoin="round"
            className="fill-ink stroke-card/70 [paint-order:stroke]"
          >
            {flowLabel(id)} <tspan className="fill-muted">{sayNumber(count)}</tspan>
          </text>
        </g>
      ))}
    </svg>
  )
}
