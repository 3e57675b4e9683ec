import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { GROWTH_FLAG } from './heap-growth'

it('says it by a name that this V8 knows: another would be passed over', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
  expect(known).toContain(GROWTH_FLAG.split('=')[0])
})
