import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { BookmarkletCard } from '@/components/settings/clipper/bookmarklet-card'
import { ExtensionCard } from '@/components/settings/clipper/extension-card'
import { PasteCard } from '@/components/settings/clipper/paste-card'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { addressReached } from '@/lib/auth/request-origin'
import { requireUser } from '@/lib/auth/require-user'
import { isFirstAccount } from '@/lib/data/installation'
import { env } from '@/lib/env'
import { bookmarkletFor } from '@/lib/exchange/clip/bookmarklet'

export const metadata: Metadata = { title: 'Clipper' }

export default async function ClipperPage() {
  const viewer = await requireUser()
  const isFirst = await isFirstAccount(viewer.id)
  const address = addressReached(await headers())
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="clipper" isFirstAccount={isFirst} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <BookmarkletCard bookmarklet={bookmarkletFor(address)} />
        <ExtensionCard address={address} />
        <PasteCard fetchesLinks={env().FETCH_POSTINGS === '1'} />
      </div>
    </>
  )
}
