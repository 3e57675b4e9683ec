import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'

import { optionalUser, type Viewer } from '@/lib/auth/require-user'
import { baseUrl } from '@/lib/env'
import { requestLog } from '@/lib/request-log'

import { echoValues, formToInput, type EchoedValues } from './parse-form'
import { expectedRefusal, fromElsewhere, invalid, signedOut, unexpected } from './refusal'
import { isOwnOrigin } from './request-origin'
import type { ActionResult, ActionState } from './result'
import { plainSentence } from '@/lib/schemas/sentences'

/**
 * A server action for a form and `useActionState`. It checks where the request comes from, the session, and
 * the input; `run` gets who is asking and what `schema` made of the form, and may redirect or revalidate.
 * How fields are named: see parse-form.ts. What `run` may throw: see lib/errors.ts.
 */
export function authedAction<S extends z.ZodType, T>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): (previous: ActionState<T>, form: FormData) => Promise<ActionResult<T>> {
  return (_previous, form) => asViewer(schema, () => formToInput(schema, form), echoValues(form), run)
}

/** The same for a direct call by client code with a plain object. Nothing is echoed: the caller has it still. */
export function authedCall<S extends z.ZodType, T>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) => asViewer(schema, () => input, {}, run)
}

/** For the forms that a signed-out person sends: signing in and up, a forgotten password, the pages behind a mail's links. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>) => Promise<T>,
): (previous: ActionState<T>, form: FormData) => Promise<ActionResult<T>> {
  return (_previous, form) => {
    const values = echoValues(form)
    return guarded(values, () => checked(schema, formToInput(schema, form), values, run))
  }
}

function asViewer<S extends z.ZodType, T>(
  schema: S,
  readInput: () => unknown,
  values: EchoedValues,
  run: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  return guarded(values, async () => {
    const viewer = await optionalUser()
    if (!viewer) return signedOut(values)
    return checked(schema, readInput(), values, (input) => run(viewer, input))
  })
}

async function checked<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  values: EchoedValues,
  run: (input: z.output<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  const parsed = await schema.safeParseAsync(input, { error: plainSentence })
  return parsed.success ? { ok: true, data: await run(parsed.data) } : invalid(parsed.error, values)
}

/** Lets in only what our own pages send, and turns whatever is thrown into an answer. */
async function guarded<T>(
  values: EchoedValues,
  act: () => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  try {
    return isOwnOrigin(await headers(), baseUrl()) ? await act() : fromElsewhere(values)
  } catch (error) {
    unstable_rethrow(error)
    const refusal = expectedRefusal(error, values)
    if (refusal) return refusal
    ;(await requestLog()).error({ err: error }, 'An action stopped unexpectedly.')
    return unexpected(values)
  }
}
