import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import { saySource, type PreparationLineView } from './preparation-view'

type PreparationLineProps = {
  line: PreparationLineView
  onTick: (done: boolean) => void
  onDrop: (dropped: boolean) => void
}

/** One line to tick off, or to drop; one that was dropped can be taken up again. */
export function PreparationLine({ line, onTick, onDrop }: PreparationLineProps) {
  return (
    <li className="flex items-start gap-2">
      <div className="min-w-0 grow">
        {line.dropped ? (
          <p className="py-0.5 text-small text-muted line-through wrap-anywhere">
            <bdi>{line.text}</bdi>
          </p>
        ) : (
          <Checkbox checked={line.done} onChange={(event) => onTick(event.target.checked)}>
            <bdi className="wrap-anywhere">{line.text}</bdi>
          </Checkbox>
        )}
        <LessonNote line={line} className="ps-6" />
      </div>
      {line.dropped ? (
        <Button
          size="icon"
          className="-my-1"
          variant="ghost"
          aria-label={`Take up again: ${line.text}`}
          onClick={() => onDrop(false)}
        >
          <Icon of="rotate-ccw" size={14} />
        </Button>
      ) : (
        <Button
          size="icon"
          className="-my-1"
          variant="ghost"
          aria-label={`Drop: ${line.text}`}
          onClick={() => onDrop(true)}
        >
          <Icon of="x" size={14} />
        </Button>
      )}
    </li>
  )
}

/** Of a carried lesson: what it is, and the review it comes from. */
export function LessonNote({
  line: { lesson },
  className,
}: {
  line: PreparationLineView
  className?: string
}) {
  if (!lesson) return null
  return (
    <p className={`flex flex-wrap items-center gap-x-1.5 text-xs text-muted ${className ?? ''}`}>
      <Badge tone={lesson.kind === 'IMPROVE' ? 'improve' : 'sustain'}>
        {lesson.kind === 'IMPROVE' ? 'Improve' : 'Sustain'}
      </Badge>
      {lesson.source ? (
        <Link
          href={paths.review(lesson.source.reviewId)}
          className="inline-flex min-h-6 items-center wrap-anywhere hover:text-ink hover:underline"
        >
          {saySource(lesson.source)}
        </Link>
      ) : null}
    </p>
  )
}
