'use client'

import { useEffect, useRef } from 'react'

const WRITTEN =
  ':is(input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea)[name]'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Within a form: keeps in this tab what is typed there, under `name`, until it is sent or left by its own Cancel.
 * Whoever goes back to look something up finds it again.
 */
export function KeptDraft({ name }: { name: string }) {
  const place = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = place.current?.form
    if (!form) return
    fill(form, read(name))
    const keep = () => write(name, valuesOf(form))
    const forget = () => write(name, null)
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) forget()
    }
    form.addEventListener('input', keep)
    form.addEventListener('submit', forget)
    form.addEventListener('click', onClick)
    return () => {
      form.removeEventListener('input', keep)
      form.removeEventListener('submit', forget)
      form.removeEventListener('click', onClick)
    }
  }, [name])
  return <input ref={place} type="hidden" />
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
