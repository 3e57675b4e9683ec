'use client'

import { createContext, useContext } from 'react'

type FormContextValue = {
  /** Prefix of the ids in this form: the same field may stand on a page twice. */
  formId: string
  pending: boolean
  /** What came back, another one each time, where what was sent last was refused or did not get through. */
  unsent?: object | string | null
  fieldErrors: Record<string, string[]>
  /** What was typed, as a page without script got it back. */
  values: Record<string, string | string[]>
}

const OUTSIDE: FormContextValue = { formId: 'field', pending: false, fieldErrors: {}, values: {} }

export const FormContext = createContext<FormContextValue>(OUTSIDE)

export function useForm(): FormContextValue {
  return useContext(FormContext)
}
