import { LogButton } from '@/components/shell/log-button'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

type NothingYetProps = {
  /** Only this period is empty: there may be more outside it. */
  isPart: boolean
  allHref: string
}

export function NothingYet({ isPart, allHref }: NothingYetProps) {
  return (
    <Card>
      {isPart ? (
        <EmptyState
          icon="chart-no-axes-combined"
          title="Nothing in this period"
          action={<ButtonLink href={allHref}>Look at all time</ButtonLink>}
        >
          No application was logged in it.
        </EmptyState>
      ) : (
        <EmptyState
          icon="chart-no-axes-combined"
          title="Here you will see where your applications went"
          action={<LogButton>Log your first application</LogButton>}
        >
          How far they came, whether preparing paid off, what your reviews keep naming, and how long answers
          take. It begins with the first one.
        </EmptyState>
      )}
    </Card>
  )
}
