import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import { ADDRESS_MARK } from '@/lib/exchange/clip/bookmarklet'

/**
 * Makes the bookmark's code and the extension's scripts from lib/exchange/clip. What it makes is committed, so that
 * neither a fresh clone nor whoever loads the extension has to build anything; a test says when it is out of date.
 */

const root = path.dirname(import.meta.dirname)
const SOURCES = 'lib/exchange/clip'
const HEAD = '// Made by `npm run clipper` from lib/exchange/clip. Change it there.'

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${SOURCES}/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}

/** The generated files, by their paths in the project. */
export async function clipperFiles(): Promise<Record<string, string>> {
  const [bookmarklet, reader, background, options] = await Promise.all([
    bundled('bookmarklet-entry.ts', {
      minify: true,
      define: { DEBRIEF_ADDRESS: JSON.stringify(ADDRESS_MARK) },
    }),
    bundled('extension/reader-entry.ts', {
      globalName: 'debriefClipper',
      banner: { js: HEAD },
      footer: { js: 'debriefClipper.clipPage(document, location.href)' },
    }),
    bundled('extension/background-entry.ts', { banner: { js: HEAD } }),
    bundled('extension/options-entry.ts', { banner: { js: HEAD } }),
  ])
  return {
    [`${SOURCES}/bookmarklet.generated.ts`]: `${HEAD}\nexport const BOOKMARKLET_CODE = ${JSON.stringify(bookmarklet.trim())}\n`,
    'extension/reader.js': reader,
    'extension/background.js': background,
    'extension/options.js': options,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, text] of Object.entries(await clipperFiles())) writeFileSync(path.join(root, file), text)
}
