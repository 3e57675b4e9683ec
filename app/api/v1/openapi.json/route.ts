import { apiDocument } from '@/app/api/v1/routes'

/** What the API can do, for programs that make clients. Anybody may ask: it says nothing about anybody. */
export function GET(): Response {
  return Response.json(apiDocument(), { headers: { 'cache-control': 'no-cache' } })
}
