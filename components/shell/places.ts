import {
  CalendarDays,
  ChartNoAxesCombined,
  Files,
  LayoutGrid,
  NotebookPen,
  Settings,
  Sun,
  Users,
  type LucideIcon,
} from 'lucide-react'

export type PlaceName =
  'Today' | 'Applications' | 'Interviews' | 'Reviews' | 'Insights' | 'People' | 'Documents' | 'Settings'

export type Place = { name: PlaceName; href: string; icon: LucideIcon }

export const MAIN_PLACES: readonly Place[] = [
  { name: 'Today', href: '/', icon: Sun },
  { name: 'Applications', href: '/applications', icon: LayoutGrid },
  { name: 'Interviews', href: '/interviews', icon: CalendarDays },
  { name: 'Reviews', href: '/reviews', icon: NotebookPen },
  { name: 'Insights', href: '/insights', icon: ChartNoAxesCombined },
]

export const PEOPLE: Place = { name: 'People', href: '/people', icon: Users }
/** Not in the sidebar: the applications lead there. */
export const DOCUMENTS: Place = { name: 'Documents', href: '/documents', icon: Files }
export const SETTINGS: Place = { name: 'Settings', href: '/settings', icon: Settings }

/** Where the app lets a person add an application before its script has loaded. */
export const LOG_HREF = '/#log'

/** Where an employer's e-mail becomes the next step. */
export const PASTE_HREF = '/messages/new'
