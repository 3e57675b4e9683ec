import { Link } from '@/components/ui/link'
import { addPerson } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { PERSON_ROLE_LABELS } from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import type { Contact } from './feedback-view'

type WhomToAskProps = { applicationId: string; contact: Contact | null }

const ROLES = [
  { value: 'HIRING_MANAGER', label: PERSON_ROLE_LABELS.HIRING_MANAGER },
  { value: 'RECRUITER', label: PERSON_ROLE_LABELS.RECRUITER },
]

/** The hiring manager, else the recruiter; where neither is recorded, it asks for a name. */
export function WhomToAsk({ applicationId, contact }: WhomToAskProps) {
  if (contact) {
    return (
      <p className="text-small text-muted">
        To{' '}
        <Link href={paths.person(contact.id)} className="font-medium text-ink hover:underline">
          {contact.name}
        </Link>
        , {PERSON_ROLE_LABELS[contact.role].toLowerCase()}
        {contact.email
          ? ` · ${contact.email}`
          : '. No e-mail address is recorded; you fill it in when you send.'}
      </p>
    )
  }
  return (
    <div className="rounded-control bg-cool-soft p-3">
      <p className="font-medium">Whom could you ask?</p>
      <p className="text-small text-muted">
        The hiring manager knows best what made the difference; else the recruiter. A name makes the letter
        yours.
      </p>
      <ActionForm action={addPerson} doneMessage="Added." className="mt-3">
        <input type="hidden" name="applicationId" value={applicationId} />
        <div className="grid items-start gap-3 sm:grid-cols-3">
          <TextField name="name" label="Name" required autoComplete="off" />
          <SelectField name="role" label="Role" required options={ROLES} />
          <TextField name="email" label="E-mail" type="email" autoComplete="off" />
        </div>
        <div>
          <SubmitButton variant="outline-accent" size="small">
            Add them
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
