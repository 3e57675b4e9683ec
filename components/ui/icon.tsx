import type { IconName } from './icon-names'
import sprite from './icons.svg'

type IconProps = {
  of: IconName
  size?: number
  className?: string
  /** Only where no word stands beside the icon. */
  label?: string
}

/** One picture of the sprite, which the browser fetches once: a page names its icons instead of drawing them. */
export function Icon({ of, size = 16, className, label }: IconProps) {
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const }
  return (
    <svg width={size} height={size} className={className ? `shrink-0 ${className}` : 'shrink-0'} {...name}>
      <use href={`${sprite.src}#${of}`} />
    </svg>
  )
}
