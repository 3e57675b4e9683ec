import { z } from 'zod'
import { dayText, idText, instant, names } from '@/lib/api/fields'
import { CHANNELS, EVENT_KINDS } from '@/lib/domain/vocabulary'
import { contactInput, noteInput } from '@/lib/schemas/application'
import { stage } from './application'

export const event = z
  .object({
    id: idText,
    applicationId: idText,
    kind: z.enum(EVENT_KINDS),
    fromStage: stage.nullable(),
    toStage: stage.nullable(),
    day: dayText,
    /** false where an import did not say which day it was */
    dayKnown: z.boolean(),
    title: z.string(),
    text: z.string(),
    channel: z.enum(CHANNELS).nullable(),
    interviewId: idText.nullable(),
    personId: idText.nullable(),
    reviewId: idText.nullable(),
    correctsId: idText.nullable(),
    createdAt: instant,
  })
  .register(names, { id: 'Event' })

export const eventFilters = z.object({ applicationId: z.string().max(64).optional() })

export const noteBody = noteInput.omit({ applicationId: true })
export const contactBody = contactInput.omit({ applicationId: true })
