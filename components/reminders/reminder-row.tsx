'use client'

import { Link } from '@/components/ui/link'
import type { MovableApplication } from '@/components/applications/move-words'
import { CardRow } from '@/components/ui/card'
import { IconTile } from '@/components/ui/icon-tile'
import type { RuleName } from '@/lib/domain/rules'
import { Decisions, type SnoozeOffer } from './decisions'
import { Deed } from './deed'
import { OwnReminderMenu } from './own-reminder-menu'
import type { OwnReminder } from './reminder-form'
import { ENDED_BY_DEED, RULE_LOOK } from './rule-look'
import { Why } from './why'

export type ReminderView = {
  id: string
  rule: RuleName
  title: string
  why: string
  /** "Product Designer · Halcyon Health", where it is about an application. */
  about: { text: string; href: string } | null
  /** What happened when: "ended Fri 16:30", "rejected 12 Nov". */
  context: string | null
  isOverdue: boolean
  repeats: boolean
  /** Where the person has set it themselves. */
  own: OwnReminder | null
  application: MovableApplication | null
  interviewId: string | null
  reviewId: string | null
}

type ReminderRowProps = { reminder: ReminderView; offers: readonly SnoozeOffer[]; earliest: string }

/** One thing to do: what, about whom, why on this day, and the deed itself beside Snooze and Done. In the page's script for the reason of ApplicationRow. */
export function ReminderRow({ reminder, offers, earliest }: ReminderRowProps) {
  const { id, rule, title, why, about, context, isOverdue, repeats, own } = reminder
  const { icon, tone } = RULE_LOOK[rule]
  return (
    <CardRow className="flex flex-wrap items-start gap-x-3 gap-y-2 sm:flex-nowrap">
      <IconTile of={icon} tone={tone} />
      <div className="min-w-0 grow basis-48">
        <p className="font-medium wrap-anywhere">{title}</p>
        {about || context ? (
          <p className="text-muted wrap-anywhere">
            {about ? (
              <Link href={about.href} className="hover:text-ink hover:underline">
                {about.text}
              </Link>
            ) : null}
            {about && context ? ' · ' : null}
            {context}
          </p>
        ) : null}
        <Why why={why} isOverdue={isOverdue} />
      </div>
      <div className="flex shrink-0 flex-wrap gap-1.5 max-sm:w-full max-sm:pl-11">
        <Deed {...reminder} />
        <Decisions
          id={id}
          title={title}
          offers={offers}
          earliest={earliest}
          withDone={!ENDED_BY_DEED.has(rule)}
          repeats={repeats}
        />
        {own ? <OwnReminderMenu reminder={own} /> : null}
      </div>
    </CardRow>
  )
}
