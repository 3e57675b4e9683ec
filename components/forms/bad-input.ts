import type { ActionRefusal } from '@/lib/actions/result'

const SENTENCES: Record<string, string> = {
  date: 'This date is not complete. Give day, month and year.',
  time: 'This time is not complete. Give hours and minutes.',
  'datetime-local': 'This date and time are not complete.',
  number: 'This is not a number.',
}

/**
 * The fields that hold something which the browser cannot turn into a value, such as half a date: they would be
 * sent as empty, and the person would not learn of it. Null when there are none.
 */
export function badInputs(form: HTMLFormElement): ActionRefusal | null {
  const fieldErrors: Record<string, string[]> = {}
  for (const element of form.elements) {
    if (element instanceof HTMLTextAreaElement && isTooLong(element)) {
      const most = Number(element.dataset.most).toLocaleString('en')
      fieldErrors[element.name] = [`This is too long to be kept: at most ${most} characters.`]
    }
    if (!(element instanceof HTMLInputElement) || !element.validity.badInput) continue
    fieldErrors[element.name] = [SENTENCES[element.type] ?? 'This could not be read.']
  }
  if (Object.keys(fieldErrors).length === 0) return null
  return { ok: false, code: 'invalid', fieldErrors, formError: null, values: {} }
}

/** A text of megabytes would be turned away before any of our code could say why: `data-most` asks for it here. */
function isTooLong({ value, dataset }: HTMLTextAreaElement): boolean {
  return dataset.most !== undefined && value.trim().length > Number(dataset.most)
}
