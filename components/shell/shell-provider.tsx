'use client'

import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { PaletteSearch } from './palette-types'
import { ShellContext } from './shell-context'
import { useKeptFocus } from './use-kept-focus'
import { useKeys } from './use-keys'

type ShellProviderProps = {
  singleKeys: boolean
  paletteSearch: PaletteSearch
  logForm: ReactNode
  children: ReactNode
}

const loadPalette = () => import('./palette')
const Palette = lazy(loadPalette)
const KeysList = lazy(() => import('./keys-list'))

/** The dialogs that are there on every page, and the keys that open them. */
export function ShellProvider({ singleKeys, paletteSearch, logForm, children }: ShellProviderProps) {
  const [open, setOpen] = useState<'log' | 'search' | 'keys' | null>(null)
  const [companyToLog, setCompanyToLog] = useState('')
  // What was typed while the search was still on its way.
  const [early, setEarly] = useState('')
  const close = () => setOpen(null)

  const handle = useMemo(
    () => ({
      openLog: (company = '') => {
        setCompanyToLog(company)
        setOpen('log')
      },
      openSearch: () => {
        setEarly('')
        setOpen('search')
      },
      openKeys: () => setOpen('keys'),
      companyToLog,
      singleKeys,
    }),
    [companyToLog, singleKeys],
  )
  useKeys(handle, loadPalette)
  useKeptFocus()

  return (
    <ShellContext value={handle}>
      {children}
      <Dialog open={open === 'log'} onClose={close} title="Log an application">
        {logForm}
      </Dialog>
      <Dialog open={open === 'search'} onClose={close} title="Search or jump to" bare guarded={false}>
        <Suspense
          fallback={
            <input
              aria-label="Search or jump to"
              onChange={(event) => setEarly(event.currentTarget.value)}
              className="min-h-12 w-full bg-transparent px-11 text-base outline-none"
            />
          }
        >
          <Palette search={paletteSearch} early={early} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'keys'} onClose={close} title="Keys" width="wide">
        <Suspense>
          <KeysList singleKeys={singleKeys} />
        </Suspense>
      </Dialog>
    </ShellContext>
  )
}
