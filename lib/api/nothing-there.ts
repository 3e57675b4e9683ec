import { ApiProblem, problemAnswer } from './problem'

/** The answer to an address that the API does not have. It asks for no token: everybody gets the same. */
export function nothingThere(): Response {
  return problemAnswer(new ApiProblem('not-found', 'The API has no such address. See /api/v1/openapi.json.'))
}
