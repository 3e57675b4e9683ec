import { Link } from '@/components/ui/link'
import { ButtonLink } from '@/components/ui/button'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Timestamp } from '@/components/ui/timestamp'
import { paths } from '@/lib/paths'

export type ComingView = {
  id: string
  /** "WED" and "25", local to the person. */
  weekday: string
  dayOfMonth: string
  title: string
  /** "10:00–11:30 · video · with Sam Okafor, Li Wen". */
  detail: string
  startAt: Date
  zone: string
  progress: { done: number; total: number }
}

/** The next interviews, with how far each is prepared. */
export function ComingUp({ interviews }: { interviews: readonly ComingView[] }) {
  return (
    <Card aria-labelledby="coming-up">
      <CardHeader title="Coming up" id="coming-up" ruled={interviews.length > 0} />
      {interviews.length > 0 ? (
        <CardRows>
          {interviews.map(({ id, weekday, dayOfMonth, title, detail, startAt, zone, progress }) => (
            <CardRow key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:flex-nowrap">
              <Timestamp at={startAt} zone={zone}>
                <span className="block w-12 text-center">
                  <span className="block text-xs text-muted uppercase">{weekday}</span>
                  <span className="block font-serif text-lg/6 font-semibold">{dayOfMonth}</span>
                </span>
              </Timestamp>
              <div className="min-w-0 grow basis-40">
                <Link href={paths.interview(id)} className="font-medium wrap-anywhere hover:underline">
                  {title}
                </Link>
                <p className="text-muted wrap-anywhere">{detail}</p>
              </div>
              <div className="w-40 max-sm:grow max-sm:pl-16">
                <ProgressBar label="Preparation" value={progress.done} max={progress.total} caption />
              </div>
              <ButtonLink
                href={paths.interview(id)}
                size="small"
                variant={progress.done > 0 ? 'outline-accent' : 'outline'}
                aria-label={`Prepare: ${title}`}
              >
                Prepare
              </ButtonLink>
            </CardRow>
          ))}
        </CardRows>
      ) : (
        <CardBody className="text-muted">
          No interview is scheduled. Schedule one from its application, and its preparation starts by itself.
        </CardBody>
      )}
    </Card>
  )
}
