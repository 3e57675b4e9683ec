import { DialogButton } from '@/components/ui/dialog-button'
import type { Stage } from '@/lib/domain/lifecycle'
import { WITHDRAW_NOTE, WithdrawForm } from './interview-menu'

/** Preparing may end in leaving: said once, at the foot of the preparation. */
export function WithdrawOffer({ interviewId, stage }: { interviewId: string; stage: Stage }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-1 text-small text-muted">
      <span>Did your research show that you do not want this job?</span>
      <DialogButton
        button="Withdraw…"
        variant="ghost"
        size="small"
        title="Withdraw the application"
        note={WITHDRAW_NOTE}
      >
        <WithdrawForm interviewId={interviewId} stage={stage} />
      </DialogButton>
    </div>
  )
}
