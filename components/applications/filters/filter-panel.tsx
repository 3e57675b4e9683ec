'use client'

import { useId, useRef, useState } from 'react'
import { sources } from '@/app/(app)/applications/actions'
import { CheckboxField, SelectField, TextField } from '@/components/forms/fields'
import { Button, ButtonLink } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Checkbox } from '@/components/ui/checkbox'
import { Icon } from '@/components/ui/icon'
import { placeBeside } from '@/components/ui/place-beside'
import { CLOSED_STAGES, OPEN_STAGES, STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { FIRST_ORDER, SORTS, type ApplicationQuery, type Sort } from '@/lib/domain/application-query'
import { NO_FILTERS, applicationsHref } from './address'

const SORT_LABELS: Record<Sort, string> = {
  updated: 'Last changed',
  company: 'Company',
  role: 'Role',
  since: 'In stage since',
  excitement: 'Excitement',
  deadline: 'Deadline',
}

type FilterPanelProps = {
  query: ApplicationQuery
  tags: readonly string[]
  activeCount: number
}

/** All filters in the browser's own popover, a part of the form round it: it opens without script too. */
export function FilterPanel({ query, tags, activeCount }: FilterPanelProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [suggestions, setSuggestions] = useState<readonly string[]>([])

  const suggest = async () => {
    if (suggestions.length > 0) return
    try {
      const found = await sources({})
      if (found.ok) setSuggestions(found.data)
    } catch {
      // Suggestions only: without a connection the field is as good as before.
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        className={buttonStyle(
          'outline',
          'small',
          activeCount > 0 ? 'border-accent! text-accent!' : undefined,
        )}
      >
        <Icon of="list-filter" size={14} />
        Filter
        {activeCount > 0 ? (
          <span>
            <span aria-hidden="true">{activeCount}</span>
            <span className="sr-only">, {activeCount} on</span>
          </span>
        ) : null}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="Filters"
        onToggle={(event) => {
          const isOpen = event.newState === 'open'
          button.current?.setAttribute('aria-expanded', String(isOpen))
          if (isOpen && panel.current && button.current) placeBeside(panel.current, button.current, 'end')
        }}
        className="m-auto max-h-[80dvh] w-88 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border bg-card p-4 text-ink shadow-float open:animate-arrive"
      >
        <div className="grid gap-4" key={JSON.stringify(query)}>
          <StageChoices chosen={query.stages} />
          <div className="grid grid-cols-2 gap-3">
            <div onFocus={suggest}>
              <TextField
                name="source"
                label="Source"
                required
                defaultValue={query.source}
                suggestions={suggestions}
                autoComplete="off"
              />
            </div>
            <SelectField
              name="tag"
              label="Tag"
              required
              empty="Any"
              defaultValue={query.tag}
              options={tagOptions(tags, query.tag)}
            />
            <SelectField
              name="excitement"
              label="Excitement"
              required
              empty="Any"
              defaultValue={query.excitement}
              options={[5, 4, 3, 2].map((value) => ({
                value: String(value),
                label: value === 5 ? '5' : `${value} or more`,
              }))}
            />
            <SelectField
              name="sort"
              label="Sort by"
              required
              defaultValue={query.sort}
              options={SORTS.map((sort) => ({ value: sort, label: SORT_LABELS[sort] }))}
            />
          </div>
          {query.order === FIRST_ORDER[query.sort] ? null : (
            <CheckboxField name="order" value={query.order} defaultChecked label="In reverse order" />
          )}
          <div className="grid gap-2">
            <CheckboxField name="due" value="1" defaultChecked={query.isDue} label="Has a reminder due" />
            <CheckboxField name="owed" value="1" defaultChecked={query.owesReview} label="Owes a review" />
            <CheckboxField
              name="archived"
              value="1"
              defaultChecked={query.archived}
              label="Archived ones instead"
            />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              Show
            </Button>
            <ButtonLink href={applicationsHref(query, NO_FILTERS)} variant="ghost" scroll={false}>
              Clear filters
            </ButtonLink>
          </div>
        </div>
      </div>
    </>
  )
}

function StageChoices({ chosen }: { chosen: readonly Stage[] }) {
  return (
    <fieldset>
      <legend className="mb-1 text-small font-medium">Stage</legend>
      <div className="grid grid-cols-2 gap-x-3">
        {[OPEN_STAGES, CLOSED_STAGES].map((stages) => (
          <div key={stages[0]} className="grid content-start">
            {stages.map((stage) => (
              <Checkbox key={stage} name="stage" value={stage} defaultChecked={chosen.includes(stage)}>
                {STAGE_LABELS[stage]}
              </Checkbox>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

// A tag from the address that nothing carries is still what is asked for, and must be seen to be taken away.
function tagOptions(tags: readonly string[], chosen: string) {
  const all = chosen === '' || tags.includes(chosen) ? tags : [chosen, ...tags]
  return all.map((tag) => ({ value: tag, label: tag }))
}
