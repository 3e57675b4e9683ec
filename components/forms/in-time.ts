/** An answer that takes longer is no answer: the next try finds out what became of it. */
const PATIENCE_MS = 20_000

/** The answer, or null where none came: no connection, a server that is being restarted, or far too slow. */
export async function inTime<T>(asking: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    // An action answers nothing where the page goes elsewhere meanwhile.
    return (await Promise.race([asking, patience])) ?? null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
