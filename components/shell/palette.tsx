'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useDialog } from '@/components/ui/dialog-context'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { paths } from '@/lib/paths'
import type { PaletteGroup, PaletteItem, PaletteSearch } from './palette-types'
import { DOCUMENTS, MAIN_PLACES, PASTE_HREF, PEOPLE, SETTINGS } from './places'
import { useShell } from './shell-context'
import { usePaletteSearch } from './use-palette-search'

const PLACES = [...MAIN_PLACES, PEOPLE, DOCUMENTS, SETTINGS]

const SHORTEST_COMPANY = 2

const valueOf = (group: PaletteGroup, item: PaletteItem) => `${group.heading} ${item.id}`

type PaletteProps = {
  search: PaletteSearch
  /** What was typed before this was loaded. */
  early: string
}

/** Search over everything, and every page by name. */
export default function Palette({ search, early }: PaletteProps) {
  const router = useRouter()
  const dialog = useDialog()
  const shell = useShell()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(early)
  const query = typed.trim()
  const { groups, problem, searching } = usePaletteSearch(query, search)

  // What was searched for comes later than the pages that match, and above them: Enter means the first.
  const [chosen, setChosen] = useState('')
  const [shownGroups, setShownGroups] = useState(groups)
  if (groups !== shownGroups) {
    setShownGroups(groups)
    const first = groups.find((group) => group.items.length > 0)
    if (first?.items[0]) setChosen(valueOf(first, first.items[0]))
  }

  // The first time, the dialog has been open for a moment before this was loaded.
  useEffect(() => input.current?.focus(), [])

  const go = (href: string) => {
    dialog?.close()
    router.push(href)
  }
  // The next dialog opens when this one is gone: closing it afterwards would close both.
  const thenOpen = (open: () => void) => {
    dialog?.close()
    setTimeout(open)
  }

  const matches = (name: string) => name.toLowerCase().includes(query.toLowerCase())
  const places = PLACES.filter((place) => matches(place.name))
  const allCommands: { name: string; icon: IconName; run: () => void }[] = [
    { name: 'Log an application', icon: 'plus', run: () => thenOpen(shell.openLog) },
    { name: 'Import a spreadsheet', icon: 'file-up', run: () => go(paths.importApplications()) },
    { name: 'Paste an e-mail', icon: 'mail', run: () => go(PASTE_HREF) },
    { name: 'Show the keys', icon: 'keyboard', run: () => thenOpen(shell.openKeys) },
  ]
  const commands = allCommands.filter((command) => matches(command.name))
  const empty = groups.length + places.length + commands.length === 0
  // Only when the answer is there: Enter on a name that is still searched for must not log it once more.
  const canLog = query.length >= SHORTEST_COMPANY && commands.length === 0 && !searching && !problem

  return (
    <Command shouldFilter={false} loop label="Search or jump to" value={chosen} onValueChange={setChosen}>
      <div className="flex items-center gap-3 border-b px-4">
        <Icon of="search" className="text-muted" />
        <Command.Input
          ref={input}
          value={typed}
          onValueChange={setTyped}
          maxLength={200}
          placeholder="Search or jump to…"
          className="min-h-12 grow bg-transparent text-base outline-none"
        />
      </div>
      <Command.List className="max-h-[min(24rem,50dvh)] scroll-py-2 overflow-y-auto p-2">
        {groups.map((group) => (
          <Group key={group.heading} heading={group.heading}>
            {group.items.map((item) => (
              <Item key={item.id} value={valueOf(group, item)} onSelect={() => go(item.href)}>
                <span className="min-w-0 truncate">{item.label}</span>
                {item.detail ? (
                  <span className="min-w-0 truncate text-small text-muted">{item.detail}</span>
                ) : null}
              </Item>
            ))}
          </Group>
        ))}
        {commands.length > 0 ? (
          <Group heading="Do">
            {commands.map((command) => (
              <Item key={command.name} value={command.name} onSelect={command.run}>
                <Icon of={command.icon} className="text-muted" />
                {command.name}
              </Item>
            ))}
          </Group>
        ) : null}
        {places.length > 0 ? (
          <Group heading="Go to">
            {places.map((place) => (
              <Item key={place.name} value={`page ${place.name}`} onSelect={() => go(place.href)}>
                <Icon of={place.icon} className="text-muted" />
                {place.name}
              </Item>
            ))}
          </Group>
        ) : null}
        {canLog ? (
          <Group heading="Log">
            <Item value="log it" onSelect={() => thenOpen(() => shell.openLog(query))}>
              <Icon of="plus" className="text-muted" />
              <span className="min-w-0 truncate">{`Log an application at “${query}”`}</span>
            </Item>
          </Group>
        ) : null}
      </Command.List>
      <p role="status" className="px-4 pb-3 text-small text-muted empty:hidden">
        {problem ? 'No connection right now. Try again in a moment.' : null}
        {!problem && searching ? 'Searching…' : null}
        {!problem && !searching && empty ? `Nothing here matches “${query}”.` : null}
      </p>
    </Command>
  )
}

const headingStyle =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs'

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={heading} className={`mb-1 [&_[cmdk-group-heading]]:text-muted ${headingStyle}`}>
      {children}
    </Command.Group>
  )
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="group flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 data-[selected=true]:bg-wash touch:min-h-11"
    >
      {children}
      <Icon
        of="corner-down-left"
        size={14}
        className="ml-auto hidden text-muted group-data-[selected=true]:block"
      />
    </Command.Item>
  )
}
