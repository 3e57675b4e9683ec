const GAP = 4
const EDGE = 8

/**
 * Puts an open popover under its button, or above it where there is no room below, and keeps it on the screen.
 * Coordinates are the document's, so that it scrolls along.
 */
export function placeBeside(popover: HTMLElement, button: HTMLElement, align?: 'start' | 'end'): void {
  const at = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = popover
  const screenWidth = document.documentElement.clientWidth
  const leftHalf = at.left + at.right < screenWidth
  const wanted = (align ?? (leftHalf ? 'start' : 'end')) === 'start' ? at.left : at.right - width
  const left = Math.max(EDGE, Math.min(wanted, screenWidth - width - EDGE))
  const fitsBelow = at.bottom + GAP + height + EDGE <= window.innerHeight
  const top = fitsBelow ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height)
  Object.assign(popover.style, {
    position: 'absolute',
    inset: 'auto',
    margin: '0',
    left: `${left + window.scrollX}px`,
    top: `${top + window.scrollY}px`,
  })
}
