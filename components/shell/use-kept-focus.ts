'use client'

import { useEffect } from 'react'

type Place = { element: Element; cards: readonly HTMLElement[]; path: string }

/**
 * Many an action takes away the button that it was done with, and then the browser leaves the focus nowhere: the
 * next Tab would begin at the top. It goes to the card that the button stood in, else to the page's title.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    let last: Place | null = null
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element && main.contains(target) ? placeOf(target) : null
    }
    const observer = new MutationObserver(() => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return
      // Another page begins where the browser begins.
      if (last.path === location.pathname) focusNear(last.cards, main)
      else last = null
    })
    observer.observe(main, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
}

function placeOf(element: Element): Place {
  const cards: HTMLElement[] = []
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.matches('section[aria-labelledby]')) cards.push(at)
  }
  return { element, cards, path: location.pathname }
}

function focusNear(cards: readonly HTMLElement[], main: HTMLElement): void {
  const card = cards.find(({ isConnected }) => isConnected)
  const home = card ?? main.querySelector('h1')
  if (!home) return
  home.tabIndex = -1
  home.focus({ preventScroll: card !== undefined })
}
