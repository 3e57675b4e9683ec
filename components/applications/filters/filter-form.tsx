'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type SubmitEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import type { ApplicationQuery } from '@/lib/domain/application-query'
import { FilterPanel } from './filter-panel'

const PAUSE_MS = 250

type FilterFormProps = {
  query: ApplicationQuery
  tags: readonly string[]
  activeCount: number
}

/** The search and the filters: a plain GET form, which with script goes there without loading the page. */
export function FilterForm({ query, tags, activeCount }: FilterFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const search = useRef<HTMLInputElement>(null)
  const [searching, startTransition] = useTransition()

  useEffect(() => () => clearTimeout(timer.current), [])

  // When a filter was taken away elsewhere; never under the hands of someone who types.
  useEffect(() => {
    if (search.current && search.current !== document.activeElement) search.current.value = query.text
  }, [query.text])

  const go = (how: 'push' | 'replace') => {
    clearTimeout(timer.current)
    if (!form.current) return
    const href = paths.applications(readForm(form.current))
    startTransition(() => router[how](href, { scroll: false }))
  }

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    form.current?.querySelector<HTMLElement>('[popover]')?.hidePopover()
    go('push')
  }

  return (
    <form
      ref={form}
      action={paths.applications()}
      method="get"
      role="search"
      aria-label="Applications"
      onSubmit={onSubmit}
      className="flex min-w-0 grow items-center gap-2 sm:grow-0"
    >
      {query.view === 'board' ? null : <input type="hidden" name="view" value={query.view} />}
      <label className="relative min-w-0 grow sm:w-52 sm:grow-0">
        <span className="sr-only">Search these applications</span>
        <Icon
          of="search"
          size={14}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name="q"
          ref={search}
          defaultValue={query.text}
          maxLength={200}
          placeholder="Search these"
          autoComplete="off"
          aria-busy={searching}
          onInput={() => {
            clearTimeout(timer.current)
            timer.current = setTimeout(() => go('replace'), PAUSE_MS)
          }}
          className="min-h-7.5 w-full rounded-control border border-control bg-card pr-2 pl-8 text-small touch:min-h-11"
        />
      </label>
      <FilterPanel query={query} tags={tags} activeCount={activeCount} />
    </form>
  )
}

/** What the form says as parameters of the address, without what is empty or goes without saying. */
function readForm(form: HTMLFormElement): Record<string, string[]> {
  const parameters: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value.trim() === '' || (name === 'sort' && value === 'updated')) continue
    parameters[name] = [...(parameters[name] ?? []), value.trim()]
  }
  return parameters
}
