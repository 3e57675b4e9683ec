import { answerMcpRequest } from '@/lib/mcp/answer-request'

/** Where assistants reach the tracker, by the Model Context Protocol. It has the API's tokens at its door. */
export const POST = (request: Request) => answerMcpRequest(request)
export const GET = POST
export const DELETE = POST
