/** The few errors that data functions throw. The action wrapper turns each into a calm answer. */

/** There is no such row, or it is somebody else's: nobody learns which. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
  constructor(what = 'row') {
    super(`No such ${what}`)
  }
}

/** It changed in the meantime, in another tab perhaps. `message` is a sentence for the person. */
export class ConflictError extends Error {
  override name = 'ConflictError'
  constructor(message = 'This changed in the meantime. Look at it again, then decide.') {
    super(message)
  }
}

/** A rule says no. `message` is a sentence for the person; `field` names the input that it belongs to. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  constructor(
    message: string,
    readonly field?: string,
  ) {
    super(message)
  }
}
