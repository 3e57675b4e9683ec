'use client'

import { addPerson } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { PERSON_ROLES, PERSON_ROLE_LABELS, type PersonRole } from '@/lib/domain/vocabulary'
import { useKnownPeople } from './use-known-people'

type AddPersonFormProps = { applicationId: string; role?: PersonRole }

const ROLE_OPTIONS = PERSON_ROLES.map((role) => ({ value: role, label: PERSON_ROLE_LABELS[role] }))

/** A name is enough. Whoever is known already is offered while it is typed. */
export function AddPersonForm({ applicationId, role = 'RECRUITER' }: AddPersonFormProps) {
  const { known, chosen, ask, choose } = useKnownPeople()
  return (
    <ActionForm action={addPerson} doneMessage="Added.">
      <input type="hidden" name="applicationId" value={applicationId} />
      {chosen ? (
        <p className="flex items-center justify-between gap-3">
          <input type="hidden" name="personId" value={chosen.id} />
          <span className="min-w-0 wrap-anywhere">
            <span className="font-medium">{chosen.name}</span>
            <span className="text-muted">{chosen.detail ? ` · ${chosen.detail}` : ''}</span>
          </span>
          <Button size="small" variant="ghost" onClick={() => choose(null)}>
            Somebody else
          </Button>
        </p>
      ) : (
        <div className="grid gap-2">
          <TextField
            name="name"
            label="Name"
            autoComplete="off"
            required
            onChange={(event) => ask(event.target.value)}
          />
          <div aria-live="polite">
            {known.length > 0 ? (
              <>
                <p className="text-xs text-muted">You know already:</p>
                <ul role="list" className="flex flex-wrap gap-1.5 pt-1">
                  {known.map((person) => (
                    <li key={person.id} className="max-w-full">
                      <Button size="small" className="max-w-full" onClick={() => choose(person)}>
                        <span className="truncate">
                          {person.name}
                          {person.detail ? ` · ${person.detail}` : ''}
                        </span>
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </div>
        </div>
      )}
      <SelectField name="role" label="Role here" required options={ROLE_OPTIONS} defaultValue={role} />
      {chosen ? null : (
        <>
          <TextField name="email" label="E-mail" type="email" autoComplete="off" />
          <TextArea
            name="sharedGround"
            label="What you share"
            hint="A school, an employer, a friend"
            rows={2}
          />
        </>
      )}
      <FormActions>
        <SubmitButton pendingLabel="Adding…">Add</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
