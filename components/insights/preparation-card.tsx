import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SMALLEST_SAMPLE } from '@/lib/domain/funnel'
import { RATING_RANGE } from '@/lib/domain/review'
import { sayCount } from '@/lib/domain/wording'
import { DotChart } from './dot-chart'
import { NumbersTable } from './numbers-table'

export type Dot = { score: number; side: 'on' | 'out' }

/** Whether being prepared went with going on: a picture, and a number only where there is enough of it. */
export function PreparationCard({ dots }: { dots: readonly Dot[] }) {
  const on = scoresOf(dots, 'on')
  const out = scoresOf(dots, 'out')
  return (
    <Card aria-labelledby="preparation">
      <CardHeader
        id="preparation"
        title="Preparation against outcome"
        note={
          dots.length === 0
            ? 'Each reviewed interview becomes a dot once you know how it went.'
            : `Each dot is one reviewed interview (n = ${dots.length})`
        }
      />
      <CardBody>
        <DotChart on={on} out={out} label={sayDots(on, out)} />
        {dots.length === 0 ? null : (
          <>
            <p className="mt-2 text-small text-muted">{sayDots(on, out)}</p>
            <NumbersTable
              caption="Preparation against outcome"
              columns={['How prepared', 'On', 'Out']}
              rows={bands(on, out)}
            />
          </>
        )}
      </CardBody>
    </Card>
  )
}

const scoresOf = (dots: readonly Dot[], side: Dot['side']) =>
  dots.filter((dot) => dot.side === side).map(({ score }) => score)

function sayDots(on: readonly number[], out: readonly number[]): string {
  if (on.length < SMALLEST_SAMPLE || out.length < SMALLEST_SAMPLE) {
    return `${sayCount(on.length, 'interview')} went on, ${out.length} went out: too few to compare.`
  }
  return `On average ${mean(on)} of 5 where it went on (n = ${on.length}), ${mean(out)} where it did not (n = ${out.length}).`
}

const mean = (scores: readonly number[]) =>
  (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(1)

/** 1 to under 2, 2 to under 3 and so on; the highest score stands in the last. */
function bands(on: readonly number[], out: readonly number[]): string[][] {
  const { min, max } = RATING_RANGE
  return Array.from({ length: max - min }, (_, index) => {
    const from = min + index
    const isLast = from === max - 1
    const count = (scores: readonly number[]) =>
      scores.filter((score) => score >= from && (score < from + 1 || isLast)).length
    return [isLast ? `${from} to ${max}` : `${from} to under ${from + 1}`, `${count(on)}`, `${count(out)}`]
  })
}
