import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const HUES = ['accent', 'sustain', 'improve', 'loss', 'cool']
const SURFACES = ['paper', 'card', 'wash']
const SOFT = HUES.map((hue) => `${hue}-soft`)

const TEXT_PAIRS: [string, string][] = [
  ...['ink', 'muted'].flatMap((text) =>
    [...SURFACES, ...SOFT].map((surface): [string, string] => [text, surface]),
  ),
  ...HUES.flatMap((hue) => SURFACES.map((surface): [string, string] => [hue, surface])),
  ...HUES.map((hue): [string, string] => [hue, `${hue}-soft`]),
  ...[...HUES, 'accent-hover'].map((hue): [string, string] => ['on-solid', hue]),
]

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  const ratioOf = (a: string, b: string) => contrast(valueOf(a, theme), valueOf(b, theme))

  test.each(TEXT_PAIRS)('%s on %s reads at 4.5 to 1', (text, surface) => {
    expect(ratioOf(text, surface)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'card'])('the edge of a field stands out on %s at 3 to 1', (surface) => {
    expect(ratioOf('control', surface)).toBeGreaterThanOrEqual(3)
  })
})

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

function valueOf(name: string, theme: Theme): string {
  const colour = colours.get(name)
  if (!colour) throw new Error(`globals.css has no --color-${name}`)
  return colour[theme]
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
