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

export interface FlowSize {
  width: number
  height: number
  /** Room at the right for the names of the endings. */
  labels: number
  bar: number
  gap: number
}

export interface FlowBar {
  id: FlowNodeId
  count: number
  x: number
  y: number
  width: number
  height: number
  isEnding: boolean
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
  const inUse = new Set<FlowNodeId>([...OPEN, ...counts.keys()])

  const graph = sankey<NodeData, LinkData>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ id }) => COLUMNS.findIndex((column) => column.includes(id)))
    .nodeSort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
    .nodeWidth(size.bar)
    .nodePadding(size.gap)
    .extent([
      [0, 6],
      [size.width - size.labels, size.height - 6],
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
      return {
        id,
        count: counts.get(id) ?? 0,
        x: round(x0),
        y: round((y0 + y1 - height) / 2),
        width: round(x1 - x0),
        height: round(height),
        isEnding: !isOpen(id),
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
  return { bars, bands }
}

const isOpen = (id: FlowNodeId) => OPEN.some((open) => open === id)
const round = (value: number) => Math.round(value * 10) / 10
const shortened = (path: string) => path.replace(/\d+\.\d+/g, (number) => String(round(Number(number))))
