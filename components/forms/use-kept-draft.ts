'use client'

import { useCallback, useEffect, type RefObject } from 'react'

const WRITTEN =
  ':is(input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea)[name]'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Keeps in this tab what is typed into a form, under `name`, until it is sent or left by its own Cancel: whoever
 * goes back to look something up finds it again. Returns what forgets it.
 */
export function useKeptDraft(form: RefObject<HTMLFormElement | null>, name: string | undefined): () => void {
  useEffect(() => {
    const element = form.current
    if (!element || name === undefined) return
    fill(element, read(name))
    const onInput = () => write(name, valuesOf(element))
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) write(name, null)
    }
    element.addEventListener('input', onInput)
    element.addEventListener('click', onClick)
    return () => {
      element.removeEventListener('input', onInput)
      element.removeEventListener('click', onClick)
    }
  }, [form, name])

  return useCallback(() => {
    if (name !== undefined) write(name, null)
  }, [name])
}

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>(WRITTEN)]

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]))

function fill(form: HTMLFormElement, values: Record<string, unknown>): void {
  for (const field of fieldsOf(form)) {
    const value = values[field.name]
    if (typeof value === 'string') field.value = value
  }
}

const keyOf = (name: string) => `debrief.form.${name}`

// A browser may refuse its storage: then the form is as forgetful as any other.
function read(name: string): Record<string, unknown> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '{}') as Record<string, unknown>
  } catch {
    return {}
  }
}

function write(name: string, values: Record<string, string> | null): void {
  try {
    if (values) sessionStorage.setItem(keyOf(name), JSON.stringify(values))
    else sessionStorage.removeItem(keyOf(name))
  } catch {}
}
