import { requireUser } from '@/lib/auth/require-user'
import { tableAsCsv } from '@/lib/exchange/account-tables'
import { CSV_TYPE, downloadOf } from '@/lib/exchange/download'
import { EXPORTED_LISTS } from '@/lib/schemas/exported-rows'

type Context = { params: Promise<{ table: string }> }

/** One table of everything, whole, as a CSV file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireUser()
  const { table } = await params
  const list = EXPORTED_LISTS.find((known) => `${known}.csv` === table)
  if (list === undefined) return new Response('There is no such table.', { status: 404 })
  return downloadOf(tableAsCsv(viewer.id, list), { fileName: `${list}-${viewer.today}.csv`, type: CSV_TYPE })
}
