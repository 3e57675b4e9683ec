import { ButtonLink } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

export function ImportCard() {
  return (
    <Card aria-labelledby="import-list">
      <CardHeader
        id="import-list"
        title="Bring a list in"
        note="From a spreadsheet or another tracker: you see what becomes of it first, and can take it back for a week."
      />
      <CardBody>
        <ButtonLink href={paths.importApplications()}>
          <Icon of="file-up" />
          Import a list
        </ButtonLink>
      </CardBody>
    </Card>
  )
}
