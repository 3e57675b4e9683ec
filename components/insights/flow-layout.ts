import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { Flow, FlowNodeId } from '@/lib/domain/funnel'

/** Where each node stands, left to right; all endings share the last column, in this order. */
const COLUMNS: readonly (readonly FlowNodeId[])[] = [
  ['APPLIED'],
  ['SCREENING'],
  ['INTERVIEWING'],
  ['OFFER'],
  ['REJECTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'NO_REPLY', 'IN_PROGRESS'],
]
const ORDER = COLUMNS.flat()
const OPEN = ['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER'] as const

const THINNEST_BAND = 1.5
const LOWEST_BAR = 3
const EDGE = 6
/** What a name over or under a bar takes, and the height of its line alone. */
const NAME_HEIGHT = 24
const LINE = 13

export interface FlowSize {
  width: number
  height: number
  /** Room at the right for the names of the endings. */
  labels: number
  bar: number
  gap: number
  /** Where the columns are too close for names between them, those of the stages go over and under their bars. */
  spread?: boolean
}

export interface FlowBar {
  id: FlowNodeId
  count: number
  x: number
  y: number
  width: number
  height: number
  isEnding: boolean
  name: { x: number; y: number; anchor: 'start' | 'middle' }
}

export interface FlowBand {
  source: FlowNodeId
  target: FlowNodeId
  count: number
  /** An SVG path along its middle. */
  path: string
  thickness: number
}

type NodeData = { id: FlowNodeId }
type LinkData = { count: number }

/** Where the bars and bands of a flow go. Nothing where nothing flows. */
export function layOutFlow({ nodes, links }: Flow, size: FlowSize): { bars: FlowBar[]; bands: FlowBand[] } {
  const counts = new Map(nodes.map(({ id, count }) => [id, count]))
  const ending = ORDER.find((id) => counts.has(id) && !isOpen(id))
  if (ending === undefined) return { bars: [], bands: [] }

  // Bands without width keep every stage in its own column, also where nobody passed through it.
  const chain = [...OPEN, ending]
  const columns = OPEN.map((id, index) => ({
    source: id,
    target: chain[index + 1] ?? ending,
    value: 0,
    count: 0,
  }))
  const edge = size.spread ? NAME_HEIGHT : EDGE
  const inUse = new Set<FlowNodeId>([...OPEN, ...counts.keys()])

  const graph = sankey<NodeData, LinkData>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ id }) => COLUMNS.findIndex((column) => column.includes(id)))
    .nodeSort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
    .nodeWidth(size.bar)
    .nodePadding(size.gap)
    .extent([
      [0, edge],
      [size.width - size.labels, size.height - edge],
    ])
    .iterations(32)({
    nodes: ORDER.filter((id) => inUse.has(id)).map((id) => ({ id })),
    links: [...links.map((link) => ({ ...link, value: link.count })), ...columns],
  })

  const draw = sankeyLinkHorizontal<NodeData, LinkData>()
  const bars = graph.nodes
    .filter(({ id }) => counts.has(id))
    .map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
      const height = Math.max(LOWEST_BAR, y1 - y0)
      const place = {
        x: round(x0),
        y: round((y0 + y1 - height) / 2),
        width: round(x1 - x0),
        height: round(height),
      }
      return {
        id,
        count: counts.get(id) ?? 0,
        ...place,
        isEnding: !isOpen(id),
        name: nameBeside(place),
      }
    })
  const bands = graph.links
    .filter(({ count }) => count > 0)
    .map((link) => ({
      source: (link.source as NodeData).id,
      target: (link.target as NodeData).id,
      count: link.count,
      path: shortened(draw(link) ?? ''),
      thickness: round(Math.max(THINNEST_BAND, link.width ?? 0)),
    }))
    // The broad ones first, so that the thin ones lie on top.
    .toSorted((a, b) => b.thickness - a.thickness)
  return { bars: size.spread ? spreadNames(bars) : bars, bands }
}

type Box = Pick<FlowBar, 'x' | 'y' | 'width' | 'height'>

function nameBeside({ x, y, width, height }: Box): FlowBar['name'] {
  return { x: x + width + 8, y: y + height / 2, anchor: 'start' }
}

/**
 * Stages take turns, the first under its bar and the next over it, unless that would touch the one before. The first
 * name reaches as far as the next bar, and keeps clear of it.
 */
function spreadNames(bars: readonly FlowBar[]): FlowBar[] {
  let before = -NAME_HEIGHT
  return bars.map((bar, index) => {
    const column = OPEN.findIndex((open) => open === bar.id)
    if (column === -1) return bar
    const under = bar.y + bar.height + NAME_HEIGHT / 2
    const over = bar.y - NAME_HEIGHT / 2
    const isUnder = column === 0 ? !reaches(bars[index + 1], under) : column % 2 === 0
    const [first, second] = isUnder ? [under, over] : [over, under]
    const touches = Math.abs(first - before) < LINE && Math.abs(second - before) > Math.abs(first - before)
    before = touches ? second : first
    const middle = { x: bar.x + bar.width / 2, anchor: 'middle' } as const
    return { ...bar, name: { ...(column === 0 ? { x: bar.x, anchor: 'start' } : middle), y: before } }
  })
}

/** Whether a line of text at that height would run into the bar. */
function reaches(bar: FlowBar | undefined, y: number): boolean {
  return bar?.id === 'SCREENING' && y > bar.y - LINE / 2 && y < bar.y + bar.height + LINE / 2
}

const isOpen = (id: FlowNodeId) => OPEN.some((open) => open === id)
const round = (value: number) => Math.round(value * 10) / 10
const shortened = (path: string) => path.replace(/\d+\.\d+/g, (number) => String(round(Number(number))))
