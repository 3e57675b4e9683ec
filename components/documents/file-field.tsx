'use client'

import { clsx } from 'clsx'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { Field } from '@/components/forms/field'
import { sayBytes } from '@/components/ui/say-bytes'
import { ACCEPTED_EXTENSIONS, KEPT_TYPES } from '@/lib/domain/documents/file-types'

type FileFieldProps = {
  /** Dropped elsewhere on the page already. */
  given?: File
  onChoose: (file: File | null) => void
}

/** The browser's own choice of a file, and a place to drop one. */
export function FileField({ given, onChoose }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [size, setSize] = useState<number | null>(null)

  const chosen = (file: File | null) => {
    setSize(file?.size ?? null)
    onChoose(file)
  }

  const put = (file: File) => {
    if (!input.current) return
    const transfer = new DataTransfer()
    transfer.items.add(file)
    input.current.files = transfer.files
    // What a person chooses is told to the dialog round it, so that it is not lost by a click beside.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
    chosen(file)
  }

  // Once, with what the field began with.
  useEffect(() => {
    if (given) put(given)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [given])

  useDropsKeptHere()

  const onDrop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    put(file)
  }

  return (
    <Field name="file" label="File" required hint={`${KEPT_TYPES}, up to 10\u00A0MB`}>
      {(wiring) => (
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
          className={clsx(
            'grid gap-2 rounded-control border border-dashed p-4 text-small',
            over ? 'border-accent bg-accent-soft' : 'border-control',
          )}
        >
          <input
            {...wiring}
            ref={input}
            type="file"
            accept={ACCEPTED_EXTENSIONS}
            onChange={(event) => chosen(event.currentTarget.files?.[0] ?? null)}
            className="w-full min-w-0 text-ink file:mr-3 file:min-h-8.5 file:rounded-control file:border file:border-solid file:border-line file:bg-card file:px-3 file:text-sm file:font-medium file:text-muted hover:file:bg-wash hover:file:text-ink touch:file:min-h-11"
          />
          <span className="text-muted" aria-live="polite">
            {size === null ? 'Or drop one here.' : `${sayBytes(size)}. Drop another here to change it.`}
          </span>
        </div>
      )}
    </Field>
  )
}

/** A file dropped beside the field would open in place of the page, and with it go what was typed. */
function useDropsKeptHere() {
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    window.addEventListener('dragover', keep)
    window.addEventListener('drop', keep)
    return () => {
      window.removeEventListener('dragover', keep)
      window.removeEventListener('drop', keep)
    }
  }, [])
}
