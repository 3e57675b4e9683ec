import type { NextRequest } from 'next/server'
import { isOwnOrigin } from '@/lib/actions/request-origin'
import { optionalUser } from '@/lib/auth/require-user'
import { baseUrl, env } from '@/lib/env'
import { RefusedError } from '@/lib/errors'
import { importAccount, lookAtAccount, type AccountSummary } from '@/lib/exchange/account-import'
import { tooLarge, withUpload } from '@/lib/exchange/upload'
import { requestLog } from '@/lib/request-log'

/** How large a file may be: it waits on the disk while it is read. */
const LONGEST_UPLOAD = 1024 * 1024 * 1024

export type AccountImportAnswer = { ok: true; summary: AccountSummary } | { ok: false; message: string }

/** Who has a file on the disk here: one each. */
const busy = new Set<string>()

/**
 * Takes an export, JSON or ZIP, as the body of the request. Says what is in it; with `?run=1` it brings it into the
 * account, which must be empty. proxy.ts leaves this address alone: Next.js would keep the body in memory for it.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers, baseUrl())) return refused('This came from another site.', 403)
  const viewer = await optionalUser()
  if (!viewer)
    return refused('You are signed out. Sign in again in another tab, then choose the file again.', 401)
  if (Number(request.headers.get('content-length')) > LONGEST_UPLOAD) {
    return refused(tooLarge(LONGEST_UPLOAD).message)
  }
  if (busy.has(viewer.id)) return refused('Another file of yours is being read. Wait until it is done.', 409)
  busy.add(viewer.id)
  try {
    const quotaBytes = env().DOCUMENTS_QUOTA_MB * 1024 * 1024
    const isRun = request.nextUrl.searchParams.get('run') === '1'
    const summary = await withUpload(request.body, LONGEST_UPLOAD, (file) =>
      isRun ? importAccount(viewer.id, file, viewer.now, { quotaBytes }) : lookAtAccount(file),
    )
    return answer({ ok: true, summary })
  } catch (error) {
    if (error instanceof RefusedError) return refused(error.message)
    ;(await requestLog()).error({ err: error }, 'An import of an account stopped unexpectedly.')
    return refused(
      'Something on our side went wrong, and nothing was imported. Please try again in a moment.',
      500,
    )
  } finally {
    busy.delete(viewer.id)
  }
}

/** What is wrong with a file is an answer like another: a browser would write any other status to its console. */
const refused = (message: string, status = 200) => answer({ ok: false, message }, status)

function answer(body: AccountImportAnswer, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
}
