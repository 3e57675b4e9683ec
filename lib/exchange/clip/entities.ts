/** The names that postings use: Latin letters with marks, quotes, dashes, currencies. Others stay as they stand. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'

const OTHERS =
  'amp:26 lt:3c gt:3e quot:22 apos:27 OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 circ:2c6 tilde:2dc ensp:2002 ' +
  'emsp:2003 thinsp:2009 zwnj:200c zwj:200d ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201a ldquo:201c ' +
  'rdquo:201d bdquo:201e dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 lsaquo:2039 rsaquo:203a ' +
  'euro:20ac trade:2122 larr:2190 rarr:2192 minus:2212 le:2264 ge:2265 check:2713 hyphen:2010 Lstrok:141 lstrok:142 ' +
  'nacute:144 Sacute:15a sacute:15b Zdot:17b zdot:17c eogon:119 aogon:105 cacute:107 Ccaron:10c ccaron:10d ecaron:11b ' +
  'rcaron:159 Zcaron:17d zcaron:17e newline:a NewLine:a tab:9 Tab:9 colon:3a comma:2c period:2e lpar:28 rpar:29 ' +
  'sol:2f num:23 dollar:24 percnt:25 ast:2a plus:2b excl:21 quest:3f lowbar:5f commat:40'

const NAMED = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...OTHERS.split(' ').map((entry) => {
    const [name = '', code = ''] = entry.split(':')
    return [name, String.fromCharCode(Number.parseInt(code, 16))] as const
  }),
])

const ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{1,9}));?/g

/** `text` with its character references read, once: `&amp;lt;` becomes `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED.get(name) ?? whole
      return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole
    },
  )
}

function characterOf(code: number): string | null {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : null
}
