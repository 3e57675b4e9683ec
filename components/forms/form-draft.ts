import { shelf } from './shelf'

const WRITTEN =
  ':is(input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea)[name]'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** By the field's name: what it opened with, and what was made of it. */
type Changes = Record<string, { from: string; to: string }>

export interface FormDraft {
  /** Whether something of an earlier time came back. */
  isBack: boolean
  /** Puts every field to what it opened with. */
  discard(): void
  stop(): void
}

/**
 * Brings back into a form what was typed there before, and keeps what is typed from now on. A field that opens with
 * something else meanwhile stays as it opens: nothing old is put over what somebody has saved since.
 */
export function keepDraft(form: HTMLFormElement, name: string): FormDraft {
  const kept = shelf('tab', `debrief.form.${name}`, asChanges)
  const earlier = kept.take() ?? {}
  // A refusal makes what was typed what the fields begin with.
  const first = new Map(fieldsOf(form).map((field) => [field.name, startOf(field)]))
  const openedWith = (field: Field) => first.get(field.name) ?? startOf(field)
  const back = fieldsOf(form).filter((field) => {
    const change = earlier[field.name]
    return change !== undefined && change.from === openedWith(field) && field.value === change.from
  })
  for (const field of back) put(field, earlier[field.name]?.to ?? '')

  const keep = () => {
    const changed = fieldsOf(form).filter((field) => field.value !== openedWith(field))
    const changes = changed.map((field) => [field.name, { from: openedWith(field), to: field.value }])
    if (changes.length > 0) kept.put(Object.fromEntries(changes) as Changes)
    else kept.clear()
  }
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a')) kept.clear()
  }
  // Something may have been typed before this was here.
  keep()
  form.addEventListener('input', keep)
  form.addEventListener('submit', kept.clear)
  form.addEventListener('click', onClick)
  return {
    isBack: back.length > 0,
    discard() {
      for (const field of fieldsOf(form)) put(field, openedWith(field))
      kept.clear()
    },
    stop() {
      form.removeEventListener('input', keep)
      form.removeEventListener('submit', kept.clear)
      form.removeEventListener('click', onClick)
    },
  }
}

const asChanges = (kept: unknown) => kept as Changes | null

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>(WRITTEN)]

function startOf(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue
  const options = [...field.options]
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ''
}

function put(field: Field, value: string): void {
  if (field.value === value) return
  field.value = value
  // What depends on a choice is drawn anew, as when somebody makes it.
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
