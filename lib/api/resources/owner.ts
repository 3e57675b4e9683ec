import { z } from 'zod'
import { dayText, names } from '@/lib/api/fields'
import { TOKEN_SCOPES } from '@/lib/domain/api-token'

export const owner = z
  .object({
    name: z.string(),
    zone: z.string(),
    today: dayText,
    scope: z.enum(TOKEN_SCOPES),
  })
  .register(names, { id: 'Me' })
