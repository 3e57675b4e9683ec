export interface PlacedDot {
  x: number
  y: number
}

/**
 * Puts the dots of one row at their scores, those with the same score above one another round the row's middle,
 * closer where there are many. `spread` is the most they may reach up or down, `step` the usual distance.
 */
export function placeDots(
  scores: readonly number[],
  { xOf, y, step, spread }: { xOf: (score: number) => number; y: number; step: number; spread: number },
): PlacedDot[] {
  const columns = new Map<number, number>()
  for (const score of scores) columns.set(score, (columns.get(score) ?? 0) + 1)
  const placed = new Map<number, number>()
  return scores.map((score) => {
    const count = columns.get(score) ?? 1
    const index = placed.get(score) ?? 0
    placed.set(score, index + 1)
    const distance = count > 1 ? Math.min(step, (2 * spread) / (count - 1)) : 0
    return { x: round(xOf(score)), y: round(y + (index - (count - 1) / 2) * distance) }
  })
}

const round = (value: number) => Math.round(value * 10) / 10
