// Numbers as they are written, and exact fractions of them.

// A reader of JSON that leaves numbers as they are written, so that no digit is lost.
function parse (text) {
  let at = 0
  const bad = () => { throw new SyntaxError('at ' + at) }
  const blank = () => { while (' \t\n\r'.includes(text[at]) && at < text.length) at++ }
  const string = () => {
    const from = at++
    while (text[at] !== '"') {
      if (at >= text.length) bad()
      at += text[at] === '\\' ? 2 : 1
    }
    return JSON.parse(text.slice(from, ++at))
  }
  const value = () => {
    blank()
    const c = text[at]
    if (c === '{') {
      const o = Object.create(null)
      at++
      blank()
      if (text[at] === '}') { at++; return o }
      for (;;) {
        blank()
        if (text[at] !== '"') bad()
        const name = string()
        blank()
        if (text[at++] !== ':' || name in o) bad()
        o[name] = value()
        blank()
        const next = text[at++]
        if (next === '}') return o
        if (next !== ',') bad()
      }
    }
    if (c === '[') {
      const list = []
      at++
      blank()
      if (text[at] === ']') { at++; return list }
      for (;;) {
        list.push(value())
        blank()
        const next = text[at++]
        if (next === ']') return list
        if (next !== ',') bad()
      }
    }
    if (c === '"') return string()
    const word = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)/y
    word.lastIndex = at
    const m = word.exec(text)
    if (!m) bad()
    at += m[0].length
    return { true: true, false: false, null: null }[m[0]] ?? (m[0] === 'null' ? null : m[0])
  }
  const v = value()
  blank()
  if (at < text.length) bad()
  return v
}

// Exact fractions: [numerator, denominator], the denominator above zero. null is no number,
// and is below every number.
const frac = (n, d = 1n) => d < 0n ? [-n, -d] : [n, d]
const ZERO = [0n, 1n]
const whole = (n) => [BigInt(n), 1n]
const int = (x) => Number(x || 0)
function decimal (text) {
  if (text === undefined) return ZERO
  const [int, part = ''] = text.split('.')
  return [BigInt(int + part), 10n ** BigInt(part.length)]
}
const add = (a, b) => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
const neg = (a) => [-a[0], a[1]]
const sub = (a, b) => add(a, neg(b))
const mul = (a, b) => [a[0] * b[0], a[1] * b[1]]
const div = (a, b) => frac(a[0] * b[1], a[1] * b[0])
const cmp = (a, b) => {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  const d = a[0] * b[1] - b[0] * a[1]
  return d > 0n ? 1 : d < 0n ? -1 : 0
}
const sum = (all) => all.reduce(add, ZERO)
function lowest (a) {
  let x = a[0] < 0n ? -a[0] : a[0]; let y = a[1]
  while (y) [x, y] = [y, x % y]
  return [a[0] / x, a[1] / x]
}
