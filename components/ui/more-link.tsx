import { ButtonLink } from './button'

/** The next page of a long list; `href` carries the cursor. Nothing when the list has ended. */
export function MoreLink({ href, label = 'More' }: { href: string | null; label?: string }) {
  if (href === null) return null
  return (
    <div className="flex justify-center py-4">
      <ButtonLink href={href} scroll={false} variant="outline" size="small">
        {label}
      </ButtonLink>
    </div>
  )
}
