import type { Metadata } from 'next'
import { ClipWindow } from '@/components/clip/clip-window'
import { KeepClip } from '@/components/clip/keep-clip'
import { optionalUser } from '@/lib/auth/require-user'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Clip a posting' }

/** It does not send anybody away by itself: the clip stands behind the #, and the page's script has to keep it first. */
export default async function ClipPage() {
  const viewer = await optionalUser()
  return (
    <>
      <h1 className="font-serif text-title font-semibold tracking-tight">Log this posting</h1>
      {viewer ? (
        <ClipWindow settingsHref={paths.clipperSettings()} />
      ) : (
        <KeepClip signIn={paths.signIn(paths.clip())} />
      )}
    </>
  )
}
