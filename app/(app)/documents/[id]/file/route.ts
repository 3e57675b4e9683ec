import { notFound } from 'next/navigation'
import { requireUser } from '@/lib/auth/require-user'
import { readDocument } from '@/lib/data/documents'
import { savedAs } from '@/lib/domain/documents/file-name'
import { NotFoundError } from '@/lib/errors'

/** One version as it came, to be saved: whatever is in it, no browser opens it as a page of this site. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireUser()
  const { bytes, fileName, mediaType } = await read(viewer.id, (await params).id)
  return new Response(bytes, {
    headers: {
      'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-disposition': savedAs(fileName),
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

async function read(...asked: Parameters<typeof readDocument>) {
  try {
    return await readDocument(...asked)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}
