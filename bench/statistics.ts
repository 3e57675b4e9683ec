/** The value below which `share` of the sorted measurements lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** To one digit after the point, as the results are kept. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
