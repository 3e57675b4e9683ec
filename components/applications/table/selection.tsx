'use client'

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { sayCount } from '@/lib/domain/wording'
import type { MovableApplication } from '@/components/applications/move-words'

type Selection = {
  rows: readonly MovableApplication[]
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  /** All on this page, or none. */
  setAll: (all: boolean) => void
}

const SelectionContext = createContext<Selection>({
  rows: [],
  ids: new Set(),
  toggle: () => {},
  setAll: () => {},
})

/** Remembers which rows are ticked. One that is not on the page any more is not ticked either. */
export function SelectionProvider({
  rows,
  children,
}: {
  rows: readonly MovableApplication[]
  children: ReactNode
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const selection = useMemo(() => {
    const ids = new Set(rows.map(({ id }) => id).filter((id) => ticked.has(id)))
    return {
      rows,
      ids,
      toggle: (id: string) =>
        setTicked(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])),
      setAll: (all: boolean) => setTicked(new Set(all ? rows.map(({ id }) => id) : [])),
    }
  }, [rows, ticked])
  return <SelectionContext value={selection}>{children}</SelectionContext>
}

/** The rows that are ticked, as they stand on the page. */
export function useSelected(): { selected: readonly MovableApplication[]; clear: () => void } {
  const { rows, ids, setAll } = useContext(SelectionContext)
  return { selected: rows.filter(({ id }) => ids.has(id)), clear: () => setAll(false) }
}

export function RowCheckbox({ id, name }: { id: string; name: string }) {
  const { ids, toggle } = useContext(SelectionContext)
  return (
    <Checkbox labelHidden checked={ids.has(id)} onChange={() => toggle(id)}>
      Select {name}
    </Checkbox>
  )
}

export function PageCheckbox() {
  const { rows, ids, setAll } = useContext(SelectionContext)
  const all = rows.length > 0 && ids.size === rows.length
  return (
    <Checkbox
      labelHidden
      checked={all}
      ref={(input: HTMLInputElement | null) => {
        if (input) input.indeterminate = ids.size > 0 && !all
      }}
      onChange={() => setAll(!all)}
    >
      Select all {sayCount(rows.length, 'application')} on this page
    </Checkbox>
  )
}
