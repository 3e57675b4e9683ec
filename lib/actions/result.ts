/** Why an action did not happen: bad input, no session, a change made elsewhere, a missing row, a rule. */
export type RefusalCode = 'invalid' | 'signed-out' | 'conflict' | 'not-found' | 'refused'

export type ActionRefusal = {
  ok: false
  code: RefusalCode
  fieldErrors: Record<string, string[]>
  formError: string | null
  /** What was typed, by field name, so that a page without script can show it again. */
  values: Record<string, string | string[]>
}

export type ActionSuccess<T> = { ok: true; data: T }

export type ActionResult<T> = ActionSuccess<T> | ActionRefusal

/** What a form holds: nothing before its first submit. */
export type ActionState<T> = ActionResult<T> | null

export type FormAction<T> = (previous: ActionState<T>, formData: FormData) => Promise<ActionState<T>>
