/** Which item of a menu a key leads to, or null where the key is not for the menu. */
export function nextItem(key: string, current: number, labels: readonly string[]): number | null {
  const count = labels.length
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count
    case 'ArrowUp':
      return (Math.max(current, 0) - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return key.length === 1 && key !== ' ' ? byFirstLetter(key, current, labels) : null
  }
}

function byFirstLetter(key: string, current: number, labels: readonly string[]): number | null {
  const letter = key.toLocaleLowerCase()
  const order = labels.map((_, index) => (current + 1 + index + labels.length) % labels.length)
  return order.find((index) => labels[index]?.trim().toLocaleLowerCase().startsWith(letter)) ?? null
}
