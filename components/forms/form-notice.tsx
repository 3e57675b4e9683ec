'use client'

import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { useIsInMenu } from '@/components/ui/menu-context'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { ActionRefusal } from '@/lib/actions/result'

/**
 * What concerns the whole form: above its fields, read out at once. A form in a menu, which has closed by then, says it
 * at the foot of the screen.
 */
export function FormNotice({ refusal, problem }: { refusal: ActionRefusal | null; problem: string | null }) {
  const box = useRef<HTMLDivElement>(null)
  const [homeless, setHomeless] = useState<string[]>([])
  const isInMenu = useIsInMenu()

  // An error whose field does not stand in this form must not be lost.
  useEffect(() => {
    const form = box.current?.closest('form')
    const errors = Object.entries(refusal?.fieldErrors ?? {})
    setHomeless(
      errors.filter(([name]) => !form?.elements.namedItem(name)).flatMap(([, messages]) => messages),
    )
  }, [refusal])

  // Apart: what was refused before is no news when a later try has no connection.
  useEffect(() => {
    if (isInMenu && refusal) toastRefusal(refusal)
  }, [isInMenu, refusal])
  useEffect(() => {
    if (isInMenu && problem) toast({ message: problem, tone: 'problem' })
  }, [isInMenu, problem])

  const sentences = problem ? [problem] : [refusal?.formError, ...homeless].filter((text) => text != null)
  const signedOut = !problem && refusal?.code === 'signed-out'
  return (
    // The alert comes and goes with its words: an empty one has no place among the items of a menu.
    <div ref={box} className="contents">
      {!isInMenu && (signedOut || sentences.length > 0) ? (
        <div role="alert" className="flex items-start gap-2 rounded-control bg-loss-soft px-3 py-2 text-ink">
          <Icon of="circle-exclamation-point" className="mt-0.5 text-loss" />
          <div className="grid gap-1">
            {signedOut ? <SignedOut /> : sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
          </div>
        </div>
      ) : null}
    </div>
  )
}

function SignedOut() {
  return (
    <p>
      You were signed out.{' '}
      <a
        href="/sign-in"
        target="_blank"
        rel="noopener"
        className="font-semibold text-accent underline underline-offset-2"
      >
        Sign in in a new tab
      </a>
      , then save again: what you typed is kept.
    </p>
  )
}
