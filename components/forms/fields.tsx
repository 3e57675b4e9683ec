'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Icon } from '@/components/ui/icon'
import { controlStyle, lineHeight } from './control-style'
import { Field, FieldHelp, useControlId, useWiring, type FieldProps } from './field'
import { useForm } from './form-context'
import { useEarlyText } from './use-early-text'

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldProps &
  Omit<ComponentProps<Tag>, keyof FieldProps | 'id' | 'children' | 'defaultValue'> & {
    defaultValue?: string | number | null
  }

/** What the form got back for `name`, else what the page began with. */
function useStart(name: string, defaultValue: string | number | null | undefined): string | undefined {
  const typed = useForm().values[name]
  const first = Array.isArray(typed) ? typed[0] : typed
  return first ?? defaultValue?.toString()
}

type InputFieldProps = Own<'input'> & {
  /** Offered while typing; anything else may be typed too. */
  suggestions?: readonly string[]
}

type TextFieldProps = InputFieldProps & {
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'search' | 'time'
}

export function TextField(props: TextFieldProps) {
  return <InputField type="text" {...props} />
}

/** A calendar day; its value is `YYYY-MM-DD`. */
export function DateField(props: Own<'input'>) {
  return <InputField {...props} type="date" />
}

/** Digits, typed as text: a scroll never changes them, and what is not a number gets its sentence. */
export function NumberField({ decimal = false, ...props }: Own<'input'> & { decimal?: boolean }) {
  return <InputField autoComplete="off" {...props} type="text" inputMode={decimal ? 'decimal' : 'numeric'} />
}

function InputField({
  name,
  label,
  hint,
  required,
  labelHidden,
  className,
  suggestions,
  ...rest
}: InputFieldProps) {
  const start = useStart(name, rest.defaultValue)
  return (
    <Field {...{ name, label, hint, required, labelHidden, className }}>
      {(wiring) => (
        <>
          <input
            {...rest}
            {...wiring}
            defaultValue={start}
            list={suggestions ? `${wiring.id}-list` : undefined}
            className={clsx(controlStyle, lineHeight)}
          />
          {suggestions ? (
            <datalist id={`${wiring.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion}>
                  {suggestion}
                </option>
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  )
}

/** Grows with what is typed, where the browser can. */
export function TextArea({ name, label, hint, required, labelHidden, className, ...rest }: Own<'textarea'>) {
  const start = useStart(name, rest.defaultValue)
  const area = useEarlyText(useControlId(name))
  return (
    <Field {...{ name, label, hint, required, labelHidden, className }}>
      {(wiring) => (
        <textarea
          rows={3}
          {...rest}
          {...wiring}
          ref={area}
          defaultValue={start}
          className={clsx(controlStyle, 'field-sizing-content max-h-[60dvh] min-h-20 resize-y py-2')}
        />
      )}
    </Field>
  )
}

export type SelectOption = { value: string; label: string }

type SelectFieldProps = Own<'select'> & {
  options: readonly SelectOption[]
  /** A first, empty choice with these words. */
  empty?: string
}

export function SelectField({
  name,
  label,
  hint,
  required,
  labelHidden,
  className,
  options,
  empty,
  ...rest
}: SelectFieldProps) {
  const start = useStart(name, rest.defaultValue)
  return (
    <Field {...{ name, label, hint, required, labelHidden, className }}>
      {(wiring) => (
        <div className="relative">
          {/* It takes its first value only once: the key lets it begin again with what the server sent back. */}
          <select
            key={start}
            {...rest}
            {...wiring}
            defaultValue={start}
            className={clsx(controlStyle, lineHeight, 'appearance-none pr-9')}
          >
            {empty === undefined ? null : <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon
            of="chevron-down"
            className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
          />
        </div>
      )}
    </Field>
  )
}

type CheckboxFieldProps = Omit<ComponentProps<'input'>, 'type' | 'name' | 'id'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** A tick; when it is not set, the form sends nothing for it. */
export function CheckboxField({ name, label, hint, className, defaultChecked, ...rest }: CheckboxFieldProps) {
  const { wiring, errors } = useWiring(name, hint)
  const { values } = useForm()
  const refilled = Object.keys(values).length > 0
  const typed = values[name]
  const value = rest.value?.toString() ?? 'on'
  const start = refilled ? (Array.isArray(typed) ? typed.includes(value) : typed === value) : defaultChecked
  return (
    <div className={clsx('grid content-start gap-1', className)}>
      <Checkbox {...rest} {...wiring} defaultChecked={start}>
        {label}
      </Checkbox>
      <FieldHelp id={wiring.id} hint={hint} errors={errors} />
    </div>
  )
}
