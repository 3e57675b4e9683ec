// Written as code points, because most of these cannot be seen.
// Joiners, byte-order marks, soft hyphens, variation selectors; the Arabic tatweel only stretches a word.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/gu
// Only marks that decorate a letter: in other scripts (Devanagari, kana) a mark is a part of the word.
const DIACRITICS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF-\u05C7\u064B-\u065F\u0670]/g
const SPACE = /[\s\p{Cc}\p{Cs}]+/gu
// Letters and signs that Unicode does not take apart, but that people type either way.
const SAME_AS: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u2010': '-',
  '\u2013': '-',
  '\u2014': '-',
}
const ALTERNATIVES = new RegExp(`[${Object.keys(SAME_AS).join('')}]`, 'g')

/** No character becomes more than these when it is folded: ﷺ does. */
export const MOST_FOLDED = 18

/**
 * Text as it is searched, compared and sorted: no case, accents or doubled spaces, the same in every locale.
 * Folding twice changes nothing. It can be empty where the text is not, for example for a lone accent.
 */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(DIACRITICS, '')
    .replace(ALTERNATIVES, (letter) => SAME_AS[letter] ?? letter)
    .normalize('NFKD')
    .replace(SPACE, ' ')
    .trim()
}

/** The text on one line: without breaks, control characters and doubled blanks. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

// As they read once dots are gone and other punctuation is a space.
const LEGAL_SUFFIX =
  /^(.+) (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|pty|pte|gmbh|mbh|ag|kg|kgaa|ug|eg|ev|se|sa|sas|sarl|srl|sl|spa|bv|nv|ab|as|asa|oy|oyj|kk|sp z ?oo)$/

/** A company's name for finding duplicates: folded, without punctuation and legal form; `&` reads as `and`. */
export function foldCompany(name: string): string {
  const folded = fold(name)
  const words = folded
    .replace(/(?<=^|\s)a\/s(?=$|\s)/g, 'as')
    .replace(/&/g, ' and ')
    .replace(/[.']/g, '')
    .replace(/\p{P}+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return withoutLegalForm(words) || folded
}

function withoutLegalForm(words: string): string {
  const rest = LEGAL_SUFFIX.exec(words)?.[1]
  if (rest === undefined) return words
  // "GmbH & Co. KG" leaves an "and" behind once its right-hand side is gone.
  return withoutLegalForm(rest.replace(/ and$/, ''))
}
