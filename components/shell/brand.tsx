import { Link } from '@/components/ui/link'
import { Icon } from '@/components/ui/icon'

function BrandMark() {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-6 items-center justify-center rounded-md bg-accent text-on-solid"
    >
      <Icon of="rotate-ccw" size={14} />
    </span>
  )
}

/** The name with its mark, leading home. */
export function Brand({ mark = true }: { mark?: boolean }) {
  return (
    <Link href="/" className="inline-flex min-h-8 items-center gap-2 rounded-control touch:min-h-11">
      {mark ? <BrandMark /> : null}
      <span
        className={
          mark
            ? 'font-serif text-[1.375rem] leading-7 font-semibold'
            : 'font-serif text-section font-semibold'
        }
      >
        Debrief
      </span>
    </Link>
  )
}
