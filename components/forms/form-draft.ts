import { shelf } from './shelf'

const WRITTEN =
  ':is(input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea)[name]'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What a field opened with, and what was made of it. */
interface Change {
  from: string
  to: string
}

export interface FormDraft {
  /** Whether something of an earlier time came back. */
  isBack: boolean
  /** Keeps what the form holds now. Sending it forgets it: whoever sees that come to nothing keeps it again. */
  keep(): void
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
  const first = new Map(fieldsOf(form).map((field) => [field.name, field]))
  const starts = new Map([...first].map(([of, field]) => [of, startOf(field)]))
  const openedWith = (field: Field) => starts.get(field.name) ?? startOf(field)
  // By the field's name. A field may be there only once another has its value, or have its choices only then.
  const wanted = new Map(
    Object.entries(earlier).filter(([of, { from }]) => {
      const field = first.get(of)
      return !field || (from === starts.get(of) && field.value === from)
    }),
  )
  const fill = () => {
    for (const field of fieldsOf(form)) put(field, wanted.get(field.name)?.to)
  }
  fill()
  const isBack = fieldsOf(form).some((field) => wanted.has(field.name) && field.value !== openedWith(field))
  const growth = new MutationObserver(fill)
  if (wanted.size > 0) growth.observe(form, { childList: true, subtree: true })

  const keep = () => {
    const changed = fieldsOf(form).filter((field) => field.value !== openedWith(field))
    const shown = changed.map((field) => [field.name, { from: openedWith(field), to: field.value }] as const)
    const changes = new Map([...wanted, ...shown])
    if (changes.size > 0) kept.put(Object.fromEntries(changes))
    else kept.clear()
  }
  const onInput = ({ target }: Event) => {
    // What hangs on a choice is chosen anew with it.
    if (target instanceof HTMLSelectElement) wanted.clear()
    else if (target instanceof HTMLElement) wanted.delete(target.getAttribute('name') ?? '')
    keep()
  }
  const forget = () => {
    wanted.clear()
    kept.clear()
  }
  // What opens in another tab leaves nothing here.
  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (ctrlKey || metaKey || shiftKey) return
    if (target instanceof Element && target.closest('a:not([target])')) forget()
  }
  // Something may have been typed before this was here.
  keep()
  form.addEventListener('input', onInput)
  form.addEventListener('submit', forget)
  form.addEventListener('click', onClick)
  return {
    isBack,
    keep,
    discard() {
      forget()
      for (const field of fieldsOf(form)) put(field, openedWith(field))
    },
    stop() {
      growth.disconnect()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', forget)
      form.removeEventListener('click', onClick)
    },
  }
}

const asChanges = (kept: unknown) => kept as Record<string, Change> | null

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>(WRITTEN)]

function startOf(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue
  const options = [...field.options]
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ''
}

function put(field: Field, value: string | undefined): void {
  if (value === undefined || field.value === value) return
  if (field instanceof HTMLSelectElement && [...field.options].every((option) => option.value !== value))
    return
  // Past React's own setter, which would take the value for its own doing and tell no component of it.
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  set?.call(field, value)
  // What depends on it is drawn anew, as when somebody types or chooses.
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
