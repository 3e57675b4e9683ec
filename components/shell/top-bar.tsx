import { headers } from 'next/headers'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { LogButton } from './log-button'
import { SearchButton } from './search-button'

export async function TopBar({ singleKeys }: { singleKeys: boolean }) {
  const apple = /Mac|iPhone|iPad/.test((await headers()).get('user-agent') ?? '')
  return (
    <header className="sticky top-0 z-20 hidden border-b bg-paper md:block print:hidden">
      <div className="mx-auto flex h-14 max-w-311 items-center justify-between gap-4 px-8">
        <SearchButton>
          <Icon of="search" />
          <span className="grow text-left">Search or jump to…</span>
          <span aria-hidden="true">
            <Kbd>{apple ? '⌘K' : 'Ctrl K'}</Kbd>
          </span>
        </SearchButton>
        <LogButton>
          <Icon of="plus" />
          Log application
          {singleKeys ? (
            <span aria-hidden="true">
              <Kbd bare>N</Kbd>
            </span>
          ) : null}
        </LogButton>
      </div>
    </header>
  )
}
