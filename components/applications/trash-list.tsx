import { ActionForm } from '@/components/forms/action-form'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { CardRow, CardRows } from '@/components/ui/card'
import { DialogButton } from '@/components/ui/dialog-button'
import { StagePill } from '@/components/ui/stage-pill'
import { Timestamp } from '@/components/ui/timestamp'
import type { FormAction } from '@/lib/actions/result'
import { dayIn, type Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { sayRelativeDay } from '@/lib/domain/wording'
import { CancelButton } from './cancel-button'
import { shortName } from './move-words'

type TrashListProps = {
  applications: readonly { id: string; company: string; role: string; stage: Stage; trashedAt: Date }[]
  zone: string
  today: Day
  restore: FormAction<void>
  deleteForGood: FormAction<void>
}

export function TrashList({ applications, zone, today, restore, deleteForGood }: TrashListProps) {
  return (
    <CardRows>
      {applications.map(({ id, company, role, stage, trashedAt }) => (
        <CardRow key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 grow basis-60 wrap-anywhere">
            <h2 className="text-sm font-medium">
              <bdi>{company}</bdi>
            </h2>
            <p className="text-small text-muted">
              <bdi>{role}</bdi> · in the trash since{' '}
              <Timestamp at={trashedAt} zone={zone}>
                {sayRelativeDay(dayIn(trashedAt, zone), today)}
              </Timestamp>
            </p>
          </div>
          <StagePill stage={stage} />
          <div className="flex items-center gap-2">
            <ActionForm action={restore} doneMessage={`${shortName(company)} is back.`}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="outline" size="small" pendingLabel="Restoring…">
                Restore<span className="sr-only"> {shortName(company)}</span>
              </SubmitButton>
            </ActionForm>
            <DialogButton
              button="Delete for good…"
              label={`Delete ${shortName(company)} for good…`}
              size="small"
              variant="ghost"
              title={`Delete ${shortName(company)} for good`}
              note="Its timeline, interviews and reviews go with it. This cannot be undone."
            >
              <ActionForm action={deleteForGood} doneMessage={`${shortName(company)} is deleted.`}>
                <input type="hidden" name="id" value={id} />
                <p>The people you met and the lessons you learned stay.</p>
                <FormActions>
                  <SubmitButton variant="danger" pendingLabel="Deleting…">
                    Delete for good
                  </SubmitButton>
                  <CancelButton>Keep it</CancelButton>
                </FormActions>
              </ActionForm>
            </DialogButton>
          </div>
        </CardRow>
      ))}
    </CardRows>
  )
}
