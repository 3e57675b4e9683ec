import { Card, CardBody, CardHeader } from '@/components/ui/card'

/** The way that needs nothing installed. */
export function PasteCard({ fetchesLinks }: { fetchesLinks: boolean }) {
  return (
    <Card aria-labelledby="pasting">
      <CardHeader id="pasting" title="By pasting" />
      <CardBody className="grid gap-2">
        <p>
          In the log form, paste a posting’s text or its link. The text is read in your browser; what it says
          plainly goes into the fields that are still empty.
        </p>
        <p className="text-muted">
          {fetchesLinks
            ? 'For a link, this Debrief opens the page itself and reads what it says.'
            : 'A link is only kept: whoever runs this Debrief has not allowed it to open pages. FETCH_POSTINGS=1 would.'}
        </p>
      </CardBody>
    </Card>
  )
}
