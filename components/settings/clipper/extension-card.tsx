import { Card, CardBody, CardHeader } from '@/components/ui/card'

/** How to load the extension that comes with Debrief. */
export function ExtensionCard({ address }: { address: string }) {
  return (
    <Card aria-labelledby="extension">
      <CardHeader
        id="extension"
        title="As an extension"
        note="The same for Chrome, Edge, Brave and other Chromium browsers, as a button beside the address bar. It sees a page only when you press it."
      />
      <CardBody>
        <ol className="grid list-decimal gap-1 pl-5">
          <li>
            Take the folder <code>extension</code> of Debrief’s source onto your computer.
          </li>
          <li>
            Open <code>chrome://extensions</code>, switch on “Developer mode”, press “Load unpacked” and
            choose the folder.
          </li>
          <li className="wrap-anywhere">
            In its options, give the address of this Debrief: <code>{address}</code>
          </li>
          <li>Open a posting and press the button, or Alt Shift D.</li>
        </ol>
      </CardBody>
    </Card>
  )
}
