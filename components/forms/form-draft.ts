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
  const earlier = read(name)
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
    write(name, changes.length > 0 ? (Object.fromEntries(changes) as Changes) : null)
  }
  const forget = () => write(name, null)
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a')) forget()
  }
  // Something may have been typed before this was here.
  keep()
  form.addEventListener('input', keep)
  form.addEventListener('submit', forget)
  form.addEventListener('click', onClick)
  return {
    isBack: back.length > 0,
    discard() {
      for (const field of fieldsOf(form)) put(field, openedWith(field))
      forget()
    },
    stop() {
      form.removeEventListener('input', keep)
      form.removeEventListener('submit', forget)
      form.removeEventListener('click', onClick)
    },
  }
}

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

const keyOf = (name: string) => `debrief.form.${name}`

// A browser may refuse its storage: then the form is as forgetful as any other.
function read(name: string): Changes {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '{}') as Changes
  } catch {
    return {}
  }
}

function write(name: string, changes: Changes | null): void {
  try {
    if (changes) sessionStorage.setItem(keyOf(name), JSON.stringify(changes))
    else sessionStorage.removeItem(keyOf(name))
  } catch {}
}
