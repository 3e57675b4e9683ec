'use client'

import { useEffect, useRef, useState } from 'react'
import { readPasted } from '@/app/(app)/messages/actions'
import { ActionForm } from '@/components/forms/action-form'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody } from '@/components/ui/card'
import type { Day } from '@/lib/domain/day'
import { MessageFields } from './message-fields'
import { ReadingResult } from './reading-result'
import type { ReadMessage } from './message-view'

type PasteMessageProps = {
  /** Where the person began at an application. */
  applicationId: string | null
  today: Day
  zone: string
  zones: readonly string[]
}

/** A message goes in, what it says comes out below, with the next step as a form that is filled in. */
export function PasteMessage({ applicationId, today, zone, zones }: PasteMessageProps) {
  const [read, setRead] = useState<ReadMessage | null>(null)

  return (
    <div className="grid max-w-3xl gap-6">
      <Card>
        <CardBody>
          <ActionForm action={readPasted} renderDone={(data) => <HandOver data={data} onRead={setRead} />}>
            {applicationId ? <input type="hidden" name="applicationId" value={applicationId} /> : null}
            <MessageFields today={today} />
            <FormActions>
              <SubmitButton pendingLabel="Reading…">Read it</SubmitButton>
            </FormActions>
          </ActionForm>
        </CardBody>
      </Card>
      {read ? <ReadingResult key={read.newId} read={read} today={today} zone={zone} zones={zones} /> : null}
    </div>
  )
}

type HandOverProps = { data: ReadMessage; onRead: (data: ReadMessage) => void }

/** The forms of the next step cannot stand within this one: what it was answered goes to where they stand. */
function HandOver({ data, onRead }: HandOverProps) {
  const handed = useRef<ReadMessage | null>(null)
  useEffect(() => {
    if (handed.current === data) return
    handed.current = data
    onRead(data)
  }, [data, onRead])
  return <noscript>It was read. Filling in the next step needs JavaScript in your browser.</noscript>
}
