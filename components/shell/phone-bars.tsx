import { Icon } from '@/components/ui/icon'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { LogButton } from './log-button'
import { NavLink } from './nav-link'
import { DOCUMENTS, MAIN_PLACES, PEOPLE, SETTINGS } from './places'
import { PlaceBadge, type ShellPerson } from './sidebar'

type PhoneHeaderProps = { user: ShellPerson; signOutAction?: () => Promise<void> }

export function PhoneHeader({ user, signOutAction }: PhoneHeaderProps) {
  return (
    <header className="sticky top-0 z-20 flex min-h-14 items-center justify-between gap-2 border-b bg-paper py-1 pr-2 pl-4 md:hidden print:hidden">
      <Brand mark={false} />
      <div className="flex items-center gap-1">
        <LogButton>
          <Icon of="plus" />
          Log application
        </LogButton>
        <AccountMenu
          label="More"
          email={user.email}
          search
          places={[PEOPLE, DOCUMENTS, SETTINGS].map(({ name, href }) => ({ name, href }))}
          signOutAction={signOutAction}
          button={<Icon of="ellipsis" size={18} />}
        />
      </div>
    </header>
  )
}

export function PhoneBar(counts: { dueCount: number; owedCount: number }) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul role="list" className="grid grid-cols-5">
        {MAIN_PLACES.map((place) => (
          <li key={place.name} className="min-w-0">
            <NavLink
              layout="foot"
              href={place.href}
              also={place.also}
              icon={<Icon of={place.icon} size={20} />}
              badge={
                <span className="absolute top-1 left-1/2 ml-1.5">
                  <PlaceBadge place={place} {...counts} />
                </span>
              }
            >
              {place.name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
