export const dynamic = 'force-dynamic'

/** The process answers. It says nothing of the database: restarting this process would not bring that back. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
