import { writeFileSync } from 'node:fs'
import { drawSprite, SPRITE } from './icon-sprite'

writeFileSync(SPRITE, drawSprite())
