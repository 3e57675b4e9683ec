import type { TokenScope } from '@/lib/domain/api-token'
import type { McpTool } from './tool'
import { findApplicationsTool, logApplicationTool, moveApplicationTool } from './tools/applications'
import { draftReviewTool } from './tools/draft-review'
import { listDueTool } from './tools/due'
import { readHistoryTool, readPreparationTool } from './tools/interviews'
import { readLessonsTool } from './tools/lessons'

const TOOLS: readonly McpTool[] = [
  logApplicationTool,
  findApplicationsTool,
  moveApplicationTool,
  listDueTool,
  readPreparationTool,
  readHistoryTool,
  readLessonsTool,
  draftReviewTool,
]

/** What a token may use; one that may only read does not even see the rest. */
export function toolsFor(scope: TokenScope): readonly McpTool[] {
  return scope === 'WRITE' ? TOOLS : TOOLS.filter((tool) => tool.scope === 'READ')
}
