'use client'

import { useMemo } from 'react'
import { DateField, SelectField, TextField } from '@/components/forms/fields'
import { FilterFold } from '@/components/forms/filter-fold'
import { FormContext } from '@/components/forms/form-context'
import { useFilterForm } from '@/components/forms/use-filter-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { INTERVIEW_OUTCOME_LABELS } from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import { OUTCOME_FILTERS } from '@/lib/domain/interview-query'
import type { InterviewFilters } from '@/lib/schemas/interview-filters'
import { KIND_OPTIONS } from './interview-words'

const OUTCOME_OPTIONS = OUTCOME_FILTERS.map((value) => ({
  value,
  label: value === 'CANCELLED' ? 'Cancelled' : INTERVIEW_OUTCOME_LABELS[value],
}))
const REVIEW_OPTIONS = [
  { value: 'owed', label: 'Owed' },
  { value: 'reviewed', label: 'Reviewed' },
]
const SCORE_OPTIONS = [1, 2, 3, 4, 5].map((score) => ({ value: String(score), label: `${score} of 5` }))
const CHOICES = [
  { name: 'kind', label: 'Kind', options: KIND_OPTIONS },
  { name: 'outcome', label: 'Outcome', options: OUTCOME_OPTIONS },
  { name: 'review', label: 'Review', options: REVIEW_OPTIONS },
  { name: 'atLeast', label: 'Prepared at least', options: SCORE_OPTIONS },
  { name: 'atMost', label: 'Prepared at most', options: SCORE_OPTIONS },
] as const

type InterviewFilterFormProps = {
  filters: InterviewFilters
  /** Of the days in the address, by the fields' names. */
  problems: Record<string, string[]>
  active: boolean
}

/** What narrows the history down. It lives in the address, and works as a plain form before the script has loaded. */
export function InterviewFilterForm({ filters, problems, active }: InterviewFilterFormProps) {
  const { form, onSubmit, apply } = useFilterForm(paths.interviews)
  const context = useMemo(
    () => ({ formId: 'history', pending: false, fieldErrors: problems, values: {} }),
    [problems],
  )

  return (
    <FilterFold isActive={active || Object.keys(problems).length > 0}>
      <form
        ref={form}
        action={paths.interviews()}
        onSubmit={onSubmit}
        role="search"
        aria-label="Filter the history"
        className="grid grid-cols-2 items-start gap-3 lg:grid-cols-3"
      >
        <FormContext value={context}>
          {filters.person ? <input type="hidden" name="person" value={filters.person} /> : null}
          <TextField
            name="q"
            label="Company, role or person"
            required
            className="max-lg:col-span-2"
            type="search"
            defaultValue={filters.q}
          />
          <DateField name="from" label="From" required defaultValue={filters.from} />
          <DateField name="to" label="To" required defaultValue={filters.to} />
          {CHOICES.map(({ name, label, options }) => (
            <SelectField
              key={name}
              name={name}
              label={label}
              required
              empty="Any"
              options={options}
              defaultValue={filters[name]}
              onChange={apply}
            />
          ))}
          <div className="col-span-full flex gap-2">
            <Button type="submit">Show</Button>
            {active ? (
              <ButtonLink href={paths.interviews()} variant="ghost">
                Clear
              </ButtonLink>
            ) : null}
          </div>
        </FormContext>
      </form>
    </FilterFold>
  )
}
