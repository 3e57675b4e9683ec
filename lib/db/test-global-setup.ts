import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeTemplate } from '@/scripts/make-template'

/** Migrates one template database; every test file then works on a copy of its own. */
export default async function setup(): Promise<() => void> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(path.resolve('.cache', 'test-'))
  const template = path.join(folder, 'template.db')
  await makeTemplate(template)
  process.env.TEST_DATABASE_TEMPLATE = template
  return () => rmSync(folder, { recursive: true, force: true })
}
