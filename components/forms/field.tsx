'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { useForm } from './form-context'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** Only for those who hear the page. */
  labelHidden?: boolean
  className?: string
}

export type Wiring = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** The label, the hint and the error of one control, and what ties them to it. */
export function Field({
  name,
  label,
  hint,
  required,
  labelHidden,
  className,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const { wiring, errors } = useWiring(name, hint, required)
  return (
    <div className={clsx('grid min-w-0 content-start gap-1', className)}>
      <label htmlFor={wiring.id} className={labelHidden ? 'sr-only' : 'text-small font-medium'}>
        {label}
        {required ? null : <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children(wiring)}
      <FieldHelp id={wiring.id} hint={hint} errors={errors} />
    </div>
  )
}

/** The id of a control by its name: the same on the server and in the browser. */
export function useControlId(name: string): string {
  return `${useForm().formId}-${name}`
}

/** The ids and states of a control by its name, with the errors that its form holds for it. */
export function useWiring(name: string, hint?: ReactNode, required?: boolean) {
  const form = useForm()
  const id = useControlId(name)
  const errors = form.fieldErrors[name] ?? []
  const describedBy = [errors.length > 0 && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const wiring: Wiring = {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': errors.length > 0 || undefined,
    'aria-required': required || undefined,
  }
  return { wiring, errors }
}

export function FieldHelp({ id, hint, errors }: { id: string; hint?: ReactNode; errors: readonly string[] }) {
  return (
    <>
      {errors.length > 0 ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-small text-loss">
          <Icon of="circle-exclamation-point" size={14} className="mt-0.5" />
          <span>{errors.join(' ')}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </>
  )
}
