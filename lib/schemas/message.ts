import { z } from 'zod'
import { MESSAGE_LENGTH } from '@/lib/domain/message/message'
import { id, optionalDay, optionalLine, requiredText, text } from './fields'

export const pastedMessage = z.object({
  text: requiredText('The message', MESSAGE_LENGTH),
  from: optionalLine('The sender', 500),
  subject: optionalLine('The subject', 1_000),
  receivedOn: optionalDay,
  /** the Date line of the mail's file */
  date: optionalLine('The date', 200),
  /** what the mail's calendar file holds */
  calendar: text('The calendar file', MESSAGE_LENGTH),
  /** where the person began at an application */
  applicationId: id.nullish().transform((value) => value ?? null),
})

export const applicationSearch = z.object({ text: z.string().max(200) })

export const chosenForMessage = z.object({ applicationId: id, address: z.string().max(400).nullable() })
