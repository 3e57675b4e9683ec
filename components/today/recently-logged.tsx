import { Link } from '@/components/ui/link'
import { Card, CardHeader, CardRows } from '@/components/ui/card'
import { StagePill } from '@/components/ui/stage-pill'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { sayNumber, sayRelativeDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

export type RecentView = { id: string; company: string; role: string; stage: Stage; loggedOn: Day }

type RecentlyLoggedProps = { applications: readonly RecentView[]; total: number; today: Day }

export function RecentlyLogged({ applications, total, today }: RecentlyLoggedProps) {
  return (
    <Card aria-labelledby="recently-logged">
      <CardHeader
        title="Recently logged"
        id="recently-logged"
        ruled
        action={
          <Link href={paths.applications()} className="text-accent hover:underline">
            {total === 1 ? 'All applications' : `All ${sayNumber(total)} applications`}
          </Link>
        }
      />
      <CardRows>
        {applications.map(({ id, company, role, stage, loggedOn }) => (
          <li key={id}>
            <Link
              href={paths.application(id)}
              className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 px-4 py-2.5 -outline-offset-2 hover:bg-wash sm:grid-cols-[3fr_3fr_2fr_6rem]"
            >
              <span className="truncate font-medium">{company}</span>
              <span className="truncate text-muted max-sm:order-3">{role}</span>
              <span className="max-sm:order-2 max-sm:justify-self-end">
                <StagePill stage={stage} />
              </span>
              <span className="text-right text-muted max-sm:order-4">
                <DayStamp day={loggedOn}>{sayRelativeDay(loggedOn, today)}</DayStamp>
              </span>
            </Link>
          </li>
        ))}
      </CardRows>
    </Card>
  )
}
