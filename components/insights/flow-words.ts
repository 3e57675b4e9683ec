import type { Flow, FlowNodeId } from '@/lib/domain/funnel'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { sayCount, sayList, sayNumber } from '@/lib/domain/wording'

export const flowLabel = (id: FlowNodeId): string => (id === 'IN_PROGRESS' ? 'In progress' : STAGE_LABELS[id])

/** The whole picture in one sentence, for those who hear it. */
export function sayFlow({ nodes }: Flow): string {
  return `Where applications went: ${sayList(nodes.map(({ id, count }) => `${flowLabel(id)} ${sayNumber(count)}`))}.`
}

/** How many set out: what was only saved did not. */
export const sentIn = ({ nodes }: Flow): number => nodes.find(({ id }) => id === 'APPLIED')?.count ?? 0

/** "Where 12 applications went" */
export function flowTitle(flow: Flow): string {
  const sent = sentIn(flow)
  if (sent === 0) return 'Where applications went'
  return sent === 1 ? 'Where your application went' : `Where ${sayCount(sent, 'application')} went`
}
