import { expect, it } from 'vitest'
import { readBounded } from './read-bounded'

function streamed(chunks: readonly string[], headers: Record<string, string> = {}) {
  let taken = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[taken]
        taken += 1
        if (chunk === undefined) controller.close()
        else controller.enqueue(new TextEncoder().encode(chunk))
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
  return { request, taken: () => taken }
}

it('reads a body to its last byte', async () => {
  const { request } = streamed(['ab', 'cd'], { 'content-length': '4' })
  expect((await readBounded(request, 4)).toString()).toBe('abcd')
  expect((await readBounded(new Request('http://localhost/'), 4)).toString()).toBe('')
})

it('stops at the first byte too many, whatever was announced', async () => {
  const { request, taken } = streamed(['ab', 'cd', 'ef', 'gh'])
  expect(await readBounded(request, 3)).toBe('too-large')
  expect(taken()).toBe(2)
})

it('does not begin with one that announces too much', async () => {
  const { request, taken } = streamed(['ab', 'cd'], { 'content-length': '4' })
  expect(await readBounded(request, 3)).toBe('too-large')
  expect(taken()).toBe(0)
})

it('says so where less came than was announced', async () => {
  const { request } = streamed(['ab'], { 'content-length': '4' })
  expect(await readBounded(request, 10)).toBe('cut-short')
})
