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
    <label
      className={clsx(
        'group relative inline-flex min-h-6 cursor-pointer items-start gap-2 py-0.5 touch:min-h-11 touch:items-center',
        className,
      )}
    >
      <input
        {...rest}
        type="checkbox"
        className="peer mt-0.5 size-4 shrink-0 cursor-[inherit] appearance-none rounded border border-control bg-card checked:border-sustain checked:bg-sustain disabled:opacity-60 touch:mt-0"
      />
      <Icon
        of="check"
        size={12}
        className="pointer-events-none absolute top-1.5 left-0.5 hidden text-on-solid peer-checked:block touch:top-1/2 touch:-translate-y-1/2"
      />
      <span className={labelHidden ? 'sr-only' : 'text-small'}>{children}</span>
    </label>
  )
}
