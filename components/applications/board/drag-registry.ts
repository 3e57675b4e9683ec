import type { SyntheticEvent } from 'react'

export type DragListeners = Record<string, ((event: SyntheticEvent) => void) | undefined>

/**
 * Where the cards leave what was pressed, and the drag layer picks it up. The cards stand on the page from the first
 * byte; the library for dragging comes later, and must not draw them anew for it.
 */
export class DragRegistry {
  readonly #listeners = new Map<string, DragListeners>()

  set(cardId: string, listeners: DragListeners | undefined): void {
    if (listeners) this.#listeners.set(cardId, listeners)
    else this.#listeners.delete(cardId)
  }

  /** `event.type` is "mousedown"; the listener for it is called onMouseDown. */
  pass(cardId: string, event: SyntheticEvent): void {
    const listeners = this.#listeners.get(cardId) ?? {}
    const name = Object.keys(listeners).find((each) => each.toLowerCase() === `on${event.type}`)
    if (name) listeners[name]?.(event)
  }
}
