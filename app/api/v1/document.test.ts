import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { sourcesIn } from '@/lib/data/access/sources'
import { apiDocument, ROUTES } from './routes'

/** Open to everybody, and no part of the document: itself, and what says that there is nothing. */
const APART = ['/[...rest]', '/openapi.json']

describe('the document of the API', () => {
  it('is a valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(
      await validator.validate(structuredClone(apiDocument()) as unknown as Record<string, unknown>),
    ).toEqual({
      valid: true,
    })
    expect(validator.version).toBe('3.1')
  })

  it('has every route, and nothing else', () => {
    const folders = sourcesIn('app/api/v1')
      .map(({ path }) => path)
      .filter((path) => path.endsWith('/route.ts'))
      .map((path) => path.replace(/^app\/api\/v1|\/route\.ts$/g, ''))
    expect(folders.length).toBeGreaterThan(30)
    expect(Object.keys(ROUTES).toSorted()).toEqual(
      folders.filter((folder) => !APART.includes(folder)).toSorted(),
    )
    const written = Object.keys(apiDocument().paths).map((path) => path.replaceAll(/\{(\w+)\}/g, '[$1]'))
    expect(written.toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  })

  it('has every method that a route answers to', () => {
    for (const [path, module] of Object.entries(ROUTES)) {
      const documented = Object.keys(apiDocument().paths[path.replaceAll(/\[(\w+)\]/g, '{$1}')] ?? {})
      expect(documented.map((method) => method.toUpperCase()).toSorted(), path).toEqual(
        Object.keys(module).toSorted(),
      )
    }
  })

  it('gives every operation a name of its own, and every path its parameters', () => {
    const operations = Object.entries(apiDocument().paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    )
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const given = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name)
      expect(given, path).toEqual(named)
    }
  })

  it('leads every reference to something', () => {
    const document = apiDocument()
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(50)
    for (const [, kind = '', name = ''] of references) {
      expect(document.components[kind as 'schemas'], name).toHaveProperty(name)
    }
  })
})
