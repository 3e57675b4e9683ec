import { Download } from 'lucide-react'
import { buttonStyle } from '@/components/ui/button-style'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

export function ExportCard() {
  return (
    <Card aria-labelledby="export">
      <CardHeader
        id="export"
        title="Take everything along"
        note="Everything you have here, in one JSON file that other programs can read."
      />
      <CardBody>
        <a href={paths.exportAll()} download className={buttonStyle('outline', 'medium')}>
          <Icon of={Download} />
          Download all my data
        </a>
      </CardBody>
    </Card>
  )
}
