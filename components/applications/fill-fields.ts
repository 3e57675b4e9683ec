import { CLIP_FIELDS, type Clip, type ClipField } from '@/lib/domain/clip'

const WORDS: Record<ClipField, string> = {
  company: 'the company',
  role: 'the role',
  place: 'the place',
  salary: 'the salary',
  link: 'the link',
  deadline: 'the deadline',
  source: 'the source',
  posting: 'the posting’s text',
}

/** Puts what a clip says into the fields that hold nothing yet, and names those. What somebody typed is never touched. */
export function fillEmptyFields(form: HTMLFormElement, clip: Partial<Clip>): ClipField[] {
  return CLIP_FIELDS.filter((name) => {
    const value = clip[name]
    const field = form.elements.namedItem(name)
    if (!value || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
    // Half a date reads as empty, and is not.
    if (field.value.trim() !== '' || field.validity.badInput) return false
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.closest('details')?.setAttribute('open', '')
    return true
  })
}

/** "Filled in the company and the role. Look them over." */
export function sayFilled(fields: readonly ClipField[]): string {
  const words = fields.map((field) => WORDS[field])
  const last = words.pop()
  if (last === undefined) return 'It says nothing that the form does not hold already.'
  const list = words.length > 0 ? `${words.join(', ')} and ${last}` : last
  return `Filled in ${list}. Look ${fields.length > 1 ? 'them' : 'it'} over.`
}
