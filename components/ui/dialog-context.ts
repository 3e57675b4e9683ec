'use client'

import { createContext, useContext } from 'react'

type DialogHandle = {
  /** Closes at once, also with something typed: for after it was saved. */
  close: () => void
  /** Whether something would be lost; a typed key sets it, a save clears it. */
  setDirty: (dirty: boolean) => void
}

export const DialogContext = createContext<DialogHandle | null>(null)

/** The dialog round this component, or null on a plain page. */
export function useDialog(): DialogHandle | null {
  return useContext(DialogContext)
}
