import { z } from 'zod'
import { idText, instant, names, partialOf } from '@/lib/api/fields'
import { rechecked } from '@/lib/api/read-request'
import { PERSON_ROLES } from '@/lib/domain/vocabulary'
import { personDetails, personLink } from '@/lib/schemas/person'
import { stage } from './application'

export const person = z
  .object({
    id: idText,
    name: z.string(),
    title: z.string().nullable(),
    company: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    link: z.string().nullable(),
    sharedGround: z.string(),
    notes: z.string(),
    applications: z.array(
      z.object({ id: idText, company: z.string(), role: z.string(), stage, as: z.enum(PERSON_ROLES) }),
    ),
    interviewIds: z.array(idText),
    createdAt: instant,
    updatedAt: instant,
  })
  .register(names, { id: 'Person' })

export const personSummary = z
  .object({
    id: idText,
    name: z.string(),
    title: z.string().nullable(),
    company: z.string().nullable(),
    sharedGround: z.string(),
    met: z.array(z.string()),
    applications: z.int(),
    interviews: z.int(),
  })
  .register(names, { id: 'PersonSummary' })

export const personFilters = z.object({
  q: z.string().max(200).default(''),
  met: z.string().max(200).default(''),
})

export const personBody = personDetails.clone().register(names, { id: 'NewPerson' })
export const personPatch = partialOf(personDetails).register(names, { id: 'PersonChange' })

export const patchedPerson = (before: object, sent: z.output<typeof personPatch>) =>
  rechecked(personDetails, { ...before, ...sent })

export const personInApplication = z.object({ id: z.string().max(64), personId: z.string().max(64) })
export const linkBody = personLink.omit({ applicationId: true }).register(names, { id: 'PersonLink' })
