import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_FOLDED, fold, foldCompany } from './fold'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('fold', () => {
  it.each([
    ['  Résumé\t\n Review ', 'resume review'],
    ['ＦＵＬＬ ｗｉｄｔｈ', 'full width'],
    ['DİYARBAKIR', 'diyarbakir'],
    ['Diyarbakır', 'diyarbakir'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['GROẞE', 'grosse'],
    ['Ørsted', 'orsted'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['ﬁnance', 'finance'],
    ['The company’s “rivals” – all', 'the company\'s "rivals" - all'],
    ['شَرِكَة', 'شركة'],
    ['שָׁלוֹם', 'שלום'],
    ['a\u200Bb\u00ADc\uFEFF', 'abc'],
    ['a\u0000b', 'a b'],
    ['a\uD800b', 'a b'],
    ['   ', ''],
    ['', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps emoji, whatever their presentation', () => {
    expect(fold('🚀 Rocket ❤️')).toBe('🚀 rocket ❤')
    expect(fold('❤')).toBe(fold('❤️'))
  })

  it('keeps vowel signs that carry the word, as in Devanagari', () => {
    expect(fold('की')).not.toBe(fold('का'))
  })

  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('never leaves white space at an end, nor two spaces in a row', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/^\s|\s$|\s\s/)
      }),
    )
  })
})

it('no character becomes more than the most that is said', () => {
  let most = 0
  for (let point = 1; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point)
    // Only what Unicode takes apart grows: to fold them all takes seconds.
    if (character.normalize('NFKD').length > 4) most = Math.max(most, fold(character).length)
  }
  expect(most).toBe(MOST_FOLDED)
})

describe('foldCompany', () => {
  it.each([
    ['Northwind Realty, Inc.', 'northwind realty'],
    ['Northwind Realty', 'northwind realty'],
    ['Alder & Co', 'alder'],
    ['Müller GmbH & Co. KG', 'muller'],
    ['H&M', 'h and m'],
    ['H & M', 'h and m'],
    ['H and M', 'h and m'],
    ['Banco Sol S.A.', 'banco sol'],
    ['Mærsk A/S', 'maersk'],
    ['Kwiat Sp. z o.o.', 'kwiat'],
    ['Sony (UK) Ltd', 'sony uk'],
    ['Yahoo!', 'yahoo'],
    ['Disney+', 'disney+'],
    ["Levi's", 'levis'],
    ['Levi’s', 'levis'],
    ['Beispiel AG', 'beispiel'],
    ['ＡＣＭＥ　ＬＬＣ', 'acme'],
    ['שלום בע"מ', 'שלום בע מ'],
    ['🚀', '🚀'],
  ])('reads %j as %j', (name, folded) => {
    expect(foldCompany(name)).toBe(folded)
  })

  it('keeps a name that is nothing but a suffix or punctuation', () => {
    expect(foldCompany('AG')).toBe('ag')
    expect(foldCompany('Inc. Ltd.')).toBe('inc')
    expect(foldCompany('!!!')).toBe('!!!')
  })

  it('leaves a suffix alone where it is not the end', () => {
    expect(foldCompany('Limited Brands')).toBe('limited brands')
  })

  it('changes nothing the second time, and is empty only for what folds to nothing', () => {
    const name = fc.array(
      fc.oneof(anyText, fc.constantFrom('and', '&', 'Inc.', 'S.A.', 'a/s', 'Sp. z o.o.', ' ', '.', 'Co')),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(name, (parts) => {
        const folded = foldCompany(parts.join(' '))
        expect(foldCompany(folded)).toBe(folded)
        expect(folded === '').toBe(fold(parts.join(' ')) === '')
      }),
    )
  })
})
