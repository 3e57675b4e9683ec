'use client'

import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import { useId, useRef, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react'
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style'
import { MenuContext } from './menu-context'
import { nextItem } from './menu-keys'
import { placeBeside } from './place-beside'

type MenuProps = {
  /** What stands on the button: words, an icon, or both. */
  button: ReactNode
  /** The menu's accessible name, and the button's where `button` is only an icon. */
  label: string
  /** `MenuItem`, `MenuLink`, `MenuHeading`, `MenuSeparator`; a `<form>` round an item works too. */
  children: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  /** Which edges meet; left out, the ones nearer to the screen's side. */
  align?: 'start' | 'end'
  /** Set where the words on the button are its name. */
  named?: boolean
  className?: string
}

const itemsOf = (menu: HTMLElement) => [
  ...menu.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled):not([aria-disabled=true])'),
]

/** A button with a menu in the browser's own popover. It opens before the page's script has loaded. */
export function Menu({
  button,
  label,
  children,
  variant = 'outline',
  size = 'small',
  align,
  named,
  className,
}: MenuProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const startAtEnd = useRef(false)

  const onTriggerKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    startAtEnd.current = event.key === 'ArrowUp'
    menu.current?.showPopover()
  }

  const onToggle = (open: boolean) => {
    trigger.current?.setAttribute('aria-expanded', String(open))
    if (!open || !menu.current || !trigger.current) return
    placeBeside(menu.current, trigger.current, align)
    itemsOf(menu.current)
      .at(startAtEnd.current ? -1 : 0)
      ?.focus()
    startAtEnd.current = false
  }

  const onMenuKey = (event: KeyboardEvent) => {
    // The page and a dialog round the menu must not take the menu's keys for theirs.
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      menu.current?.hidePopover()
      if (event.key === 'Escape') trigger.current?.focus()
      return
    }
    if (!menu.current || event.metaKey || event.ctrlKey || event.altKey) return
    const items = itemsOf(menu.current)
    const labels = items.map((item) => item.textContent)
    const next = nextItem(
      event.key,
      items.findIndex((item) => item === document.activeElement),
      labels,
    )
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={false}
        aria-label={named ? undefined : label}
        title={named ? undefined : label}
        onKeyDown={onTriggerKey}
        className={buttonStyle(variant, size, className)}
      >
        {button}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={(event) => onToggle(event.newState === 'open')}
        onKeyDown={onMenuKey}
        onClick={(event) => {
          if ((event.target as HTMLElement).closest('[role^=menuitem]')) menu.current?.hidePopover()
        }}
        className="menu-popup"
      >
        <MenuContext value={true}>{children}</MenuContext>
      </div>
    </>
  )
}

const itemStyle = (danger: boolean, className?: string) => clsx('menu-item', danger && 'text-loss', className)

type MenuItemProps = ComponentProps<'button'> & { danger?: boolean; icon?: ReactNode; hint?: ReactNode }

/** Something to do. As `type="submit"` in a form it works without script. */
export function MenuItem({ danger = false, icon, hint, className, children, ...rest }: MenuItemProps) {
  return (
    <button type="button" {...rest} role="menuitem" tabIndex={-1} className={itemStyle(danger, className)}>
      {icon ? <span className="text-muted">{icon}</span> : null}
      <span className="grow">{children}</span>
      {hint ? <span className="text-xs text-muted">{hint}</span> : null}
    </button>
  )
}

type MenuChoiceProps = Omit<MenuItemProps, 'icon'> & { chosen: boolean }

/** One of several, of which exactly one is chosen. */
export function MenuChoice({ chosen, danger = false, hint, className, children, ...rest }: MenuChoiceProps) {
  return (
    <button
      type="button"
      {...rest}
      role="menuitemradio"
      aria-checked={chosen}
      tabIndex={-1}
      className={itemStyle(danger, className)}
    >
      <span
        aria-hidden="true"
        className={clsx('size-1.5 rounded-full', chosen ? 'bg-accent' : 'bg-transparent')}
      />
      <span className="grow">{children}</span>
      {hint ? <span className="text-xs text-muted">{hint}</span> : null}
    </button>
  )
}

export function MenuLink({
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { icon?: ReactNode }) {
  return (
    <Link {...rest} role="menuitem" tabIndex={-1} className={itemStyle(false, className)}>
      {icon ? <span className="text-muted">{icon}</span> : null}
      <span className="grow">{children}</span>
    </Link>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className="px-2.5 pt-1.5 pb-1 text-xs text-muted">
      {children}
    </div>
  )
}

export function MenuSeparator() {
  return <hr className="my-1 border-t" />
}
