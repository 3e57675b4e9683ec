import { readDoc, type Doc } from './review-doc'

/** What a page without script got back from the server: the form as it was sent. */
export function docOfValues(values: Record<string, string | string[]>): Doc {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return readDoc(form)
}
