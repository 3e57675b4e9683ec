import { z } from 'zod'
import { webAddressProblem } from '@/lib/domain/web-address'
import { emailField } from './account'
import { id, localTime, optionalLine } from './fields'

/** What a webhook understands: our own signed JSON, or what one of these services expects. */
export const WEBHOOK_PRESETS = ['plain', 'ntfy', 'gotify', 'slack', 'discord'] as const
export type WebhookPreset = (typeof WEBHOOK_PRESETS)[number]

/** The settings of a webhook as they are stored. The secret never leaves the server after it was made. */
export const webhookSettings = z.object({ preset: z.enum(WEBHOOK_PRESETS), secret: z.string() })
export type WebhookSettings = z.output<typeof webhookSettings>

/** The keys of a browser, which its messages are encrypted for: a point on P-256 and 16 bytes. */
export const pushSettings = z.object({
  p256dh: z.string().regex(/^B[A-P][\w-]{85}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
})

const LABEL_LENGTH = 60
const label = optionalLine('The name', LABEL_LENGTH).transform((text) => text ?? '')

export const newEmail = z.object({ address: emailField })

const pushEndpoint = z.url({ protocol: /^https$/ }).refine((text) => webAddressProblem(text) === null)

/** As the browser gives it, with a name for the browser. */
export const newPush = z.object({
  endpoint: pushEndpoint,
  keys: pushSettings,
  label: z.string().transform((text) => text.trim().slice(0, LABEL_LENGTH)),
})
export type NewPush = z.output<typeof newPush>

const webAddress = z
  .string({ error: 'Enter the address.' })
  .trim()
  .superRefine((text, context) => {
    const problem = webAddressProblem(text)
    if (problem) context.addIssue(problem)
  })

/** What the address of a service must have in it, as a sentence; null where it does. */
export function presetProblem(preset: WebhookPreset, address: string): string | null {
  if (!URL.canParse(address)) return null
  const { pathname, searchParams } = new URL(address)
  if (preset === 'ntfy' && !/\/[\w-]{1,64}$/.test(pathname)) {
    return 'An ntfy address ends with the topic, such as https://ntfy.example.org/my-topic.'
  }
  if (preset === 'gotify' && !searchParams.get('token')) {
    return 'A Gotify address has the token of its app, such as https://gotify.example.org/message?token=A….'
  }
  return null
}

export const newWebhook = z
  .object({ address: webAddress, preset: z.enum(WEBHOOK_PRESETS), label })
  .superRefine(({ address, preset }, context) => {
    const problem = presetProblem(preset, address)
    if (problem) context.addIssue({ code: 'custom', path: ['address'], message: problem })
  })
export type NewWebhook = z.output<typeof newWebhook>

export const destinationId = z.object({ id })
export const destinationSwitch = z.object({
  id,
  enabled: z.enum(['on', 'off']).transform((to) => to === 'on'),
})

/** What may be changed of one; its address may not, since that would be another place. */
export const destinationChange = z.object({
  id,
  daily: z.enum(['each', 'daily']).transform((rhythm) => rhythm === 'daily'),
  label,
  preset: z.enum(WEBHOOK_PRESETS).optional(),
})
export type DestinationChange = z.output<typeof destinationChange>

export const sealedDestination = z.object({ sealed: z.string().min(1).max(40_000) })

const MISSING_UNTIL = 'Say when they end, or leave both empty.'
const MISSING_FROM = 'Say when they begin, or leave both empty.'

/** Both or neither: without them there are no quiet hours. */
export const quietHoursInput = z
  .object({
    quietFrom: z.union([z.literal('').transform(() => null), localTime]).nullish(),
    quietUntil: z.union([z.literal('').transform(() => null), localTime]).nullish(),
  })
  .transform(({ quietFrom, quietUntil }) => ({
    quietFrom: quietFrom ?? null,
    quietUntil: quietUntil ?? null,
  }))
  .superRefine(({ quietFrom, quietUntil }, context) => {
    const complain = (field: 'quietFrom' | 'quietUntil', message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (quietFrom !== null && quietUntil === null) complain('quietUntil', MISSING_UNTIL)
    if (quietFrom === null && quietUntil !== null) complain('quietFrom', MISSING_FROM)
    if (quietFrom !== null && quietFrom === quietUntil) {
      complain('quietUntil', 'They would last all day and all night. Choose another end.')
    }
  })
export type QuietHours = z.output<typeof quietHoursInput>
