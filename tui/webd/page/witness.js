// What this browser saw of the contest's records: it remembers the last checkpoint, cosigns
// the next one if that follows on it (C2SP's tlog-witness and tlog-cosignature), and says so
// if it does not.
import { ed25519, sha256 } from './lib/noble.js'
import { byte, bytesOf, concat, same, textOf, uint32 } from './wire.js'

const base64 = b => btoa(String.fromCharCode(...b))
const unbase64 = s => { try { return Uint8Array.from(atob(s), c => c.charCodeAt(0)) } catch { return new Uint8Array(0) } }
const parent = (left, right) => sha256(concat(byte(1), left, right))
const keyID = (name, kind, key) => sha256(concat(bytesOf(name + '\n'), byte(kind), key)).subarray(0, 4)
const LOG = 1, COSIGNER = 4 // kinds of keys

// follows reports whether a tree begins as a smaller one was: RFC 9162, section 2.1.4.2.
export function follows(was, now, proof) {
  if (was.size === now.size) return !proof.length && same(was.root, now.root)
  const power = (was.size & (was.size - 1)) === 0, path = power ? [was.root, ...proof] : proof
  if (was.size > now.size || !proof.length) return false
  let at = was.size - 1, last = now.size - 1
  while (at & 1) { at >>>= 1; last >>>= 1 }
  let old = path[0], all = path[0]
  for (const h of path.slice(1)) {
    if (last === 0) return false
    if (at & 1 || at === last) {
      old = parent(h, old)
      all = parent(h, all)
      while (at && !(at & 1)) { at >>>= 1; last >>>= 1 }
    } else all = parent(all, h)
    at >>>= 1
    last >>>= 1
  }
  return last === 0 && same(old, was.root) && same(all, now.root)
}

// read takes a request apart: the log's key, the size that this browser saw last, the proof,
// and the checkpoint with its text; null where it is none, or the key did not sign it.
function read(bytes) {
  const m = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)\nold (\d{1,9})\n((?:\S{44}\n){0,63})\n(([^\n]+)\n(\d{1,9})\n(\S{44})\n)\n([^]+)$/.exec(textOf(bytes))
  if (!m) return null
  const [, name, id, key, old, proof, text, origin, size, root, signatures] = m
  const kind = unbase64(key), pub = kind.subarray(1), hash = keyID(name, LOG, pub)
  if (name !== origin || kind[0] !== LOG || pub.length !== 32 || [...hash].map(x => x.toString(16).padStart(2, '0')).join('') !== id) return null
  const signed = signatures.split('\n').some(line => {
    const sig = line.startsWith('— ' + name + ' ') ? unbase64(line.split(' ')[2]) : byte(0)
    return sig.length === 68 && same(sig.subarray(0, 4), hash) && ed25519.verify(sig.subarray(4), bytesOf(text), pub)
  })
  const now = { size: +size, root: unbase64(root) }, hashes = proof.split('\n').slice(0, -1).map(unbase64)
  if (!signed || now.size < 1 || +old > now.size || [now.root, ...hashes].some(h => h.length !== 32)) return null
  return { old: +old, proof: hashes, text, now }
}

// cosign is the line by which this browser says that it saw a checkpoint, by a key of its own
// that follows from the user's here, and is in its name.
function cosign(seed, text, time) {
  const own = sha256(concat(bytesOf('juri cosign\n'), seed)), key = ed25519.getPublicKey(own)
  const name = 'page/' + base64(key).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  const signed = ed25519.sign(bytesOf('cosignature/v1\ntime ' + time + '\n' + text), own)
  return '— ' + name + ' ' + base64(concat(keyID(name, COSIGNER, key), uint32(Math.floor(time / 2 ** 32)), uint32(time), signed)) + '\n'
}

const lateBy = 60 // seconds after which a shorter history is none that another window ran ahead of

// answer answers a request, given what was seen before: { says, seen: what to remember now,
// fork: the two checkpoints, where one does not follow on the other }.
export function answer(bytes, seen, seed, time) {
  const r = read(bytes)
  if (!r) return { says: '403\n' }
  const line = c => c.size + ' ' + base64(c.root)
  if (seen) {
    const was = { size: seen.size, root: unbase64(seen.root) }
    const fork = { before: line(was), now: line(r.now) }
    if (r.now.size < was.size && time - seen.time > lateBy) return { says: '409\n' + was.size + '\n', fork }
    if (r.old !== was.size) return { says: '409\n' + was.size + '\n' }
    if (!follows(was, r.now, r.proof)) return { says: '422\n', fork }
  } else if (r.old) return { says: '409\n0\n' }
  return { says: '200\n' + cosign(seed, r.text, time), seen: { size: r.now.size, root: base64(r.now.root), time } }
}
