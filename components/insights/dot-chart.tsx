'use client'

import { RATING_RANGE } from '@/lib/domain/review'
import { placeDots } from './dot-layout'

const RADIUS = 6
const ROWS = { on: 34, out: 92 } as const
const FLOOR = 122
const STYLE = { on: 'fill-sustain', out: 'fill-loss' } as const

const { min, max } = RATING_RANGE
const TICKS = Array.from({ length: max - min + 1 }, (_, index) => min + index)
/** In percent of the width, so that the words keep their size in any room. */
const xOf = (score: number) => 12 + ((score - min) / (max - min)) * 84

type DotChartProps = { on: readonly number[]; out: readonly number[]; label: string }

export function DotChart({ on, out, label }: DotChartProps) {
  const rows = { on, out }
  return (
    <svg role="img" aria-label={label} width="100%" height="146" className="block text-xs">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={`${xOf(tick)}%`} x2={`${xOf(tick)}%`} y1="4" y2={FLOOR} className="stroke-line" />
          <text x={`${xOf(tick)}%`} y={FLOOR + 17} textAnchor="middle" className="fill-muted">
            {tick}
          </text>
        </g>
      ))}
      {(['on', 'out'] as const).map((side) => (
        <g key={side} className={STYLE[side]}>
          <text x="0" y={ROWS[side]} dy="0.35em">
            {side}
          </text>
          {placeDots(rows[side], { xOf, y: ROWS[side], step: 2 * RADIUS - 1, spread: 22 }).map(
            ({ x, y }, index) => (
              // The order of the dots is all that tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <circle key={index} cx={`${x}%`} cy={y} r={RADIUS} fillOpacity="0.75" />
            ),
          )}
        </g>
      ))}
    </svg>
  )
}
