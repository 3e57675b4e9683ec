declare const userIdBrand: unique symbol

/** The owner of every row. Whoever holds one has proved who they are. */
export type UserId = string & { readonly [userIdBrand]: true }

/**
 * Mints the brand. Only five places may: the session check behind `requireUser()`, the check of an API token, that of a
 * calendar feed's secret, the outbox, whose rows say whose they are, and the tests' factories. Anywhere else it would be
 * a hole: pass on the id that you were given.
 */
export function mintUserId(id: string): UserId {
  return id as UserId
}
