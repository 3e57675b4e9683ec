'use client'

import { clsx } from 'clsx'
import { useRef, useState, type DragEvent } from 'react'
import { controlStyle } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { LateBar } from '@/components/ui/late-bar'
import type { ImportSource } from './use-import'

type SourceCardProps = {
  /** The name of the file that is looked at. */
  chosen: string | null
  isLooking: boolean
  choose: (source: ImportSource) => void
}

/** Where the list comes from: a file, or cells that were copied out of a sheet. */
export function SourceCard({ chosen, isLooking, choose }: SourceCardProps) {
  const [isOver, setOver] = useState(false)
  const cells = useRef<HTMLTextAreaElement>(null)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) choose({ file })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <Card aria-labelledby="source">
      <CardHeader
        id="source"
        title="Your list"
        note="A CSV or TSV file: from Excel, Numbers, Google Sheets, LinkedIn, Huntr, Teal, Simplify, JobSync or another tracker."
      />
      <CardBody className="grid gap-3">
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={clsx(
            'grid justify-items-center gap-2 rounded-card border border-dashed px-4 py-6 text-center',
            isOver ? 'border-accent bg-accent-soft' : 'border-control',
          )}
        >
          <Icon of="file-up" size={20} className="text-muted" />
          <p>{chosen ? <bdi className="font-medium wrap-anywhere">{chosen}</bdi> : 'Drop the file here'}</p>
          {/* The button is the label of a real file field, which the keyboard reaches and the browser opens. */}
          <label className="cursor-pointer rounded-control focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              className="sr-only"
              onChange={(event) => {
                take(event.target.files)
                // The same file again, once it was changed, is a choice too.
                event.target.value = ''
              }}
            />
            <span className={buttonStyle('outline', 'medium')}>
              {chosen ? 'Choose another file' : 'Choose a file'}
            </span>
          </label>
        </div>
        <Disclosure summary="Or paste the cells">
          <label htmlFor="cells" className="text-small text-muted">
            Copy the rows in your sheet, with the line that names the columns.
          </label>
          <textarea
            id="cells"
            ref={cells}
            rows={4}
            spellCheck={false}
            className={clsx(controlStyle, 'mt-1 mb-2 max-h-60 resize-y py-2 font-mono text-small')}
          />
          <Button onClick={() => choose({ text: cells.current?.value ?? '' })}>Look at these cells</Button>
        </Disclosure>
        <p role="status" className="text-small text-muted empty:hidden">
          {isLooking ? 'Reading…' : null}
        </p>
        {isLooking ? <LateBar label="Reading the list" /> : null}
      </CardBody>
    </Card>
  )
}
