import { clsx } from 'clsx'

export type ButtonVariant = 'primary' | 'outline-accent' | 'outline' | 'ghost' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'icon'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-solid hover:bg-accent-hover',
  'outline-accent': 'border-accent bg-card text-accent hover:bg-accent-soft',
  outline: 'border-line bg-card text-muted hover:bg-wash hover:text-ink',
  ghost: 'border-transparent text-muted hover:bg-wash hover:text-ink',
  danger: 'border-loss bg-card text-loss hover:bg-loss-soft',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-7.5 px-2.5 py-0.5',
  medium: 'min-h-8.5 px-3 py-1',
  icon: 'size-8 touch:min-w-11',
}

/** The classes of a button, for the rare element that must look like one without being one. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return clsx(
    'inline-flex items-center justify-center gap-2 rounded-control border text-center text-sm font-medium',
    'transition-colors duration-100 touch:min-h-11',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
    className,
  )
}
