'use client'

import { useState, useSyncExternalStore } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { ReviewDoc } from '@/lib/schemas/review'
import { ReopenButton, type ReopenCall } from './reopen-button'
import { isSameDoc, toDoc } from './review-doc'
import { mirrorOf } from './use-autosaver'

type KeptNoticeProps = {
  userId: string
  reviewId: string
  version: number
  doc: ReviewDoc
  reopen: ReopenCall
}

/** On a completed review: text typed in another tab that never became a part of it is still in this browser. */
export function KeptNotice({ userId, reviewId, version, doc, reopen }: KeptNoticeProps) {
  const [discarded, setDiscarded] = useState(false)
  const keys = useSyncExternalStore(
    neverChanges,
    () => keysOf(userId, reviewId, doc),
    () => '',
  )
  if (keys === '' || discarded) return null
  const discard = () => {
    const mirror = mirrorOf(userId, reviewId)
    for (const key of keys.split(' ')) mirror.forget(key)
    setDiscarded(true)
  }
  return (
    <Banner
      tone="improve"
      title="This browser keeps text that is not part of this review"
      action={
        <>
          <ReopenButton reviewId={reviewId} version={version} reopen={reopen}>
            Reopen and add it
          </ReopenButton>
          <Button variant="ghost" onClick={discard}>
            Discard it
          </Button>
        </>
      }
    >
      You typed it in another tab before the review was completed, and it could not be saved.
    </Banner>
  )
}

const neverChanges = () => () => {}

/** The names of the copies that say something else, as one text: it stays the same while they do. */
function keysOf(userId: string, reviewId: string, doc: ReviewDoc): string {
  const stored = toDoc(doc)
  const kept = mirrorOf(userId, reviewId).read()
  return kept.flatMap((entry) => (isSameDoc(entry.kept.doc, stored) ? [] : [entry.key])).join(' ')
}
