import { z } from 'zod'
import { TOKEN_DAYS, TOKEN_SCOPES, type TokenLife } from '@/lib/domain/api-token'
import { id, line } from './fields'

const lives = Object.keys(TOKEN_DAYS) as [TokenLife, ...TokenLife[]]

export const newToken = z.object({
  name: line('The name', 60),
  scope: z.enum(TOKEN_SCOPES, { error: 'Choose what it may do.' }),
  life: z.enum(lives, { error: 'Choose when it ends.' }),
})
export type NewToken = z.output<typeof newToken>

export const tokenId = z.object({ id })
