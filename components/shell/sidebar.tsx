import { Avatar } from '@/components/ui/avatar'
import { CountBadge } from '@/components/ui/count-badge'
import { Icon } from '@/components/ui/icon'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { NavLink } from './nav-link'
import { MAIN_PLACES, PEOPLE, SETTINGS, type Place } from './places'

export type ShellPerson = { name: string; email: string }

type Counts = { dueCount: number; owedCount: number }

export function PlaceBadge({ place, dueCount, owedCount }: { place: Place } & Counts) {
  if (place.name === 'Today') return <CountBadge count={dueCount} label="due" tone="loss" solid />
  if (place.name === 'Reviews') return <CountBadge count={owedCount} label="owed" tone="improve" />
  return null
}

type SidebarProps = Counts & { user: ShellPerson; signOutAction?: () => Promise<void> }

export function Sidebar({ user, signOutAction, ...counts }: SidebarProps) {
  return (
    <aside className="fixed inset-y-0 left-0 z-20 hidden w-56 flex-col overflow-y-auto border-r bg-paper px-3 pt-5 pb-4 md:flex print:hidden">
      <div className="px-2">
        <Brand />
      </div>
      <nav aria-label="Main" className="mt-6 flex grow flex-col">
        <ul role="list" className="grid gap-1">
          {[...MAIN_PLACES, PEOPLE].map((place) => (
            <li key={place.name}>
              <NavLink
                layout="side"
                href={place.href}
                also={place.also}
                icon={<Icon of={place.icon} />}
                badge={<PlaceBadge place={place} {...counts} />}
              >
                {place.name}
              </NavLink>
            </li>
          ))}
        </ul>
        <div className="mt-auto pt-6">
          <NavLink layout="side" href={SETTINGS.href} icon={<Icon of={SETTINGS.icon} />}>
            {SETTINGS.name}
          </NavLink>
        </div>
      </nav>
      <AccountMenu
        label={`${user.name}, account`}
        email={user.email}
        signOutAction={signOutAction}
        className="mt-1 w-full justify-start! px-2! text-left"
        button={
          <>
            <Avatar name={user.name} />
            <span className="min-w-0 truncate font-normal">{user.name}</span>
          </>
        }
      />
    </aside>
  )
}
