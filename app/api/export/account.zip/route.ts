import { requireUser } from '@/lib/auth/require-user'
import { accountZip } from '@/lib/exchange/account-zip'
import { downloadOf } from '@/lib/exchange/download'

/** Everything that the signed-in person has here, the files of documents included. */
export async function GET(): Promise<Response> {
  const viewer = await requireUser()
  return downloadOf(accountZip(viewer.id, viewer.now), {
    fileName: `debrief-${viewer.today}.zip`,
    type: 'application/zip',
  })
}
