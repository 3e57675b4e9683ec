'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import type { FeedReminders } from '@/lib/domain/vocabulary'
import { FeedAddress } from './feed-address'

type FeedCardProps = {
  isOn: boolean
  reminders: FeedReminders
  actions: {
    makeFeed: FormAction<{ address: string }>
    chooseFeedReminders: FormAction<void>
    removeFeed: FormAction<void>
  }
}

const CHOICES: { value: FeedReminders; label: string }[] = [
  { value: 'EVENT', label: 'All-day events' },
  { value: 'TODO', label: 'To-dos, in a calendar that knows them' },
]

/** The secret address that a calendar program reads, and what stands in it. */
export function FeedCard({ isOn, reminders, actions }: FeedCardProps) {
  return (
    <Card aria-labelledby="calendar-feed">
      <CardHeader
        id="calendar-feed"
        title="Calendar"
        note="Your interviews and reminders in the calendar you use, by an address that it reads every hour or so. Whoever has the address can read them too."
      />
      <CardBody className="grid gap-5">
        {/* It stays in its place when the feed goes on, or the address it has just made would be gone. */}
        <ActionForm
          action={actions.makeFeed}
          renderDone={({ address }) => (isOn ? <FeedAddress address={address} /> : null)}
        >
          {isOn ? (
            <p className="text-muted">
              The feed is on. A new address ends the one before: calendars that read that one need the new
              one.
            </p>
          ) : null}
          <div>
            <SubmitButton variant={isOn ? 'outline' : 'primary'} pendingLabel="Making one…">
              {isOn ? 'Make a new address' : 'Make an address'}
            </SubmitButton>
          </div>
        </ActionForm>
        {isOn ? (
          <>
            <ActionForm
              action={actions.chooseFeedReminders}
              doneMessage="Saved."
              className="border-t border-line pt-5"
            >
              <SelectField
                name="reminders"
                label="Reminders appear as"
                options={CHOICES}
                defaultValue={reminders}
                required
                hint="Interviews are always events, and ring as the rule “Interview soon” says."
                className="max-w-sm"
              />
              <div>
                <SubmitButton variant="outline" pendingLabel="Saving…">
                  Save
                </SubmitButton>
              </div>
            </ActionForm>
            <ActionForm
              action={actions.removeFeed}
              doneMessage="The calendar feed is off."
              className="border-t border-line pt-5"
            >
              <div className="flex flex-wrap items-center justify-between gap-3">
                <p className="text-muted">Without a feed, its address leads nowhere.</p>
                <SubmitButton variant="danger" pendingLabel="Switching off…">
                  Switch the feed off
                </SubmitButton>
              </div>
            </ActionForm>
          </>
        ) : null}
      </CardBody>
    </Card>
  )
}
