import type { Flow } from '@/lib/domain/funnel'
import { sayNumber } from '@/lib/domain/wording'
import { NumbersTable } from './numbers-table'
import { flowLabel } from './flow-words'

export function FlowTable({ flow }: { flow: Flow }) {
  return (
    <NumbersTable
      caption="Where applications went"
      columns={['From', 'To', 'Applications']}
      rows={flow.links.map(({ source, target, count }) => [
        flowLabel(source),
        flowLabel(target),
        sayNumber(count),
      ])}
    />
  )
}
