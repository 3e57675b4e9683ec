import { importApplications, type ImportProgress } from '@/lib/data/imports'
import type { UserId } from '@/lib/data/user-id'
import type { ImportReport } from '@/lib/domain/import/look'
import type { RowReason } from '@/lib/domain/import/plan'
import { sayCount } from '@/lib/domain/wording'
import { RefusedError } from '@/lib/errors'
import type { ImportChoices } from '@/lib/schemas/import'
import { missingIn } from './look'
import { prepare, type Upload } from './prepare'
import { rowsAsCsv } from './problems'
import type { Viewer } from './viewer'

/**
 * Brings a list in as it was looked at: all of it, or nothing. Rows that cannot be read stop it, unless the person
 * said to bring in the others without them. Throws a RefusedError.
 */
export async function runImport(
  userId: UserId,
  upload: Upload & { fileName: string },
  choices: ImportChoices,
  viewer: Viewer,
  now: Date,
  onProgress: (progress: ImportProgress) => Promise<void>,
): Promise<ImportReport> {
  const prepared = prepare(upload, choices, viewer)
  const { problems, leftOut, repeated, rows, format } = prepared
  const missing = missingIn(prepared)
  if (missing !== null) throw new RefusedError(missing)
  if (problems.length > 0 && !choices.withoutProblems) {
    throw new RefusedError(
      `${sayCount(problems.length, 'row')} cannot be read, so nothing was brought in. Change what the columns stand ` +
        'for, or bring in the others without them.',
    )
  }
  const order = { fileName: upload.fileName, format, rows, there: choices.there }
  const result = await importApplications(userId, order, now, onProgress)
  const doubled = repeated.map(({ row, of }): RowReason => ({
    row,
    reason: `It says the same as row ${of}.`,
  }))
  const skipped = [
    ...problems,
    ...leftOut,
    ...(choices.within === 'skip' ? doubled : []),
    ...result.skipped,
  ].toSorted((a, b) => a.row - b.row)
  const { id, added, updated } = result
  return { id, added, updated, skipped, skippedCsv: rowsAsCsv(skipped, prepared) }
}
