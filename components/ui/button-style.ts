import { clsx } from 'clsx'

export type ButtonVariant = 'primary' | 'outline-accent' | 'outline' | 'ghost' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'icon'

/** The classes of a button, for the rare element that must look like one without being one. See app/globals.css. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return clsx('button', `button-${variant}`, `button-${size}`, 'touch:min-h-11', className)
}
