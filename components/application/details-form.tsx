import { saveDetails } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { KeptDraft } from '@/components/forms/kept-draft'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { LONGEST_POSTING } from '@/lib/domain/clip'
import { paths } from '@/lib/paths'
import type { ApplicationDetailsView, RegionOption } from './details-view'
import { RegionFields } from './region-fields'

type DetailsFormProps = {
  details: ApplicationDetailsView
  tags: readonly string[]
  countries: readonly RegionOption[]
  /** Of the application's own country. */
  states: readonly RegionOption[]
}

const EXCITEMENT_OPTIONS = [5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: `${value} of 5` }))

/** The details with every field open, in the place where they are read. */
export function DetailsForm({ details, tags, countries, states }: DetailsFormProps) {
  return (
    <Card id="details" aria-labelledby="details-title">
      <CardHeader id="details-title" title="Edit the details" />
      <CardBody>
        <ActionForm action={saveDetails}>
          <KeptDraft name={`details of ${details.id}`} />
          <input type="hidden" name="applicationId" value={details.id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="company" label="Company" defaultValue={details.company} required />
            <TextField name="role" label="Role" defaultValue={details.role} required />
            <TextField
              name="place"
              label="Place"
              defaultValue={details.place}
              placeholder="Chicago, hybrid"
            />
            <TextField
              name="salary"
              label="Salary"
              defaultValue={details.salary}
              placeholder="$78–92k / year"
            />
            <TextField name="source" label="Source" defaultValue={details.source} />
            <SelectField
              name="excitement"
              label="Excitement"
              options={EXCITEMENT_OPTIONS}
              empty="Not said"
              defaultValue={details.excitement ?? ''}
            />
            <TextField
              name="link"
              label="Link to the posting"
              type="url"
              placeholder="https://"
              defaultValue={details.link}
              className="sm:col-span-2"
            />
            <DateField name="deadline" label="Deadline" defaultValue={details.deadline} />
            <DateField name="offerDue" label="Answer to an offer due" defaultValue={details.offerDue} />
            <RegionFields
              countries={countries}
              initialStates={states}
              country={details.country}
              state={details.state}
            />
            <TextField
              name="tags"
              label="Tags"
              hint="With commas between them"
              defaultValue={tags.join(', ')}
              className="sm:col-span-2"
            />
            <TextArea
              name="notes"
              label="Notes"
              hint="Markdown works"
              defaultValue={details.notes}
              className="sm:col-span-2"
            />
            <TextArea
              name="posting"
              label="The posting’s text"
              hint="Kept here, because postings vanish"
              data-most={LONGEST_POSTING}
              defaultValue={details.posting}
              className="sm:col-span-2"
            />
          </div>
          <FormActions>
            <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
            <ButtonLink href={paths.application(details.id)}>Cancel</ButtonLink>
          </FormActions>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
