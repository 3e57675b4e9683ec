import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { clipperFiles } from '@/scripts/build-clipper'
import { bookmarkletFor } from './bookmarklet'

it('the committed bookmark and extension are what their sources give', async () => {
  const files = await clipperFiles()
  expect(Object.keys(files)).toHaveLength(4)
  for (const [file, text] of Object.entries(files)) {
    expect(readFileSync(file, 'utf8') === text, `${file} is out of date: run npm run clipper`).toBe(true)
  }
})

it('the bookmark holds its code and the address, and fits where browsers keep bookmarks', () => {
  const bookmarklet = bookmarkletFor('https://debrief.example.org/settings')
  expect(bookmarklet).toMatch(/^javascript:[\w%!'()*.~-]+$/)
  const code = decodeURIComponent(bookmarklet)
  expect(code).toContain('https://debrief.example.org/clip#')
  expect(code).not.toContain('DEBRIEF_ADDRESS')
  // Firefox allows 65,536 characters.
  expect(bookmarklet.length).toBeLessThan(40_000)
})

it('the extension asks for no more than the page it is pressed on', () => {
  const manifest = JSON.parse(readFileSync('extension/manifest.json', 'utf8')) as Record<string, unknown>
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage'])
  expect(manifest).not.toHaveProperty('host_permissions')
  expect(manifest).not.toHaveProperty('content_scripts')
})
