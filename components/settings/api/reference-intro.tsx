import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { paths } from '@/lib/paths'

/** The first request, and the rules that hold for all of them. */
export function ReferenceIntro({ origin }: { origin: string }) {
  return (
    <Card aria-labelledby="first-request" className="max-w-3xl">
      <CardHeader id="first-request" title="The first request" />
      <CardBody className="grid gap-3">
        <pre
          // Long lines scroll in their own box, by keyboard too.
          tabIndex={0}
          role="region"
          aria-label="Example"
          className="overflow-x-auto rounded-card bg-wash p-3 font-mono text-small"
        >
          {`curl -H "Authorization: Bearer $DEBRIEF_TOKEN" \\\n  ${origin}/api/v1/applications`}
        </pre>
        <ul role="list" className="grid gap-1.5 text-small text-muted">
          <li>A token in the header says who asks. Cookies are not looked at.</li>
          <li>
            Days are YYYY-MM-DD in your time zone, moments are in UTC. What is sent and not known is refused.
          </li>
          <li>
            Every answer has an ETag. What changes something that is there needs it back as If-Match, so that
            nothing is written over unseen.
          </li>
          <li>A POST with an Idempotency-Key is done once, however often it is sent within 24 hours.</li>
          <li>A list goes on with next as cursor, or by its Link header.</li>
          <li>RateLimit says how many requests are left of this minute.</li>
        </ul>
        <p>
          <a href={paths.openApi()} className="text-accent underline">
            The OpenAPI 3.1 document
          </a>
          , for programs that make clients.
        </p>
      </CardBody>
    </Card>
  )
}
