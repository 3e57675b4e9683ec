import type { Flow, FlowNodeId } from '@/lib/domain/funnel'
import { sayNumber } from '@/lib/domain/wording'
import { layOutFlow } from './flow-layout'
import { flowLabel, sayFlow } from './flow-words'

/** The light theme, whatever the screen shows: a file is mostly put on white. components/ui reads the same values. */
export const FLOW_COLOURS = {
  card: '#ffffff',
  ink: '#1d1b18',
  muted: '#6a655c',
  control: '#948c7f',
  accent: '#0f5b57',
  sustain: '#2c7a4b',
  improve: '#9a5b08',
  loss: '#ad3b49',
  cool: '#41659c',
} as const

const COLOUR_OF: Record<FlowNodeId, keyof typeof FLOW_COLOURS> = {
  SAVED: 'muted',
  APPLIED: 'cool',
  SCREENING: 'cool',
  INTERVIEWING: 'accent',
  OFFER: 'sustain',
  ACCEPTED: 'sustain',
  DECLINED: 'muted',
  REJECTED: 'loss',
  WITHDRAWN: 'muted',
  NO_REPLY: 'control',
  IN_PROGRESS: 'improve',
}

const SIZE = { width: 1000, height: 360, labels: 130, bar: 10, gap: 20 }
const EDGE = 24
const TITLE = 44

/** The flow as an SVG file that needs nothing else: no style sheet, no font, no script. */
export function flowSvg(flow: Flow, title: string): string {
  const { bars, bands } = layOutFlow(flow, SIZE)
  const width = SIZE.width + 2 * EDGE
  const height = SIZE.height + TITLE + 2 * EDGE
  const paths = bands.map(
    ({ source, target, count, path, thickness }) =>
      `<path d="${path}" stroke="${colourOf(target)}" stroke-opacity="0.3" stroke-width="${thickness}">` +
      `<title>${escaped(`${flowLabel(source)} to ${flowLabel(target)}: ${sayNumber(count)}`)}</title></path>`,
  )
  const nodes = bars.map(
    ({ id, count, x, y, width: barWidth, height: barHeight, name }) =>
      `<rect x="${x}" y="${y}" width="${barWidth}" height="${barHeight}" rx="2" fill="${colourOf(id)}"/>` +
      `<text x="${name.x}" y="${name.y}" dy="0.35em" text-anchor="${name.anchor}" fill="${FLOW_COLOURS.ink}" stroke="${FLOW_COLOURS.card}" stroke-opacity="0.7" stroke-width="3" stroke-linejoin="round" paint-order="stroke">` +
      `${escaped(flowLabel(id))} <tspan fill="${FLOW_COLOURS.muted}">${sayNumber(count)}</tspan></text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Inter, system-ui, sans-serif" font-size="15">`,
    `<title>${escaped(sayFlow(flow))}</title>`,
    `<rect width="${width}" height="${height}" fill="${FLOW_COLOURS.card}"/>`,
    `<text x="${EDGE}" y="${EDGE + 16}" font-size="20" font-weight="600" fill="${FLOW_COLOURS.ink}">${escaped(title)}</text>`,
    `<g transform="translate(${EDGE} ${EDGE + TITLE})"><g fill="none">`,
    ...paths,
    '</g>',
    ...nodes,
    '</g></svg>\n',
  ].join('\n')
}

/** The flow as sankeymatic.com reads it: paste it there to make a picture of one's own. */
export function flowText({ links }: Flow): string {
  const lines = links.map(
    ({ source, target, count }) => `${flowLabel(source)} [${count}] ${flowLabel(target)}`,
  )
  const ids = new Set(links.flatMap(({ source, target }) => [source, target]))
  const colours = [...ids].map((id) => `:${flowLabel(id)} ${colourOf(id)}`)
  return `${[...lines, '', ...colours].join('\n')}\n`
}

const colourOf = (id: FlowNodeId) => FLOW_COLOURS[COLOUR_OF[id]]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
