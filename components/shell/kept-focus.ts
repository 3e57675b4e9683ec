type Place = {
  element: Element
  /** Where the focus was before it went to a message. */
  back: Element | null
  cards: readonly HTMLElement[]
  path: string
}

/**
 * Many an action takes away the button that it was done with, and then the browser leaves the focus nowhere: the
 * next Tab would begin at the top. From here on it goes to the card that the button stood in, else to the title. A
 * message goes with its "Undo": from there it returns to where it was before.
 */
export function keepFocus(): void {
  const main = document.getElementById('main')
  if (!main) return
  const messages = document.querySelector('section[aria-label="Messages"]')
  let last = placeIn(main, document.activeElement)
  document.addEventListener('focusin', ({ target }) => {
    const inMessage = target instanceof Element && messages?.contains(target)
    last = inMessage ? placeInMessage(target, last) : placeIn(main, target)
  })
  const observer = new MutationObserver(() => {
    if (last === null || last.element.isConnected || document.activeElement !== document.body) return
    // Another page begins where the browser begins.
    if (last.path === location.pathname) focusNear(last, main)
    else last = null
  })
  for (const watched of messages ? [main, messages] : [main]) {
    observer.observe(watched, { childList: true, subtree: true })
  }
}

function placeInMessage(element: Element, before: Place | null): Place {
  const here = before?.path === location.pathname ? before : null
  return {
    element,
    back: here?.back ?? here?.element ?? null,
    cards: here?.cards ?? [],
    path: location.pathname,
  }
}

function placeIn(main: HTMLElement, target: EventTarget | null): Place | null {
  if (!(target instanceof Element) || !main.contains(target)) return null
  const cards: HTMLElement[] = []
  for (let at = target.parentElement; at; at = at.parentElement) {
    if (at.matches('section[aria-labelledby]')) cards.push(at)
  }
  return { element: target, back: null, cards, path: location.pathname }
}

function focusNear({ back, cards }: Place, main: HTMLElement): void {
  if (back instanceof HTMLElement && back.isConnected) return back.focus({ preventScroll: true })
  const card = cards.find(({ isConnected }) => isConnected)
  const home = card ?? main.querySelector('h1')
  if (!home) return
  home.tabIndex = -1
  home.focus({ preventScroll: card !== undefined })
}
