import { z } from 'zod'
import { PERSON_ROLES } from '@/lib/domain/vocabulary'
import { id, line, optionalEmail, optionalLine, optionalLink, text } from './fields'

const role = z.enum(PERSON_ROLES, { error: 'Choose a role.' })

/** What is known of somebody; only the name must be. */
export const personDetails = z.object({
  name: line('The name'),
  title: optionalLine('The title'),
  company: optionalLine('The company'),
  email: optionalEmail,
  phone: optionalLine('The phone number', 60),
  link: optionalLink,
  sharedGround: text('What you share', 5_000),
  notes: text('The notes'),
})
export type PersonDetails = z.output<typeof personDetails>

export const personUpdate = personDetails.extend({ id })

export const personId = z.object({ id })

/** Who somebody is in one application; linking again changes the role. */
export const personLink = z.object({ applicationId: id, personId: id, role })
export type PersonLink = z.output<typeof personLink>

/** Somebody for an application: one of those you know, or a new name. */
export const applicationPerson = z
  .object({
    applicationId: id,
    role,
    personId: z
      .union([z.literal('').transform(() => null), id])
      .nullish()
      .transform((value) => value ?? null),
    name: optionalLine('The name'),
    title: optionalLine('The title'),
    email: optionalEmail,
    sharedGround: text('What you share', 5_000),
  })
  .refine(({ personId, name }) => personId !== null || name !== null, {
    path: ['name'],
    error: 'Enter a name, or choose somebody you know.',
  })
export type ApplicationPersonInput = z.output<typeof applicationPerson>

export const personUnlink = z.object({ applicationId: id, personId: id })
export type PersonUnlink = z.output<typeof personUnlink>

const optionalDayText = z.string().max(10).nullable()

/** A deleted person with all the places where they stood, so that it can be taken back. */
export const deletedPerson = z.object({
  person: personDetails.extend({ id, isSample: z.boolean(), createdAt: z.coerce.date() }),
  applications: z.array(z.object({ applicationId: id, role })).max(2_000),
  interviews: z.array(z.object({ interviewId: id, thankedOn: optionalDayText })).max(2_000),
})
export type DeletedPerson = z.output<typeof deletedPerson>
