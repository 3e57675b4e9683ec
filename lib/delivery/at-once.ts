import type { DestinationKind } from '@/lib/domain/vocabulary'

/**
 * How many destinations of each kind are written to at the same time: one that hangs holds up no more than one place
 * of these, and none of another kind. For mail as many as a mail server likes to have connections.
 */
export const AT_ONCE: Record<DestinationKind, number> = { EMAIL: 3, PUSH: 32, WEBHOOK: 32 }
