'use client'

import { clsx } from 'clsx'
import { useState, type DragEvent, type ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { Day } from '@/lib/domain/day'
import { UploadForm } from './upload-form'

type DropZoneProps = {
  to: { applicationId: string; sentOn: Day | null; today: Day }
  children: ReactNode
}

/** Takes a file that is dropped on what it holds, and asks the rest in a dialog. The card's button is its twin. */
export function DropZone({ to, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const [file, setFile] = useState<File | null>(null)

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }

  const onDrop = (event: DragEvent) => {
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (!dropped) return
    event.preventDefault()
    setFile(dropped)
  }

  return (
    <>
      <div
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={clsx('rounded-card', over && 'outline-2 outline-accent outline-dashed')}
      >
        {children}
      </div>
      <Dialog open={file !== null} onClose={() => setFile(null)} title="Add a document">
        {file ? <UploadForm to={to} file={file} /> : null}
      </Dialog>
    </>
  )
}
