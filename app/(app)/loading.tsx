import { Card } from '@/components/ui/card'
import { Skeleton, SkeletonLines } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      <Skeleton className="mb-8 h-8 w-56" />
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
