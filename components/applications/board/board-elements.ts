import type { Stage } from '@/lib/domain/lifecycle'

/** The ids by which dragging and the keys find what the board has drawn. */
export const columnId = (stage: Stage) => `board-${stage.toLowerCase()}`
export const cardId = (id: string) => `card-${id}`
export const cardLinkId = (id: string) => `card-link-${id}`
/** The words that tell how to drag by keyboard; there once dragging is. */
export const DRAG_HELP_ID = 'board-drag-help'
