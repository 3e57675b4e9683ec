/**
 * The funnel and the Sankey are built from the moves of each application, never from its current stage.
 * Each application has one path: the open stages it reached, each once and forward, then at most one ending.
 */
import { OPEN_STAGES, STAGES, effectiveMoves, isClosed } from './lifecycle'
import type { Move, Stage } from './lifecycle'

const FUNNEL_STEPS = ['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'ACCEPTED'] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

export interface PathCount {
  path: string
  count: number
}

export type FlowNodeId = Stage | 'IN_PROGRESS'
export interface FlowNode {
  id: FlowNodeId
  count: number
}
export interface FlowLink {
  source: FlowNodeId
  target: FlowNodeId
  count: number
}
export interface Flow {
  nodes: FlowNode[]
  links: FlowLink[]
}

/** A rate of fewer than these is not shown: it would say more than is known. */
export const SMALLEST_SAMPLE = 5

/** How far along a stage is. An ending counts for as far as it proves: nobody declines what was not offered. */
const DEPTH: Record<Stage, number> = {
  SAVED: 0,
  APPLIED: 1,
  SCREENING: 2,
  INTERVIEWING: 3,
  OFFER: 4,
  ACCEPTED: 5,
  DECLINED: 4,
  REJECTED: 1,
  NO_REPLY: 1,
  WITHDRAWN: 0,
}

const SEPARATOR = '>'

/**
 * The path of one application through its stages, corrections left out.
 * An ending followed by anything else was not the end and is cut: a reopened application goes on from the
 * furthest stage it had reached, and an acceptance that was rescinded is an offer that was rejected.
 * A step back between open stages can only come from a correction, so what lies beyond it did not happen.
 */
export function funnelPath(moves: readonly Move[]): Stage[] {
  let path: Stage[] = []
  for (const { from, to } of effectiveMoves(moves)) {
    const steppedBack = from !== null && !isClosed(from) && !isClosed(to) && DEPTH[to] < DEPTH[from]
    path = withoutEnding(path)
    if (steppedBack) path = path.filter((stage) => DEPTH[stage] <= DEPTH[to])
    const last = path.at(-1)
    if (isClosed(to) || last === undefined || DEPTH[to] > DEPTH[last]) path = [...path, to]
  }
  return path
}

/** The path as it is kept in the database, such as "SAVED>APPLIED>REJECTED". */
export function encodePath(path: readonly Stage[]): string {
  return path.join(SEPARATOR)
}

/** Throws a RangeError where the text names a stage that does not exist. */
export function decodePath(text: string): Stage[] {
  return text === '' ? [] : text.split(SEPARATOR).map(asStage)
}

/** What was only saved, or let go before applying. */
export const PATHS_BEFORE_APPLYING: string[] = (
  [['SAVED'], ['SAVED', 'WITHDRAWN'], ['WITHDRAWN']] satisfies Stage[][]
).map(encodePath)

/** Whether an application came to `step` or further, also where it skipped the step. */
export function reached(path: readonly Stage[], step: FunnelStep): boolean {
  return depthOf(path) >= DEPTH[step]
}

/** For each step, how many applications reached it or further. What was only saved counts in none. */
export function funnelSteps(counts: readonly PathCount[]): { step: FunnelStep; count: number }[] {
  const totals = new Map<FunnelStep, number>()
  for (const { path, count } of counts) {
    const depth = depthOf(decodePath(path))
    for (const step of FUNNEL_STEPS) if (depth >= DEPTH[step]) add(totals, step, count)
  }
  return FUNNEL_STEPS.map((step) => ({ step, count: totals.get(step) ?? 0 }))
}

/** The share of `part` in `whole`, 0 to 1, or null where the sample is too small to say. */
export function rate(part: number, whole: number): number | null {
  return whole < SMALLEST_SAMPLE ? null : part / whole
}

/**
 * The Sankey of many applications, its nodes in the order of the lifecycle, "In progress" last.
 * It has one root. "Applied" there means that the application was under way: whoever was screened or rejected
 * had applied, whether or not the step was logged, so the root is the same number as the funnel's first step,
 * and an application that was logged in a later stage links across. What was only saved, or let go before
 * applying, is left out.
 */
export function flowOf(counts: readonly PathCount[]): Flow {
  const nodes = new Map<FlowNodeId, number>()
  const links = new Map<FlowNodeId, Map<FlowNodeId, number>>()
  for (const { path, count } of counts) {
    if (count === 0) continue
    const walk = walkOf(decodePath(path))
    for (const [index, id] of walk.entries()) {
      add(nodes, id, count)
      const next = walk[index + 1]
      if (next === undefined) continue
      const targets = links.get(id) ?? new Map<FlowNodeId, number>()
      add(targets, next, count)
      links.set(id, targets)
    }
  }
  return { nodes: inOrder(nodes).map(([id, count]) => ({ id, count })), links: linksInOrder(links) }
}

function walkOf(path: readonly Stage[]): FlowNodeId[] {
  if (!reached(path, 'APPLIED')) return []
  const later = path.filter((stage) => stage !== 'SAVED' && stage !== 'APPLIED')
  const last = later.at(-1)
  const isOpen = last === undefined || !isClosed(last)
  return ['APPLIED', ...later, ...(isOpen ? (['IN_PROGRESS'] as const) : [])]
}

function depthOf(path: readonly Stage[]): number {
  // Only what was saved first can be let go before applying; logged as withdrawn, it had been applied for.
  if (path.length === 1 && path[0] === 'WITHDRAWN') return DEPTH.APPLIED
  return Math.max(-1, ...path.map((stage) => DEPTH[stage]))
}

/** What the ending proved stays: an offer that was declined and comes back had been an offer. */
function withoutEnding(path: readonly Stage[]): Stage[] {
  const open = path.filter((stage) => !isClosed(stage))
  const proven = OPEN_STAGES[Math.min(depthOf(path), DEPTH.OFFER)]
  const last = open.at(-1)
  const isProven = proven === undefined || (last !== undefined && DEPTH[last] >= DEPTH[proven])
  return isProven ? open : [...open, proven]
}

function asStage(text: string): Stage {
  const stage = STAGES.find((known) => known === text)
  if (stage === undefined) throw new RangeError(`Not a stage: ${text}`)
  return stage
}

function add<Key>(totals: Map<Key, number>, key: Key, count: number): void {
  totals.set(key, (totals.get(key) ?? 0) + count)
}

const FLOW_ORDER: readonly FlowNodeId[] = [...STAGES, 'IN_PROGRESS']

function inOrder<Value>(values: ReadonlyMap<FlowNodeId, Value>): [FlowNodeId, Value][] {
  return [...values].toSorted(([a], [b]) => FLOW_ORDER.indexOf(a) - FLOW_ORDER.indexOf(b))
}

function linksInOrder(links: ReadonlyMap<FlowNodeId, ReadonlyMap<FlowNodeId, number>>): FlowLink[] {
  return inOrder(links).flatMap(([source, targets]) =>
    inOrder(targets).map(([target, count]) => ({ source, target, count })),
  )
}
