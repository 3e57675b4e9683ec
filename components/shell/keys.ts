/** What a key does, wherever one is. */
export type Command = 'log' | 'search' | 'keys' | 'go' | { to: string }

/** The letter after `g`. */
export const GO_KEYS: readonly { key: string; href: string; place: string }[] = [
  { key: 't', href: '/', place: 'Today' },
  { key: 'a', href: '/applications', place: 'Applications' },
  { key: 'i', href: '/interviews', place: 'Interviews' },
  { key: 'r', href: '/reviews', place: 'Reviews' },
  { key: 's', href: '/insights', place: 'Insights' },
  { key: 'p', href: '/people', place: 'People' },
  { key: ',', href: '/settings', place: 'Settings' },
]

type Press = { key: string; metaKey: boolean; ctrlKey: boolean; altKey: boolean }

/** The command of a key press; `afterG` when the one before was `g`. Null where the key is not ours. */
export function commandOf(press: Press, singleKeys: boolean, afterG: boolean): Command | null {
  const key = press.key.toLowerCase()
  if (key === 'k' && press.metaKey !== press.ctrlKey && !press.altKey) return 'search'
  if (!singleKeys || press.metaKey || press.ctrlKey || press.altKey) return null
  if (afterG) {
    const go = GO_KEYS.find((one) => one.key === key)
    if (go) return { to: go.href }
  }
  switch (key) {
    case 'n':
      return 'log'
    case '/':
      return 'search'
    case '?':
      return 'keys'
    case 'g':
      return 'go'
    default:
      return null
  }
}
