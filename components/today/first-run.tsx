import { addSample } from '@/app/(app)/sample/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { LogButton } from '@/components/shell/log-button'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

/** What stands on Today before anything was logged. */
export function FirstRun() {
  return (
    <Card>
      <EmptyState
        icon="sprout"
        title="Start with one application"
        action={
          <>
            <LogButton>Log your first application</LogButton>
            <ButtonLink href={paths.importApplications()}>Import a spreadsheet</ButtonLink>
            <ActionForm action={addSample} doneMessage="Here is a search of four months to look round in.">
              <SubmitButton variant="outline" pendingLabel="Setting it up…">
                Look round with sample data
              </SubmitButton>
            </ActionForm>
          </>
        }
      >
        <p>
          Company and role are enough. Debrief then reminds you of what is next, prepares each interview with
          you, and when a no comes, helps you wait, ask, and carry what you learned into the next one.
        </p>
        <p className="mt-2">The sample data can be removed with one click.</p>
      </EmptyState>
    </Card>
  )
}
