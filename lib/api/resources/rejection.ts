import { z } from 'zod'
import { dayText, idText, instant, names, partialOf } from '@/lib/api/fields'
import { CHANNELS } from '@/lib/domain/vocabulary'
import { stageMove } from '@/lib/schemas/application'
import { feedbackAnswered, feedbackAsked, rejectionWords } from '@/lib/schemas/feedback'
import { stage } from './application'

export const rejection = z
  .object({
    id: idText,
    applicationId: idText,
    company: z.string(),
    role: z.string(),
    reviewId: idText,
    receivedOn: dayText,
    channel: z.enum(CHANNELS).nullable(),
    stageReached: stage,
    reason: z.string(),
    askedOn: dayText.nullable(),
    askedPersonId: idText.nullable(),
    secondAskedOn: dayText.nullable(),
    answeredOn: dayText.nullable(),
    feedback: z.string(),
    noFeedbackOn: dayText.nullable(),
    reopenedOn: dayText.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .register(names, { id: 'Rejection' })

export const rejectionFilters = z.object({ applicationId: z.string().max(64).optional() })

export const rejectionBody = stageMove
  .omit({ to: true, withdrawReason: true, offerDue: true })
  .register(names, { id: 'NewRejection' })

export const rejectionPatch = partialOf(rejectionWords.omit({ rejectionId: true }))
export const askBody = feedbackAsked.omit({ rejectionId: true }).register(names, { id: 'FeedbackAsked' })
export const answerBody = feedbackAnswered.omit({ rejectionId: true })
