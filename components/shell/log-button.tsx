'use client'

import type { MouseEvent, ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { LOG_HREF } from './places'
import { useLogDialog } from './shell-context'

/** Opens the log form; before the script has loaded, a link to the form on Today. */
export function LogButton({ children }: { children: ReactNode }) {
  const { open } = useLogDialog()
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open()
  }
  return (
    <a href={LOG_HREF} onClick={onClick} className={buttonStyle('primary', 'medium', 'whitespace-nowrap')}>
      {children}
    </a>
  )
}
