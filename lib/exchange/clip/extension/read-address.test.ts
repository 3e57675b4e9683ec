import { expect, it } from 'vitest'
import { readAddress } from './read-address'

it.each([
  ['https://debrief.example.org', 'https://debrief.example.org'],
  [' https://debrief.example.org/applications?view=board ', 'https://debrief.example.org'],
  ['debrief.example.org', 'https://debrief.example.org'],
  ['http://192.168.1.5:3000/', 'http://192.168.1.5:3000'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['javascript:alert(1)', null],
  ['ftp://example.org', null],
  ['chrome://extensions', null],
  ['', null],
  ['two words', null],
])('%j is the address %j', (typed, address) => {
  expect(readAddress(typed)).toBe(address)
})
