const NOT_TYPED_INTO = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'file', 'range', 'color'])

/** Whether a letter typed at `target` belongs to what is written there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type)
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

/** Whether a dialog or a menu lies over the page, and takes the keys. */
export function isCovered(): boolean {
  return document.querySelector('dialog[open], [popover]:popover-open') !== null
}
