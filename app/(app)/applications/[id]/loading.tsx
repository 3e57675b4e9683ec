import { Card, CardBody } from '@/components/ui/card'
import { Skeleton, SkeletonLines } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true" aria-label="Loading">
      <Skeleton className="mb-3 h-4 w-24" />
      <Skeleton className="mb-6 h-9 w-80 max-w-full" />
      <Skeleton className="mb-14 h-1.5 w-full" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6">
          {[3, 8].map((count) => (
            <Card key={count}>
              <CardBody className="pt-4">
                <SkeletonLines count={count} />
              </CardBody>
            </Card>
          ))}
        </div>
        <div className="grid content-start gap-6">
          {[5, 3, 2].map((count) => (
            <Card key={count}>
              <CardBody className="pt-4">
                <SkeletonLines count={count} />
              </CardBody>
            </Card>
          ))}
        </div>
      </div>
    </div>
  )
}
