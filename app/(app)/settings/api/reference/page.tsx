import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { apiDocument } from '@/app/api/v1/routes'
import { ApiReference } from '@/components/settings/api/reference'
import { ReferenceIntro } from '@/components/settings/api/reference-intro'
import { PageHeader } from '@/components/ui/page-header'
import { addressReached } from '@/lib/auth/request-origin'
import { requireUser } from '@/lib/auth/require-user'
import { referenceOf } from '@/lib/api/reference'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'API reference' }

export default async function ApiReferencePage() {
  await requireUser()
  return (
    <>
      <PageHeader
        title="API reference"
        crumbs={[
          { label: 'Settings', href: paths.settings() },
          { label: 'API', href: paths.apiSettings() },
        ]}
      />
      <div className="grid gap-6">
        <ReferenceIntro origin={addressReached(await headers())} />
        <ApiReference {...referenceOf(apiDocument())} />
      </div>
    </>
  )
}
