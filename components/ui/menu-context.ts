'use client'

import { createContext, useContext } from 'react'

export const MenuContext = createContext(false)

/** Whether this stands in a menu, which closes with each choice. */
export const useIsInMenu = () => useContext(MenuContext)
