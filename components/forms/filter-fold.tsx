import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'

type FilterFoldProps = {
  /** Whether a filter is set: then it is open. */
  isActive: boolean
  children: ReactNode
}

/** Folds the filters of a list, so that the list comes first. */
export function FilterFold({ isActive, children }: FilterFoldProps) {
  return (
    <Disclosure
      open={isActive}
      summary={
        <>
          <Icon of="sliders-horizontal" size={14} />
          Filter
        </>
      }
    >
      {children}
    </Disclosure>
  )
}
