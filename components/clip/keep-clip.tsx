'use client'

import { useEffect } from 'react'
import { clipHere } from './kept-clip'

/** Before signing in: keeps the clip with this window, then goes there. */
export function KeepClip({ signIn }: { signIn: string }) {
  useEffect(() => {
    clipHere()
    window.location.replace(signIn)
  }, [signIn])
  return (
    <p className="text-muted">
      You are signed out.{' '}
      <a href={signIn} className="font-medium text-accent underline underline-offset-2">
        Sign in
      </a>
      : the clip waits here for you.
    </p>
  )
}
