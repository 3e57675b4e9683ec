import type { DefaultUser } from 'next-auth'

declare module 'next-auth' {
  interface User extends DefaultUser {
    /** The UserSession row that this sign-in began. */
    sessionId: string
  }

  interface Session {
    user?: { name: string; email: string }
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** The id of the UserSession row; `sub` is its owner. Nothing else is kept in the token. */
    sid?: string
  }
}
