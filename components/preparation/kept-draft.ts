/** What was typed and may not be saved yet, in this browser: it outlives the tab, the session and the network. */
export type KeptDraft = {
  text: string
  /** What the server may hold of it: the plan that the page began with, and whatever was sent without an answer. */
  bases: readonly string[]
}

const keyOf = (interviewId: string) => `debrief:plan:${interviewId}`

// A browser may refuse its storage: then saving on the server is all there is.
export function keepDraft(interviewId: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(interviewId), JSON.stringify(draft))
  } catch {}
}

export function dropDraft(interviewId: string): void {
  try {
    localStorage.removeItem(keyOf(interviewId))
  } catch {}
}

export function readDraft(interviewId: string): KeptDraft | null {
  try {
    return parseDraft(localStorage.getItem(keyOf(interviewId)))
  } catch {
    return null
  }
}

function parseDraft(json: string | null): KeptDraft | null {
  const draft: unknown = json === null ? null : JSON.parse(json)
  if (typeof draft !== 'object' || draft === null) return null
  const { text, bases } = draft as Record<string, unknown>
  if (typeof text !== 'string' || !Array.isArray(bases)) return null
  return { text, bases: bases.filter((base) => typeof base === 'string') }
}

/** How many texts without an answer are remembered; more have not been sent in one silence. */
const MOST_BASES = 8

/** The bases once `sent` is on its way: its answer may never come, though the server has kept it. */
export function withSent(bases: readonly string[], sent: string): string[] {
  return [...new Set([...bases, sent.trim()])].slice(-MOST_BASES)
}
