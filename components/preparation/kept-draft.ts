/** What was typed and may not be saved yet, in this browser: it outlives the tab, the session and the network. */
export type KeptDraft = { text: string; base: string }

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
  const { text, base } = draft as Record<string, unknown>
  return typeof text === 'string' && typeof base === 'string' ? { text, base } : null
}
