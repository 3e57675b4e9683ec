import type { IconName } from '@/components/ui/icon-names'

export type PlaceName =
  'Today' | 'Applications' | 'Interviews' | 'Reviews' | 'Insights' | 'People' | 'Documents' | 'Settings'

export type Place = {
  name: PlaceName
  href: string
  icon: IconName
  /** Pages that belong to it by another address. */
  also?: readonly string[]
}

export const MAIN_PLACES: readonly Place[] = [
  { name: 'Today', href: '/', icon: 'sun', also: ['/messages'] },
  { name: 'Applications', href: '/applications', icon: 'layout-grid', also: ['/documents', '/trash'] },
  { name: 'Interviews', href: '/interviews', icon: 'calendar-days' },
  { name: 'Reviews', href: '/reviews', icon: 'notebook-pen' },
  { name: 'Insights', href: '/insights', icon: 'chart-no-axes-combined', also: ['/reports'] },
]

export const PEOPLE: Place = { name: 'People', href: '/people', icon: 'users' }
/** Not in the sidebar: the applications lead there. */
export const DOCUMENTS: Place = { name: 'Documents', href: '/documents', icon: 'files' }
export const SETTINGS: Place = { name: 'Settings', href: '/settings', icon: 'settings' }

/** Where the app lets a person add an application before its script has loaded. */
export const LOG_HREF = '/#log'

/** Where an employer's e-mail becomes the next step. */
export const PASTE_HREF = '/messages/new'
