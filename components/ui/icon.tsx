import type { LucideIcon } from 'lucide-react'

type IconProps = {
  of: LucideIcon
  size?: number
  className?: string
  /** Only where no word stands beside the icon. */
  label?: string
}

export function Icon({ of: Glyph, size = 16, className, label }: IconProps) {
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const }
  return <Glyph size={size} strokeWidth={1.75} className={`shrink-0 ${className ?? ''}`} {...name} />
}
