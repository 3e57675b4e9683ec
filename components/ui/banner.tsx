import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Card } from './card'
import { TONE_EDGE, type Tone } from './tone'

type BannerProps = {
  tone: Tone
  title: ReactNode
  action?: ReactNode
  children?: ReactNode
  foot?: ReactNode
}

/** What matters now on this page, with the one thing to do about it. */
export function Banner({ tone, title, action, children, foot }: BannerProps) {
  return (
    <Card className={clsx('border-l-4 p-5', TONE_EDGE[tone])}>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 sm:flex-nowrap">
        <div className="min-w-0">
          <h2 className="text-sm font-semibold">{title}</h2>
          {children ? <div className="mt-0.5 max-w-prose text-muted">{children}</div> : null}
        </div>
        {action ? <div className="flex shrink-0 flex-wrap gap-2">{action}</div> : null}
      </div>
      {foot ? <div className="mt-4">{foot}</div> : null}
    </Card>
  )
}
