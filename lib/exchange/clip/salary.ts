import { isNode, lineOf, listOf, type Node } from './json-ld'

const PERIODS: Record<string, string> = {
  HOUR: 'hour',
  HOURLY: 'hour',
  DAY: 'day',
  DAILY: 'day',
  WEEK: 'week',
  WEEKLY: 'week',
  MONTH: 'month',
  MONTHLY: 'month',
  YEAR: 'year',
  YEARLY: 'year',
  ANNUAL: 'year',
  ANNUALLY: 'year',
}
const SIGNS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' }

/** What the posting pays, as a person writes it: "$78,000–92,000 / year". Empty where it does not say. */
export function salaryOf(posting: Node): string {
  for (const salary of listOf(posting.baseSalary)) {
    const words = isNode(salary) ? ofNode(salary, posting) : ofText(salary, lineOf(posting.salaryCurrency))
    if (words) return words
  }
  return ''
}

function ofNode(salary: Node, posting: Node): string {
  const currency = lineOf(salary.currency) || lineOf(salary.salaryCurrency) || lineOf(posting.salaryCurrency)
  // The amount stands inside a QuantitativeValue; some put it on the salary itself.
  const [value = salary] = listOf(salary.value)
  if (!isNode(value)) return ofText(value, currency, unitOf(salary))
  const unit = unitOf(value) || unitOf(salary)
  const from = numberOf(value.minValue)
  const to = numberOf(value.maxValue)
  if (from !== null && to !== null && from !== to) {
    return `${money(Math.min(from, to), currency)}–${amount(Math.max(from, to))}${unit}`
  }
  const one = from !== null && to !== null ? from : numberOf(value.value)
  if (one !== null) return money(one, currency) + unit
  if (from !== null) return `from ${money(from, currency)}${unit}`
  if (to !== null) return `up to ${money(to, currency)}${unit}`
  return lineOf(value.value) ? ofText(value.value, currency, unit) : ''
}

function ofText(value: unknown, currency: string, unit = ''): string {
  const number = numberOf(value)
  if (number !== null) return money(number, currency) + unit
  const text = lineOf(value)
  // Words are kept as they are, where they hold a figure other than nothing.
  return /[1-9]/.test(text) ? text : ''
}

function unitOf(node: Node): string {
  const unit = lineOf(node.unitText) || lineOf(node.unitCode)
  const period = PERIODS[unit.toUpperCase()]
  return period ? ` / ${period}` : ''
}

/** A number above nothing, or null; "78,000.00" is one, "60.000" is not known to be. */
function numberOf(value: unknown): number | null {
  const text = typeof value === 'string' ? value.trim() : value
  const plain =
    typeof text === 'string' && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const isNumeric =
    typeof plain === 'number' || (typeof plain === 'string' && /^\d+(?:\.\d{1,2})?$/.test(plain))
  const number = isNumeric ? Number(plain) : Number.NaN
  return Number.isFinite(number) && number > 0 ? number : null
}

function amount(number: number): string {
  return number.toLocaleString('en', {
    maximumFractionDigits: 2,
    minimumFractionDigits: Number.isInteger(number) ? 0 : 2,
  })
}

function money(number: number, currency: string): string {
  const sign = SIGNS[currency.toUpperCase()]
  if (sign) return sign + amount(number)
  return [currency, amount(number)].filter(Boolean).join(' ')
}
