import { readDoc, type Doc } from './review-doc'

/** What a page without script got back from the server: the form as it was sent. */
export function docOfValues(values: Record<string, string | string[]>): Doc {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return readDoc(form)
}

/** Errors under the names of the form's fields: the server counts its lines, whatever the numbers in their names. */
export function errorsByRow(errors: Record<string, string[]>, { lessons }: Doc): Record<string, string[]> {
  const rows = lessons.map(({ row }) => row).toSorted((a, b) => a - b)
  const named = Object.entries(errors).map(([name, messages]) => {
    const [, index, field] = /^lessons\.(\d+)\.(\w+)$/.exec(name) ?? []
    const row = index === undefined ? undefined : rows[Number(index)]
    return [row === undefined ? name : `lessons.${row}.${field}`, messages]
  })
  return Object.fromEntries(named)
}
