type Place = { element: Element; cards: readonly HTMLElement[]; path: string }

/**
 * Many an action takes away the button that it was done with, and then the browser leaves the focus nowhere: the
 * next Tab would begin at the top. From here on it goes to the card that the button stood in, else to the title.
 */
export function keepFocus(): void {
  const main = document.getElementById('main')
  if (!main) return
  let last = placeIn(main, document.activeElement)
  document.addEventListener('focusin', ({ target }) => {
    last = placeIn(main, target)
  })
  const observer = new MutationObserver(() => {
    if (last === null || last.element.isConnected || document.activeElement !== document.body) return
    // Another page begins where the browser begins.
    if (last.path === location.pathname) focusNear(last.cards, main)
    else last = null
  })
  observer.observe(main, { childList: true, subtree: true })
}

function placeIn(main: HTMLElement, target: EventTarget | null): Place | null {
  if (!(target instanceof Element) || !main.contains(target)) return null
  const cards: HTMLElement[] = []
  for (let at = target.parentElement; at; at = at.parentElement) {
    if (at.matches('section[aria-labelledby]')) cards.push(at)
  }
  return { element: target, cards, path: location.pathname }
}

function focusNear(cards: readonly HTMLElement[], main: HTMLElement): void {
  const card = cards.find(({ isConnected }) => isConnected)
  const home = card ?? main.querySelector('h1')
  if (!home) return
  home.tabIndex = -1
  home.focus({ preventScroll: card !== undefined })
}
