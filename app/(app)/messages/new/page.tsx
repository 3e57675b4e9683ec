import { notFound } from 'next/navigation'
import { zoneChoices } from '@/components/interviews/zones'
import { PasteMessage } from '@/components/messages/paste-message'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { chosenApplication } from '@/lib/data/application-choice'
import { NotFoundError } from '@/lib/errors'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Paste an e-mail' }

type Props = { searchParams: Promise<{ application?: string | string[] }> }

export default async function NewMessagePage({ searchParams }: Props) {
  const { id: userId, zone, today } = await requireUser()
  const { application: given } = await searchParams
  const application = typeof given === 'string' ? await choose(userId, given) : null
  return (
    <>
      <PageHeader
        title="Paste an e-mail"
        note="From an employer. Debrief says what it reads in it and fills in the next step; nothing happens before you say yes."
        crumbs={
          application
            ? [
                { label: 'Applications', href: paths.applications() },
                {
                  label: `${application.role} at ${application.company}`,
                  href: paths.application(application.id),
                },
              ]
            : [{ label: 'Today', href: paths.today() }]
        }
      />
      <PasteMessage
        applicationId={application?.id ?? null}
        today={today}
        zone={zone}
        zones={zoneChoices(zone)}
      />
    </>
  )
}

async function choose(...asked: Parameters<typeof chosenApplication>) {
  try {
    return await chosenApplication(...asked)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}
