import type { z } from 'zod'

import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'

import type { EchoedValues } from './parse-form'
import type { ActionRefusal } from './result'

const nothing = { ok: false, fieldErrors: {}, formError: null } as const

export const signedOut = (values: EchoedValues): ActionRefusal => ({
  ...nothing,
  code: 'signed-out',
  formError: 'You are signed out. Sign in again in another tab, then save here: nothing you typed is lost.',
  values,
})

export const fromElsewhere = (values: EchoedValues): ActionRefusal => ({
  ...nothing,
  code: 'refused',
  formError: 'This came from another site, so nothing was changed. Open the page here and try again.',
  values,
})

/** Each field's messages under its name (`a.0.b` for nested ones); what concerns the whole stands above the form. */
export function invalid(error: z.ZodError, values: EchoedValues): ActionRefusal {
  const fieldErrors: Record<string, string[]> = {}
  let formError: string | null = null
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.')
    if (field === '') formError ??= issue.message
    else fieldErrors[field] ??= [issue.message]
  }
  return { ok: false, code: 'invalid', fieldErrors, formError, values }
}

/** The calm answer to an error that data functions throw on purpose; null for any other. */
export function expectedRefusal(error: unknown, values: EchoedValues): ActionRefusal | null {
  if (error instanceof NotFoundError) {
    return { ...nothing, code: 'not-found', formError: 'That is not here any more.', values }
  }
  if (error instanceof ConflictError)
    return { ...nothing, code: 'conflict', formError: error.message, values }
  if (!(error instanceof RefusedError)) return null
  return error.field === undefined
    ? { ...nothing, code: 'refused', formError: error.message, values }
    : { ...nothing, code: 'refused', fieldErrors: { [error.field]: [error.message] }, values }
}

export const unexpected = (values: EchoedValues): ActionRefusal => ({
  ...nothing,
  code: 'refused',
  formError: 'Something on our side went wrong, and nothing was changed. Please try again in a moment.',
  values,
})
