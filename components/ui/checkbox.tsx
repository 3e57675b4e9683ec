import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  children: ReactNode
  /** Only for those who hear the page, as in a table's first column. */
  labelHidden?: boolean
}

/** A real checkbox with its label; the tick is drawn over it. */
export function Checkbox({ children, labelHidden = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('checkbox', className)}>
      <input {...rest} type="checkbox" />
      <Icon of="check" size={12} />
      <span className={labelHidden ? 'sr-only' : 'text-small'}>{children}</span>
    </label>
  )
}
