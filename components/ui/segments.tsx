import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'

export type Segment = { label: string; href: string; current: boolean }

/** Two or more views of the same thing, each with its own address. */
export function Segments({
  label,
  segments,
  framed = true,
}: {
  label: string
  segments: readonly Segment[]
  framed?: boolean
}) {
  return (
    <nav aria-label={label}>
      <ul
        role="list"
        className={clsx(
          'inline-flex flex-wrap',
          framed ? 'overflow-hidden rounded-control border border-line bg-card' : 'gap-1',
        )}
      >
        {segments.map((segment) => (
          <li key={segment.label}>
            <Link
              href={segment.href}
              aria-current={segment.current ? 'page' : undefined}
              scroll={false}
              className={clsx(
                'flex min-h-7 items-center px-3 text-small font-medium -outline-offset-2 touch:min-h-11',
                framed ? '' : 'rounded-control',
                segment.current ? 'bg-wash text-ink' : 'text-muted hover:text-ink',
              )}
            >
              {segment.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
