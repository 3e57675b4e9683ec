'use client'

import { useState, type ReactNode } from 'react'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-style'
import { Dialog } from './dialog'

type DialogButtonProps = {
  /** What stands on the button. */
  button: ReactNode
  title: string
  note?: ReactNode
  /** What the dialog holds; may come from the server. A form in it closes it when it is done. */
  children: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  width?: 'narrow' | 'wide'
  /** False where what is typed is kept without being saved. */
  guarded?: boolean
  /** Where the button's words do not say enough on their own. */
  label?: string
  /** Of the button. */
  className?: string
}

/** A button that opens a dialog. */
export function DialogButton({
  button,
  title,
  note,
  children,
  variant,
  size,
  width,
  guarded,
  label,
  className,
}: DialogButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={variant}
        size={size}
        className={className}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {button}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        note={note}
        width={width}
        guarded={guarded}
      >
        {children}
      </Dialog>
    </>
  )
}
