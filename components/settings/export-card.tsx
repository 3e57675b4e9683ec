import { buttonStyle } from '@/components/ui/button-style'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

/** The tables that a spreadsheet makes something of, by their names in the export. */
const TABLES = [
  { list: 'applications', label: 'Applications' },
  { list: 'events', label: 'Timeline' },
  { list: 'interviews', label: 'Interviews' },
  { list: 'people', label: 'People' },
  { list: 'reviews', label: 'Reviews' },
  { list: 'lessons', label: 'Lessons' },
  { list: 'rejections', label: 'Rejections' },
  { list: 'reminders', label: 'Reminders' },
  { list: 'tags', label: 'Tags' },
  { list: 'documents', label: 'Documents' },
] as const

/** Everything to take along, whole or table by table. */
export function ExportCard() {
  return (
    <Card aria-labelledby="export">
      <CardHeader
        id="export"
        title="Take it with you"
        note="Everything you have here. The ZIP file has your documents too; an empty account of any Debrief takes either back."
      />
      <CardBody className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          <a href={paths.exportZip()} download className={buttonStyle('primary', 'medium')}>
            <Icon of="archive" />
            Download all my data
          </a>
          <a href={paths.exportAll()} download className={buttonStyle('outline', 'medium')}>
            <Icon of="braces" />
            JSON without documents
          </a>
          <a href={paths.applicationReport()} className={buttonStyle('outline', 'medium')}>
            <Icon of="clipboard-list" />
            Report for a period
          </a>
        </div>
        <Disclosure summary="One table at a time, for a spreadsheet">
          <ul role="list" className="flex flex-wrap gap-x-4 gap-y-1">
            {TABLES.map(({ list, label }) => (
              <li key={list}>
                <a
                  href={paths.exportTable(list)}
                  download
                  className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 touch:min-h-11"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </CardBody>
    </Card>
  )
}
