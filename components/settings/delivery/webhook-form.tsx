'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { FormAction } from '@/lib/actions/result'
import { PRESET_LABELS } from './destination-view'
import { WebhookSecret } from './webhook-secret'

// Not from the schemas: they would bring zod into the page's script.
type Preset = keyof typeof PRESET_LABELS
const PRESETS = Object.keys(PRESET_LABELS) as Preset[]

const HINTS: Record<Preset, string> = {
  plain: 'It gets a POST with JSON, signed after the Standard Webhooks.',
  ntfy: 'The address of your topic, such as https://ntfy.sh/my-topic.',
  gotify: 'With the token of its app: https://gotify.example.org/message?token=A….',
  slack: 'The address of an incoming webhook, such as https://hooks.slack.com/services/….',
  discord: 'From the channel’s settings, such as https://discord.com/api/webhooks/….',
}

export type AddedWebhook = { id: string; preset: Preset; secret: string }

/** Adds a webhook; what it is signed with stands below once, where something checks it. */
export function WebhookForm({ action }: { action: FormAction<AddedWebhook> }) {
  const [preset, setPreset] = useState<Preset>('plain')
  return (
    <ActionForm
      action={action}
      resetOnSuccess
      onSuccess={(added) => {
        setPreset('plain')
        // Over the secret, it would only be in the way.
        if (added.preset !== 'plain') toast({ message: 'The webhook is added. Send it a test.' })
      }}
      renderDone={(added) => (added.preset === 'plain' ? <WebhookSecret secret={added.secret} /> : null)}
      className="max-w-lg"
    >
      <SelectField
        name="preset"
        label="What listens there"
        required
        defaultValue="plain"
        onChange={(event) => setPreset(event.currentTarget.value as Preset)}
        options={PRESETS.map((value) => ({ value, label: PRESET_LABELS[value] }))}
      />
      <TextField
        type="url"
        name="address"
        label="Address"
        autoComplete="off"
        spellCheck={false}
        hint={HINTS[preset]}
        required
      />
      <TextField name="label" label="Name" autoComplete="off" maxLength={60} />
      <div>
        <SubmitButton variant="outline" pendingLabel="Adding…">
          Add a webhook
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
