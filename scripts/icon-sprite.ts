import type { LucideIcon } from 'lucide-react'
import * as lucide from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ICON_NAMES } from '@/components/ui/icon-names'

export const SPRITE = 'components/ui/icons.svg'

/** All icons of the product as one file, drawn as design's page on the look wants them. Throws for a name that lucide does not know. */
export function drawSprite(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n${ICON_NAMES.map(drawSymbol).join('\n')}\n</svg>\n`
}

function drawSymbol(name: string): string {
  const icon = (lucide.icons as Record<string, LucideIcon | undefined>)[componentName(name)]
  if (icon === undefined) throw new Error(`lucide has no icon "${name}"`)
  const shapes = /^<svg[^>]*>(.*)<\/svg>$/.exec(renderToStaticMarkup(createElement(icon)))![1]
  return (
    `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" ` +
    `stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
  )
}

/** "calendar-x" is CalendarX, "trash-2" is Trash2. */
const componentName = (name: string) =>
  name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase())
