'use client'

import { clsx } from 'clsx'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { suggestPeople } from '@/app/(app)/interviews/actions'
import { controlStyle, lineHeight } from '@/components/forms/control-style'

const PAUSE_MS = 180

export type PickedPerson = { id: string; name: string; title: string | null; company: string | null }

type PersonComboboxProps = {
  onPick: (person: PickedPerson) => void
  onAdd: (name: string) => void
}

type Choice = { key: string; label: string; detail: string; take: () => void }

/** A field for a name: arrows and Enter choose somebody known, or add the name as somebody new. */
export function PersonCombobox({ onPick, onAdd }: PersonComboboxProps) {
  const [text, setText] = useState('')
  const [people, setPeople] = useState<readonly PickedPerson[]>([])
  const [active, setActive] = useState(0)
  const [closed, setClosed] = useState(true)
  const asked = useRef(0)
  const listId = useId()
  const name = text.trim()

  useEffect(() => {
    if (name === '') return
    const mine = ++asked.current
    const suggest = async () => {
      try {
        const answer = await suggestPeople({ text: name.slice(0, 200) })
        // An answer that was overtaken by a later question says nothing any more.
        if (asked.current === mine && answer.ok) setPeople(answer.data)
      } catch {
        // Without a connection the name can still be added as it is typed.
        setPeople([])
      }
    }
    const timer = setTimeout(() => void suggest(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name])

  const empty = () => {
    asked.current += 1
    setText('')
    setPeople([])
    setActive(0)
    setClosed(true)
  }
  const choices: Choice[] =
    name === '' || closed
      ? []
      : [
          ...people.map((person) => ({
            key: person.id,
            label: person.name,
            detail: [person.title, person.company].filter(Boolean).join(', '),
            take: () => onPick(person),
          })),
          { key: 'new', label: name, detail: 'add as a new person', take: () => onAdd(name) },
        ]
  const current = Math.min(active, choices.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (name === '') return
      event.preventDefault()
      setClosed(false)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (choices.length > 0) setActive((current + step + choices.length) % choices.length)
    } else if (event.key === 'Enter' && name !== '') {
      event.preventDefault()
      const choice = choices[current]
      if (choice) choice.take()
      else onAdd(name)
      empty()
    } else if (event.key === 'Escape' && choices.length > 0) {
      event.preventDefault()
      event.stopPropagation()
      setClosed(true)
    }
  }

  return (
    <div className="relative">
      <input
        // Named, so that a name still standing here is sent too.
        name="newNames"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          // A draft that comes back here opens no list.
          setClosed(event.target !== document.activeElement)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setClosed(true)}
        role="combobox"
        aria-label="Add somebody by name"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices[current] ? `${listId}-${current}` : undefined}
        placeholder="Add somebody by name"
        autoComplete="off"
        dir="auto"
        className={clsx(controlStyle, lineHeight)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label="People"
        hidden={choices.length === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-card border bg-card p-1 shadow-float"
      >
        {choices.map(({ key, label, detail, take }, index) => (
          // The keys are those of the field: focus never leaves it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              take()
              empty()
            }}
            className={clsx(
              'flex min-h-8 cursor-pointer flex-wrap items-center gap-x-2 rounded-control px-2.5 py-1 touch:min-h-11',
              index === current && 'bg-wash',
            )}
          >
            <bdi className="line-clamp-2 min-w-0 wrap-anywhere">{label}</bdi>
            <span className="text-xs text-muted">{detail}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
