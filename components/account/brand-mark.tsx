import { Icon } from '@/components/ui/icon'

/** The name with its sign, in the middle of a page that has no sidebar. */
export function BrandMark() {
  return (
    <p className="flex items-center justify-center gap-2 font-serif text-figure font-semibold tracking-tight">
      <span className="grid size-7 place-items-center rounded-control bg-accent text-on-solid">
        <Icon of="rotate-ccw" />
      </span>
      Debrief
    </p>
  )
}
