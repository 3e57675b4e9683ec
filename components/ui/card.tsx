import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={clsx('rounded-card border border-line bg-card shadow-card print:shadow-none', className)}
    />
  )
}

type CardHeaderProps = {
  title: ReactNode
  /** A quiet figure after the title. */
  count?: number
  /** One line under the title that says what the card is about. */
  note?: ReactNode
  /** A link or a button at the right. */
  action?: ReactNode
  /** For `aria-labelledby` on the card. */
  id?: string
  as?: 'h2' | 'h3'
  /** The serif heading of a page that is read rather than scanned. */
  serif?: boolean
  /** A hairline below, where rows follow. */
  ruled?: boolean
}

export function CardHeader({
  title,
  count,
  note,
  action,
  id,
  as: Heading = 'h2',
  serif,
  ruled,
}: CardHeaderProps) {
  return (
    <div
      className={clsx(
        'flex items-start justify-between gap-4 px-4 pt-4',
        ruled ? 'border-b border-line pb-2' : 'pb-1',
      )}
    >
      <div className="min-w-0">
        <Heading
          id={id}
          className={serif ? 'font-serif text-section font-semibold' : 'text-sm font-semibold'}
        >
          {title}
          {count === undefined ? null : (
            <span className="ml-2 font-normal text-muted tabular-nums">{count}</span>
          )}
        </Heading>
        {note ? <p className="text-small wrap-anywhere text-muted">{note}</p> : null}
      </div>
      {action ? (
        <div className="shrink-0 text-sm touch:[&>a]:-my-3 touch:[&>a]:inline-block touch:[&>a]:py-3">
          {action}
        </div>
      ) : null}
    </div>
  )
}

export function CardBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx('px-4 pt-2 pb-4 first:pt-4', className)} />
}

/** Rows with a hairline between them, edge to edge in a card. */
export function CardRows({ className, ...rest }: ComponentProps<'ul'>) {
  return <ul role="list" {...rest} className={clsx('divide-y divide-line', className)} />
}

export function CardRow({ className, ...rest }: ComponentProps<'li'>) {
  return <li {...rest} className={clsx('px-4 py-3', className)} />
}
