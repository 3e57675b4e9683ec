'use client'

import { createContext, useContext } from 'react'

type ShellHandle = {
  /** `company`: what its first field begins with. */
  openLog: (company?: string) => void
  openSearch: () => void
  openKeys: () => void
  /** What the log form begins with. */
  companyToLog: string
  /** Whether keys without a modifier do something; a page with keys of its own asks here. */
  singleKeys: boolean
}

const nothing = () => {}

export const ShellContext = createContext<ShellHandle>({
  openLog: nothing,
  openSearch: nothing,
  openKeys: nothing,
  companyToLog: '',
  singleKeys: false,
})

export const useShell = (): ShellHandle => useContext(ShellContext)

/** Opens the form that logs an application, from anywhere. */
export function useLogDialog(): { open: () => void } {
  return { open: useShell().openLog }
}
