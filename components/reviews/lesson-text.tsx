'use client'

import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { saySeen } from '@/lib/domain/lesson-words'
import { suggest, type Suggestion } from './suggest'

type LessonTextProps = {
  name: string
  label: string
  placeholder: string
  defaultValue: string
  suggestions: readonly Suggestion[]
  describedBy: string | undefined
  isInvalid: boolean
  onChoose: (suggestion: Suggestion) => void
  onEnter: () => void
  /** Backspace in an empty line. */
  onErase: () => void
}

/** A line that grows with its words and offers earlier lessons while they are typed. */
export function LessonText({
  name,
  label,
  placeholder,
  defaultValue,
  suggestions,
  describedBy,
  isInvalid,
  onChoose,
  onEnter,
  onErase,
}: LessonTextProps) {
  const listId = useId()
  const [offers, setOffers] = useState<Suggestion[]>([])
  const [active, setActive] = useState(-1)
  const chosen = useRef('')
  const isOpen = offers.length > 0
  const close = () => {
    setOffers([])
    setActive(-1)
  }
  const choose = (offer: Suggestion) => {
    chosen.current = offer.text
    close()
    onChoose(offer)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const last = offers.length - 1
      if (event.key === 'ArrowDown') setActive(active === last ? 0 : active + 1)
      else setActive(active <= 0 ? last : active - 1)
    } else if (isOpen && event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const offer = offers[active]
      if (offer) choose(offer)
      else onEnter()
    } else if (event.key === 'Backspace' && event.currentTarget.value === '') {
      onErase()
    }
  }

  return (
    <div className="relative min-w-0 grow">
      <textarea
        name={name}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        defaultValue={defaultValue}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        onInput={(event) => {
          const typed = event.currentTarget.value
          setOffers(typed === chosen.current ? [] : suggest(typed, suggestions))
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className="field-sizing-content block w-full resize-none bg-transparent py-0.5 outline-none"
      />
      {isOpen ? (
        <div
          id={listId}
          role="listbox"
          aria-label="Earlier lessons"
          className="absolute inset-x-0 top-full z-10 mt-1 rounded-control border border-line bg-card py-1 shadow-float"
        >
          {offers.map((offer, index) => (
            // The keys are those of the line: focus never leaves it.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={offer.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              // The line keeps the focus, else leaving it would close the list before the click.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(offer)}
              className="cursor-pointer px-3 py-1.5 hover:bg-wash aria-selected:bg-wash touch:py-2.5"
            >
              {offer.text}
              <span className="block text-xs text-muted">{saySeen(offer.seenCount)}</span>
            </div>
          ))}
        </div>
      ) : null}
      <span role="status" className="sr-only">
        {isOpen ? `${offers.length} earlier lessons. Arrow down to choose one.` : ''}
      </span>
    </div>
  )
}
