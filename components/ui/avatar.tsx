import { initials } from '@/lib/domain/wording'

export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-wash text-xs font-semibold"
    >
      {initials(name)}
    </span>
  )
}
