import { Icon } from '@/components/ui/icon'

/** Why a reminder falls on its day, and that it is late where it is. */
export function Why({ why, isOverdue }: { why: string; isOverdue: boolean }) {
  return (
    <p className="mt-0.5 flex items-start gap-1 text-xs text-muted">
      <Icon of="info" size={12} className="mt-0.5" />
      <span className="wrap-anywhere">
        {isOverdue ? <strong className="font-medium text-loss">overdue, </strong> : null}
        {why}
      </span>
    </p>
  )
}
