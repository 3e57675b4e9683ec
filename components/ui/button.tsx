import { Link } from '@/components/ui/link'
import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style'

type Look = { variant?: ButtonVariant; size?: ButtonSize }

export function Button({
  variant = 'outline',
  size = 'medium',
  className,
  ...rest
}: Look & ComponentProps<'button'>) {
  return <button type="button" {...rest} className={buttonStyle(variant, size, className)} />
}

export function ButtonLink({
  variant = 'outline',
  size = 'medium',
  className,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={buttonStyle(variant, size, className)} />
}
