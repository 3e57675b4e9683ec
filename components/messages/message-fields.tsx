'use client'

import { useId, useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import { controlStyle } from '@/components/forms/control-style'
import { Field } from '@/components/forms/field'
import { DateField, TextField } from '@/components/forms/fields'
import { useForm } from '@/components/forms/form-context'
import { Icon } from '@/components/ui/icon'
import type { Day } from '@/lib/domain/day'
import { useMessageFile } from './use-message-file'

/** The message, by pasting or as a file; and what a pasted text alone does not tell. */
export function MessageFields({ today }: { today: Day }) {
  const fileId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  const { file, problem, isReading, takeFile, takeText } = useMessageFile(box)
  const { values } = useForm()
  const start = typeof values.text === 'string' ? values.text : undefined

  const onDrop = (event: DragEvent) => {
    const dropped = event.dataTransfer.files[0]
    setOver(false)
    if (!dropped) return
    event.preventDefault()
    void takeFile(dropped)
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.files[0]
    if (pasted) {
      event.preventDefault()
      void takeFile(pasted)
      return
    }
    if (takeText(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }

  return (
    <div
      ref={box}
      className="grid gap-4"
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
    >
      <Field name="text" label="The e-mail" required hint="Paste what it says, or drop its file (.eml) here.">
        {(wiring) => (
          <textarea
            {...wiring}
            rows={10}
            defaultValue={start}
            onPaste={onPaste}
            className={`${controlStyle} max-h-[60dvh] min-h-40 resize-y py-2 ${isOver ? 'outline-2 outline-accent' : ''}`}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label
          htmlFor={fileId}
          className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-control border border-control bg-card px-3 font-medium focus-within:outline-2 focus-within:outline-accent hover:border-muted touch:min-h-11"
        >
          <Icon of="upload" />
          Choose a file
          <input
            id={fileId}
            type="file"
            accept=".eml,.ics,.txt,message/rfc822,text/calendar,text/plain"
            className="sr-only"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0]
              if (chosen) void takeFile(chosen)
              event.currentTarget.value = ''
            }}
          />
        </label>
        <p role="status" className="min-w-0 text-small text-muted wrap-anywhere">
          {isReading ? 'Reading the file…' : null}
          {file
            ? `Read from ${file.name}${file.calendar ? ', with its calendar file' : ''}. Its attachments stay here.`
            : null}
        </p>
      </div>
      {problem ? (
        <p role="alert" className="text-small text-loss">
          {problem}
        </p>
      ) : null}
      <input type="hidden" name="date" value={file?.date ?? ''} />
      <input type="hidden" name="calendar" value={file?.calendar ?? ''} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_11rem]">
        <TextField name="from" label="Sender" placeholder="Sam <sam@company.com>" autoComplete="off" />
        <TextField name="subject" label="Subject" autoComplete="off" />
        <DateField
          name="receivedOn"
          label="Received"
          max={today}
          hint={file?.date ? 'As the mail says, if empty' : 'Today, if empty'}
        />
      </div>
    </div>
  )
}
