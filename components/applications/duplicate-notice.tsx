import { Link } from '@/components/ui/link'
import { Icon } from '@/components/ui/icon'
import type { Duplicate } from './use-duplicates'

/** Says what was logged before under the same names. It warns, and never blocks. */
export function DuplicateNotice({ duplicates }: { duplicates: readonly Duplicate[] }) {
  return (
    <div aria-live="polite" className="not-empty:pt-4">
      {duplicates.length > 0 ? (
        <div className="flex items-start gap-2 rounded-control bg-improve-soft px-3 py-2 text-small">
          <Icon of="copy" className="mt-0.5 text-improve" />
          <div>
            <p className="font-medium">You may have this one already. You can still log it.</p>
            <ul role="list">
              {duplicates.map(({ id, href, text }) => (
                <li key={id}>
                  <Link href={href} className="wrap-anywhere underline">
                    {text}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
    </div>
  )
}
