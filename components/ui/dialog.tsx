'use client'

import { clsx } from 'clsx'
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { Button } from './button'
import { DialogContext } from './dialog-context'
import { Icon } from './icon'

type DialogProps = {
  open: boolean
  onClose: () => void
  /** Its accessible name, and its heading unless `bare`. */
  title: string
  note?: ReactNode
  children: ReactNode
  width?: 'narrow' | 'wide'
  /** Without heading, padding and close button. */
  bare?: boolean
  /** False where what is typed needs no saving, such as a search. */
  guarded?: boolean
}

const FIRST_FIELD = ':is(input:not([type=hidden]), select, textarea):not(:disabled)'

/**
 * The browser's own modal dialog. Escape, the cross and a click beside it close it; once something is typed,
 * a click beside it does nothing and the others ask first.
 */
export function Dialog({
  open,
  onClose,
  title,
  note,
  children,
  width = 'narrow',
  bare = false,
  guarded = true,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const dirty = useRef(false)
  const pressedBeside = useRef(false)
  const [asking, setAsking] = useState(false)
  const titleId = useId()

  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open === open) return
    if (!open) {
      closeAtOnce(dialog)
      return
    }
    dialog.showModal()
    // Left alone, the browser begins at the cross: whoever opened a form wants to write.
    dialog.querySelector<HTMLElement>(FIRST_FIELD)?.focus()
  }, [open])

  const handle = useMemo(
    () => ({
      close: () => {
        dirty.current = false
        if (element.current) closeAtOnce(element.current)
      },
      setDirty: (value: boolean) => {
        dirty.current = value
      },
    }),
    [],
  )

  const requestClose = () => {
    if (dirty.current) setAsking(true)
    else handle.close()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    requestClose()
  }

  // A text selected with the mouse may end beside the dialog: only a press that began there counts.
  const onPointerDown = (event: PointerEvent) => {
    pressedBeside.current = event.target === element.current
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an open dialog takes the keys
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onClick={(event) => {
        if (event.target === element.current && pressedBeside.current && !dirty.current) handle.close()
      }}
      onCancel={(event) => {
        if (event.target !== element.current) return
        event.preventDefault()
        requestClose()
      }}
      onInput={() => handle.setDirty(guarded)}
      onClose={(event) => {
        if (event.target !== element.current) return
        dirty.current = false
        setAsking(false)
        onClose()
      }}
      className={clsx(
        'm-auto w-full max-w-[calc(100vw-1.5rem)] scroll-pt-16 overflow-y-auto overscroll-contain rounded-card border bg-card text-ink shadow-float',
        'max-h-[calc(100dvh-1.5rem)] open:animate-arrive',
        bare && 'mt-[12vh]',
        width === 'wide' ? 'sm:max-w-3xl' : 'sm:max-w-lg',
      )}
    >
      {/* Mounted only while open, so that it begins afresh and a page of many dialogs carries none; what it holds is guarded above. */}
      {open ? (
        <DialogContext value={handle}>
          {bare ? (
            <h2 id={titleId} className="sr-only">
              {title}
            </h2>
          ) : (
            <header className="sticky top-0 z-10 flex items-start justify-between gap-4 bg-card px-5 pt-4 pb-2">
              <div>
                <h2 id={titleId} className="font-serif text-section font-semibold">
                  {title}
                </h2>
                {note ? <p className="mt-0.5 text-small text-muted">{note}</p> : null}
              </div>
              <Button variant="ghost" size="icon" aria-label="Close" className="-mr-2" onClick={requestClose}>
                <Icon of="x" />
              </Button>
            </header>
          )}
          {asking ? <Unsaved onKeep={() => setAsking(false)} onDiscard={handle.close} /> : null}
          <div className={bare ? undefined : 'px-5 pt-1 pb-5'}>{children}</div>
        </DialogContext>
      ) : null}
    </dialog>
  )
}

/**
 * Where nothing had the focus before, the browser leaves it for a moment on the field that is gone from sight, and
 * the next key would count as typed there.
 */
function closeAtOnce(dialog: HTMLDialogElement) {
  dialog.close()
  const focused = document.activeElement
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur()
}

function Unsaved({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div
      role="alert"
      className="mx-5 mb-2 flex flex-wrap items-center justify-between gap-2 rounded-control bg-improve-soft px-3 py-2"
    >
      <span>What you typed is not saved yet.</span>
      <span className="flex flex-wrap gap-2">
        <Button ref={keep} size="small" onClick={onKeep}>
          Keep writing
        </Button>
        <Button size="small" variant="ghost" onClick={onDiscard}>
          Close without saving
        </Button>
      </span>
    </div>
  )
}
