import { Segments } from '@/components/ui/segments'
import { paths } from '@/lib/paths'

/** The two sides of looking back: the reviews, and what they taught. */
export function ReviewViews({ current }: { current: 'reviews' | 'lessons' }) {
  return (
    <Segments
      label="Reviews and lessons"
      segments={[
        { label: 'Reviews', href: paths.reviews(), current: current === 'reviews' },
        { label: 'Lessons', href: paths.lessons(), current: current === 'lessons' },
      ]}
    />
  )
}
