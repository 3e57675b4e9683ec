import { Card } from './card'
import { Skeleton, SkeletonLines } from './skeleton'

/**
 * The shape of a page on its way, for `<Suspense>` round the slow part of a page. Never as a `loading.tsx` above
 * a page that may be missing: what streams has said 200 before `notFound()` can say 404.
 */
export function PageSkeleton({ title = false }: { title?: boolean }) {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      {title ? <Skeleton className="mb-8 h-8 w-56" /> : null}
      <div className="grid gap-6">
        <Card className="p-4">
          <SkeletonLines count={5} />
        </Card>
        <Card className="p-4">
          <SkeletonLines count={3} />
        </Card>
      </div>
    </div>
  )
}
