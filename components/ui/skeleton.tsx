import { clsx } from 'clsx'

/** A quiet shape where something is about to stand; size it with classes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={clsx('animate-breathe rounded-control bg-wash', className)} />
}
