import type { z } from 'zod'
import type { TokenUser } from '@/lib/auth/token-user'
import type { TokenScope } from '@/lib/domain/api-token'

/** One thing that an assistant can do. It calls the data functions that the screens call, and knows no rule itself. */
export interface McpTool {
  name: string
  title: string
  /** For the assistant: what it is for, and what it never does. */
  description: string
  /** READ tools change nothing. */
  scope: TokenScope
  input: z.ZodType
  /** `input` has been read by the schema. */
  run: (user: TokenUser, input: never) => Promise<object>
}

/** Ties what a tool gets to its schema. */
export function mcpTool<S extends z.ZodType>(
  tool: Omit<McpTool, 'input' | 'run'> & {
    input: S
    run: (user: TokenUser, input: z.output<S>) => Promise<object>
  },
): McpTool {
  return tool
}
