import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ICON_NAMES } from '@/components/ui/icon-names'
import { drawSprite, SPRITE } from './icon-sprite'

it('the sprite holds the icons that are named, as lucide draws them', () => {
  expect(readFileSync(SPRITE, 'utf8')).toBe(drawSprite())
})

it('names each icon once, in order', () => {
  expect(ICON_NAMES).toEqual([...new Set(ICON_NAMES)].toSorted())
})
