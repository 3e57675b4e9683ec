import { shelf, type Shelf } from '@/components/forms/shelf'

/** What was typed and may not be saved yet, in this browser: it outlives the tab, the session and the network. */
export type KeptPlan = {
  text: string
  /** What the server may hold of it: the plan that the page began with, and whatever was sent without an answer. */
  bases: readonly string[]
}

export const planShelf = (interviewId: string): Shelf<KeptPlan> =>
  shelf('device', `debrief:plan:${interviewId}`, asKeptPlan)

function asKeptPlan(kept: unknown): KeptPlan | null {
  const { text, bases } = (kept ?? {}) as Record<string, unknown>
  if (typeof text !== 'string' || !Array.isArray(bases)) return null
  return { text, bases: bases.filter((base) => typeof base === 'string') }
}

/** How many texts without an answer are remembered; more have not been sent in one silence. */
const MOST_BASES = 8

/** The bases once `sent` is on its way: its answer may never come, though the server has kept it. */
export function withSent(bases: readonly string[], sent: string): string[] {
  return [...new Set([...bases, sent.trim()])].slice(-MOST_BASES)
}
