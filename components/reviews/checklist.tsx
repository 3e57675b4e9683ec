import { Icon } from '@/components/ui/icon'
import type { PlannedItem } from '@/lib/domain/preparation'

/** The frozen lines of a preparation with their ticks: to be read, not ticked. */
export function Checklist({ items }: { items: readonly PlannedItem[] }) {
  if (items.length === 0) return null
  return (
    <ul role="list" className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {items.map(({ pillar, text, done, lessonId }, index) => (
        // A frozen list never moves, and may hold one line twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${pillar}-${index}-${text}`} className="flex min-h-6 items-start gap-2 text-small">
          <span
            aria-hidden="true"
            className={`mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded border ${
              done ? 'border-sustain bg-sustain text-on-solid' : 'border-control bg-card'
            }`}
          >
            {done ? <Icon of="check" size={12} /> : null}
          </span>
          <span className={done ? '' : 'text-muted'}>
            <span className="sr-only">{done ? 'Done: ' : 'Not done: '}</span>
            {text}
            {lessonId ? <span className="text-xs text-muted"> · from an earlier review</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
