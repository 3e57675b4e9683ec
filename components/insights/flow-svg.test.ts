import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { flowOf } from '@/lib/domain/funnel'
import { FLOW_COLOURS, flowSvg, flowText } from './flow-svg'

const flow = flowOf([
  { path: 'SAVED', count: 3 },
  { path: 'APPLIED', count: 4 },
  { path: 'SAVED>APPLIED>SCREENING>REJECTED', count: 5 },
  { path: 'APPLIED>SCREENING>INTERVIEWING>OFFER>ACCEPTED', count: 1 },
])

describe('the flow as a file', () => {
  it('has the colours of the light theme', () => {
    const css = readFileSync('app/globals.css', 'utf8')
    for (const [role, colour] of Object.entries(FLOW_COLOURS)) {
      expect(css).toContain(`--color-${role}: light-dark(${colour},`)
    }
  })

  it('is an SVG that leans on nothing outside it, and says every number', () => {
    const svg = flowSvg(flow, 'Where <10> "applications" & more went')
    expect(svg).toContain('Where &lt;10&gt; &quot;applications&quot; &amp; more went')
    expect(svg).not.toMatch(/class=|<style|<script|href|url\(/)
    expect(svg.match(/<path /g)).toHaveLength(flow.links.length)
    expect(svg).toContain('<title>Screening to Rejected: 5</title>')
  })

  it('is a text whose flows are those of the picture, in = out', () => {
    const flows = [...flowText(flow).matchAll(/^(.+) \[(\d+)\] (.+)$/gm)].map(([, from, count, to]) => ({
      from,
      to,
      count: Number(count),
    }))
    expect(flows).toContainEqual({ from: 'Applied', to: 'In progress', count: 4 })
    const sum = (side: 'from' | 'to', name: string) =>
      flows.reduce((total, each) => total + (each[side] === name ? each.count : 0), 0)
    expect(sum('from', 'Applied')).toBe(10)
    for (const between of ['Screening', 'Interviewing', 'Offer']) {
      expect(sum('to', between)).toBe(sum('from', between))
    }
  })
})
