'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTransition, type ChangeEvent } from 'react'
import { SelectField } from '@/components/forms/fields'

export type Choice = { code: string; name: string }

type RegionFieldsProps = {
  country: string | null
  state: string | null
  countries: readonly Choice[]
  states: readonly Choice[]
}

/**
 * Country and state. A change goes into the address, and the server answers with the states and the holidays that
 * belong to it; before the script has loaded, saving the country does the same.
 */
export function RegionFields({ country, state, countries, states }: RegionFieldsProps) {
  const router = useRouter()
  const pathname = usePathname()
  const [pending, startTransition] = useTransition()

  const onChange = (event: ChangeEvent<HTMLSelectElement>) => {
    const { name, value, form } = event.currentTarget
    const query =
      name === 'country' ? { country: value, state: '' } : { country: valueOf(form, 'country'), state: value }
    startTransition(() => router.replace(`${pathname}?${new URLSearchParams(query)}`, { scroll: false }))
  }

  const options = (choices: readonly Choice[]) =>
    choices.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <SelectField
        name="country"
        label="Country"
        empty="No public holidays"
        defaultValue={country}
        options={options(countries)}
        onChange={onChange}
        aria-busy={pending}
        required
      />
      <input type="hidden" name="statesOf" value={country ?? ''} />
      {states.length === 0 ? null : (
        <SelectField
          name="state"
          label="State or region"
          empty="The whole country"
          defaultValue={state}
          options={options(states)}
          onChange={onChange}
          aria-busy={pending}
          required
        />
      )}
      <noscript>
        <p className="text-xs text-muted">Save once, and the states of that country appear.</p>
      </noscript>
    </>
  )
}

function valueOf(form: HTMLFormElement | null, name: string): string {
  const field = form?.elements.namedItem(name)
  return field instanceof HTMLSelectElement ? field.value : ''
}
