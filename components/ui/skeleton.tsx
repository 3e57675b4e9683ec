import { clsx } from 'clsx'

/** A quiet shape where something is about to stand; size it with classes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={clsx('animate-breathe rounded-control bg-wash', className)} />
}

/** Lines of text about to appear. */
export function SkeletonLines({ count = 3 }: { count?: number }) {
  return (
    <div className="grid gap-2.5">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton
          key={index}
          className={clsx('h-3.5', index % 3 === 2 ? 'w-1/2' : index % 2 ? 'w-4/5' : 'w-full')}
        />
      ))}
    </div>
  )
}
