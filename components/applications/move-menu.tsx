'use client'

import { useState, useTransition, type ReactNode } from 'react'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { StageDot } from '@/components/ui/stage-pill'
import type { Day } from '@/lib/domain/day'
import { STAGE_LABELS, defaultTargets, type Stage } from '@/lib/domain/lifecycle'
import { MoveDialog } from './move-dialog'
import { asksFirst, shortName, type MovableApplication, type MoveRequest } from './move-words'
import { useMove } from './use-move'

type MoveMenuProps = {
  application: MovableApplication
  /** The person's own today: the day that a move is dated with. */
  today: Day
  /** What stands on the button; an icon with the name "Move … to" where it is left out. */
  button?: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  align?: 'start' | 'end'
  className?: string
  /** Where the board moves the card itself, at once. */
  onMove?: (application: MovableApplication, to: Stage) => void
  /** Where one dialog serves many menus. */
  onAsk?: (request: MoveRequest) => void
}

/** "Move to…": the moves from this stage; apart from them another day, and "I clicked wrong". */
export function MoveMenu({
  application,
  today,
  button,
  variant = 'ghost',
  size = 'icon',
  align,
  className,
  onMove,
  onAsk,
}: MoveMenuProps) {
  const [armed, setArmed] = useState(false)
  const [request, setRequest] = useState<MoveRequest | null>(null)
  const [, startTransition] = useTransition()
  const moveNow = useMove()

  const ask = (kind: MoveRequest['kind'], to: Stage | null) => {
    const next = { application, kind, to }
    // The menu gives its focus back as it closes: only then may the dialog take it.
    setTimeout(() => (onAsk ? onAsk(next) : setRequest(next)))
  }
  const choose = (to: Stage) => {
    if (asksFirst(to)) ask('move', to)
    else if (onMove) onMove(application, to)
    else startTransition(async () => void (await moveNow(application, to)))
  }

  return (
    // A board has a hundred of these: what is in them is made when somebody comes near.
    <span className="contents" onPointerEnter={() => setArmed(true)} onFocus={() => setArmed(true)}>
      <Menu
        button={button ?? <Icon of="arrow-right-left" size={14} />}
        label={`Move ${shortName(application.company)} to…`}
        named={button !== undefined}
        variant={variant}
        size={size}
        align={align}
        className={className}
      >
        {armed ? (
          <>
            <MenuHeading>Move to</MenuHeading>
            {defaultTargets(application.stage).map((to) => (
              <MenuItem key={to} icon={<StageDot stage={to} />} onClick={() => choose(to)}>
                {STAGE_LABELS[to]}
                {asksFirst(to) ? '…' : null}
              </MenuItem>
            ))}
            <MenuSeparator />
            <MenuItem onClick={() => ask('move', null)}>On another day…</MenuItem>
            <MenuItem onClick={() => ask('correction', null)}>I clicked wrong: correct it…</MenuItem>
          </>
        ) : null}
      </Menu>
      {request ? <MoveDialog request={request} today={today} onClose={() => setRequest(null)} /> : null}
    </span>
  )
}
