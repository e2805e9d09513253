// What this browser was given by a link, and what it keeps: the server's key, and a key of its
// own for each user, which juri may remember. Never a PIN.
import { newSeed } from './transport.js'

const get = name => { try { return localStorage.getItem(name) } catch { return null } }
const set = (name, value) => { try { localStorage.setItem(name, value) } catch { /* it lasts as long as the page */ } }
const hex = b => [...b].map(x => x.toString(16).padStart(2, '0')).join('')
const made = {}

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
  set('juri.key.' + user, made[user])
  return seed
}

export const hasSeed = user => !!get('juri.key.' + user)

export function forget(user) {
  delete made[user]
  try { localStorage.removeItem('juri.key.' + user) } catch { /* nothing was kept */ }
}
