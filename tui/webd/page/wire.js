// What SSH is written in (RFC 4251): bytes, numbers, strings.

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const bytesOf = text => encoder.encode(text)
export const textOf = bytes => decoder.decode(bytes)
export const random = n => crypto.getRandomValues(new Uint8Array(n))

export function concat(...parts) {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

export const byte = n => Uint8Array.of(n)
export const bool = is => Uint8Array.of(is ? 1 : 0)
export const uint32 = n => Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n)

// string is its length and its bytes.
export function string(s) {
  const b = typeof s === 'string' ? bytesOf(s) : s
  return concat(uint32(b.length), b)
}

// mpint is a number of no sign: no zeros before it but one where it would else be negative.
export function mpint(b) {
  let i = 0
  while (i < b.length && b[i] === 0) i++
  b = b.subarray(i)
  return string(b.length && b[0] & 0x80 ? concat(byte(0), b) : b)
}

export const same = (a, b) => a.length === b.length && a.every((x, i) => x === b[i])

// Reader reads a packet; one that ends too early is an error.
export class Reader {
  constructor(b) {
    this.b = b
    this.at = 0
  }

  take(n) {
    if (n > this.b.length - this.at) throw new Error('short packet')
    this.at += n
    return this.b.subarray(this.at - n, this.at)
  }

  byte() { return this.take(1)[0] }
  bool() { return this.byte() !== 0 }
  uint32() { return this.take(4).reduce((n, b) => n * 256 + b, 0) }
  string() { return this.take(this.uint32()) }
  text() { return textOf(this.string()) }
  list() { return this.text().split(',') }
}
