import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'

type FilterFoldProps = {
  /** Whether a filter is set: then it is open. */
  isActive: boolean
  unfoldedWhenWide?: boolean
  children: ReactNode
}

/** Folds the filters of a list, so that the list comes first. */
export function FilterFold({ isActive, unfoldedWhenWide, children }: FilterFoldProps) {
  return (
    <Disclosure
      open={isActive}
      unfoldedWhenWide={unfoldedWhenWide}
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
