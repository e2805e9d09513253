// What this browser was given by a link, and what it keeps: the server's key; for each user a key
// of its own, which juri may remember, and the last checkpoint that they were shown; and until it is saved, what a sheet's form holds,
// for this window alone. Never a PIN.
import { newSeed } from './transport.js'

const get = name => { try { return localStorage.getItem(name) } catch { return null } }
const set = (name, value) => { try { localStorage.setItem(name, value) } catch { /* it lasts as long as the page */ } }
const hex = b => [...b].map(x => x.toString(16).padStart(2, '0')).join('')
const made = {}, shown = {}

// linkOf is the address's fragment, which no server is sent: all of it, the user, and the
// server's key as the card has it.
export function linkOf(hash) {
  try {
    return /^#?([^/]*)(?:\/(SHA256:.+))?$/.exec(decodeURIComponent(hash))
  } catch { /* a stray % */ }
}

export const knownHost = () => get('juri.host')
export const keepHost = print => set('juri.host', print)

// seedOf is the user's key, made where there is none.
export function seedOf(user) {
  const kept = get('juri.key.' + user) || made[user]
  if (kept && /^[0-9a-f]{64}$/.test(kept)) return Uint8Array.from(kept.match(/../g), h => parseInt(h, 16))
  const seed = newSeed()
  made[user] = hex(seed)
  return seed
}

// keepSeed keeps it: of who came in, since what others type for a name may be anything.
export function keepSeed(user) {
  const seed = seedOf(user)
  set('juri.key.' + user, hex(seed))
  return seed
}

export const hasSeed = user => !!get('juri.key.' + user)

// seenOf is the last checkpoint that the user was shown here by the server of now, and keepSeen
// keeps it, beside their key.
export function seenOf(user) {
  try {
    const seen = JSON.parse(get('juri.seen.' + user)) || shown[user]
    if (seen && seen.host === knownHost()) return seen
  } catch { /* nothing was kept */ }
}
export function keepSeen(user, seen) {
  shown[user] = { ...seen, host: knownHost() }
  if (hasSeed(user)) set('juri.seen.' + user, JSON.stringify(shown[user]))
}

export function forget(user) {
  delete made[user]
  delete shown[user]
  try {
    localStorage.removeItem('juri.key.' + user)
    localStorage.removeItem('juri.seen.' + user)
  } catch { /* nothing was kept */ }
}

// keepTyped keeps what a user's sheet holds and is not saved; nothing where nothing is.
export function keepTyped(user, slot, fields) {
  try {
    if (fields.length) sessionStorage.setItem('juri.typed', JSON.stringify({ user, slot, fields }))
    else sessionStorage.removeItem('juri.typed')
  } catch { /* it lasts as long as the page */ }
}

// typedOf is what was kept of the user's; of anybody else's nothing is left.
export function typedOf(user) {
  try {
    const kept = JSON.parse(sessionStorage.getItem('juri.typed'))
    if (kept && kept.user === user) return kept
    sessionStorage.removeItem('juri.typed')
  } catch { /* nothing was kept */ }
}
