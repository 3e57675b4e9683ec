'use client'

import { useRef, useState } from 'react'
import { statesOf } from '@/app/(app)/applications/[id]/actions'
import { SelectField } from '@/components/forms/fields'
import type { RegionOption } from './details-view'

type RegionFieldsProps = {
  countries: readonly RegionOption[]
  /** The states of `country`; those of another one are asked for when it is chosen. */
  initialStates: readonly RegionOption[]
  country: string | null
  state: string | null
}

const optionsOf = (regions: readonly RegionOption[]) =>
  regions.map(({ code, name }) => ({ value: code, label: name }))

/** Where the company works: its public holidays move the business days of this application. */
export function RegionFields({ countries, initialStates, country, state }: RegionFieldsProps) {
  const [states, setStates] = useState(initialStates)
  const chosen = useRef(country ?? '')

  const choose = async (code: string) => {
    chosen.current = code
    setStates([])
    if (code === '') return
    try {
      const result = await statesOf({ country: code })
      if (result.ok && chosen.current === code) setStates(result.data)
    } catch {
      // Without a connection the country alone can be chosen; its states come with the next try.
    }
  }

  return (
    <>
      <SelectField
        name="country"
        label="Holidays of"
        hint="Only where the company’s country is not yours"
        empty="As in your settings"
        options={optionsOf(countries)}
        defaultValue={country ?? ''}
        onChange={(event) => void choose(event.target.value)}
      />
      {states.length > 0 ? (
        <SelectField
          name="state"
          label="State"
          empty="The whole country"
          options={optionsOf(states)}
          defaultValue={state ?? ''}
        />
      ) : null}
    </>
  )
}
