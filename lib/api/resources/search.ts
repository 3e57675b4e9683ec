import { z } from 'zod'
import { idText, names } from '@/lib/api/fields'
import { stage } from './application'

export const found = z
  .object({
    applications: z.array(z.object({ id: idText, company: z.string(), role: z.string(), stage })),
    people: z.array(
      z.object({
        id: idText,
        name: z.string(),
        title: z.string().nullable(),
        company: z.string().nullable(),
      }),
    ),
  })
  .register(names, { id: 'Found' })

export const searchQuery = z.object({ q: z.string().min(1).max(200) })
