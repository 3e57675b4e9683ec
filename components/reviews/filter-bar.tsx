'use client'

import { SelectField, TextField, type SelectOption } from '@/components/forms/fields'
import { FilterFold } from '@/components/forms/filter-fold'
import { useFilterForm } from '@/components/forms/use-filter-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { withQuery } from '@/lib/paths'

type FilterBarProps = {
  /** The page it filters. */
  path: string
  label: string
  searchLabel: string
  search: string | undefined
  choices: readonly {
    name: string
    label: string
    options: readonly SelectOption[]
    value: string | undefined
  }[]
  /** Kept as they are, such as the lesson that the list is about. */
  kept?: Record<string, string | undefined>
  isActive: boolean
}

/** Filters that live in the address; a plain form before the script has loaded. Choosing applies at once. */
export function FilterBar({ path, label, searchLabel, search, choices, kept, isActive }: FilterBarProps) {
  const { form, onSubmit, apply } = useFilterForm((typed) => withQuery(path, typed))
  return (
    <div className="unfolded-when-wide">
      <FilterFold isActive={isActive}>
        <form
          ref={form}
          action={path}
          onSubmit={onSubmit}
          role="search"
          aria-label={label}
          className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
        >
          {Object.entries(kept ?? {}).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null,
          )}
          <TextField
            name="q"
            label={searchLabel}
            required
            type="search"
            autoComplete="off"
            defaultValue={search}
            className="max-sm:col-span-2 sm:w-52"
          />
          {choices.map(({ name, label: choiceLabel, options, value }) => (
            <SelectField
              key={name}
              name={name}
              label={choiceLabel}
              required
              empty="Any"
              options={options}
              defaultValue={value}
              onChange={apply}
            />
          ))}
          <div className="flex gap-2">
            <Button type="submit">Show</Button>
            {isActive ? (
              <ButtonLink href={path} variant="ghost" scroll={false}>
                Clear
              </ButtonLink>
            ) : null}
          </div>
        </form>
      </FilterFold>
    </div>
  )
}
