// SSH's transport (RFC 4253) for a client: curve25519-sha256, ssh-ed25519 and aes256-gcm,
// and nothing else. It is pure computation, since a page without a certificate is given no
// crypto.subtle.
import { ed25519, gcm, sha256, x25519 } from './lib/noble.js'
import { bool, byte, bytesOf, concat, mpint, random, Reader, same, string, textOf, uint32 } from './wire.js'

export const MSG = {
  disconnect: 1, ignore: 2, unimplemented: 3, debug: 4, serviceRequest: 5, serviceAccept: 6, extInfo: 7,
  kexInit: 20, newKeys: 21, kexReply: 31,
}
const VERSION = 'SSH-2.0-juri_page'
const KEX = 'curve25519-sha256', HOST = 'ssh-ed25519', CIPHER = 'aes256-gcm@openssh.com'
const STRICT = 'kex-strict-c-v00@openssh.com' // until the first keys nothing but their exchange is heard
const MACS = 'hmac-sha2-256-etm@openssh.com' // the cipher has its own; servers want a name all the same
const TAG = 16
const longest = 64 << 10 // bytes of a packet: channels are told less
const rekeyAfter = 512 << 20 // bytes under one key, either way
const mostHeld = 1000 // payloads that wait for keys

export const fingerprint = blob => 'SHA256:' + btoa(String.fromCharCode(...sha256(blob))).replace(/=+$/, '')

// Ended is a peer's own word that it hangs up, Refused that nobody trusts its key. Whatever
// else feed throws says that a peer speaks wrongly.
export class Ended extends Error {}
export class Refused extends Error {}

// Way is one direction's key. Its nonce counts packets.
class Way {
  constructor(key, nonce) {
    this.key = key
    this.nonce = nonce.slice()
    this.bytes = 0
  }

  next(head, n) {
    const cipher = gcm(this.key, this.nonce.slice(), head)
    for (let i = 11; i >= 4; i--) if (this.nonce[i] = this.nonce[i] + 1 & 0xff) break
    this.bytes += n
    return cipher
  }
}

// Transport turns payloads into a peer's bytes and back. on: write(bytes), host(blob) →
// whether to trust it or a promise of that, ready() after the first keys, message(payload).
// What feed or send throws ends the connection.
export class Transport {
  constructor(on, limit = rekeyAfter) {
    Object.assign(this, { on, limit, heard: new Uint8Array(0), held: [], exchanging: false, paused: false })
  }

  start() {
    this.on.write(bytesOf(VERSION + '\r\n'))
    this.exchange()
  }

  // send sends a payload; while keys are exchanged it waits.
  send(payload) {
    if (this.exchanging) {
      if (this.held.push(payload) > mostHeld) throw new Error('keys that never come')
      return
    }
    this.put(payload)
    if (this.out && this.out.bytes > this.limit) this.exchange()
  }

  put(payload) {
    const own = this.out ? 1 : 5 // the length is encrypted by no one and padded in clear
    let pad = 16 - (own + payload.length) % 16
    if (pad < 4) pad += 16
    if (payload[0] === MSG.kexInit) pad += 128 // a peer of few words may be taken for a port scan
    const body = concat(byte(pad), payload, random(pad)), head = uint32(body.length)
    this.on.write(this.out ? concat(head, this.out.next(head, body.length).encrypt(body)) : concat(head, body))
  }

  // feed takes what came, in whatever pieces.
  feed(bytes) {
    this.heard = this.heard.length ? concat(this.heard, bytes) : bytes
    if (!this.theirVersion && !this.greeted()) return
    while (!this.paused && this.heard.length >= 4) {
      const head = this.heard.subarray(0, 4), n = new Reader(head).uint32(), tag = this.in ? TAG : 0
      if (n < 6 || n > longest || (n + (this.in ? 0 : 4)) % 8 || this.in && n % 16) throw new Error('bad packet')
      if (this.heard.length < 4 + n + tag) return
      let body = this.heard.subarray(4, 4 + n + tag)
      this.heard = this.heard.subarray(4 + n + tag)
      if (this.in) body = this.in.next(head, n).decrypt(body)
      if (body[0] < 4 || body[0] > n - 2) throw new Error('bad packet')
      this.packet(body.slice(1, n - body[0]))
      if (this.in && this.in.bytes > this.limit && !this.exchanging) this.exchange()
    }
  }

  greeted() {
    const end = this.heard.indexOf(10)
    if (end < 0 && this.heard.length < 256) return false
    const line = textOf(this.heard.subarray(0, end)).replace(/\r$/, '')
    if (end < 0 || !line.startsWith('SSH-2.0-')) throw new Error('not SSH')
    this.theirVersion = line
    this.heard = this.heard.subarray(end + 1)
    return true
  }

  packet(p) {
    if (p[0] === MSG.disconnect) {
      const r = new Reader(p.subarray(5))
      throw new Ended(r.text())
    }
    if (p[0] >= 20 && p[0] < 50) return this.exchanged(p)
    if (!this.in) throw new Error('unexpected message ' + p[0]) // strict
    switch (p[0]) {
      case MSG.ignore: case MSG.unimplemented: case MSG.debug: case MSG.extInfo: return
    }
    if (this.theirInit) throw new Error('unexpected message ' + p[0]) // they are in an exchange
    this.on.message(p)
  }

  // exchange begins an exchange of keys; nothing else is sent until it is over.
  exchange() {
    this.exchanging = true
    const lists = [this.id ? KEX : KEX + ',' + STRICT, HOST, CIPHER, CIPHER, MACS, MACS, 'none', 'none', '', '']
    this.ourInit = concat(byte(MSG.kexInit), random(16), ...lists.map(string), bool(false), uint32(0))
    this.put(this.ourInit)
  }

  exchanged(p) {
    if (p[0] === MSG.kexInit && !this.theirInit) {
      this.agree(p)
      this.theirInit = p
      if (!this.exchanging) this.exchange()
      this.secret = random(32)
      this.q = x25519.getPublicKey(this.secret)
      this.put(concat(byte(30), string(this.q)))
    } else if (p[0] === MSG.kexReply && this.secret) {
      this.agreed(p)
    } else if (p[0] === MSG.newKeys && this.next) {
      this.in = this.next.in
      this.next = null
      this.theirInit = null
      this.finish()
    } else throw new Error('unexpected message ' + p[0])
  }

  // agree holds that they speak what we speak.
  agree(p) {
    const r = new Reader(p)
    r.take(17)
    const first = []
    for (const want of [KEX, HOST, CIPHER, CIPHER, MACS, MACS, 'none', 'none']) {
      const list = r.list()
      first.push(list[0])
      if (!list.includes(want) && want !== MACS) throw new Error('no ' + want)
    }
    r.string()
    r.string()
    if (r.bool() && (first[0] !== KEX || first[1] !== HOST)) throw new Error('a wrong guess')
  }

  agreed(p) {
    const r = new Reader(p)
    r.byte()
    const host = r.string(), theirQ = r.string(), signed = new Reader(r.string())
    const k = mpint(x25519.getSharedSecret(this.secret, theirQ))
    this.secret = null
    const h = sha256(concat(string(VERSION), string(this.theirVersion), string(this.ourInit), string(this.theirInit),
      string(host), string(this.q), string(theirQ), k))
    const key = new Reader(host)
    if (key.text() !== HOST || signed.text() !== HOST) throw new Error('wrong kind of host key')
    if (!ed25519.verify(signed.string(), h, key.string())) throw new Error('the server does not hold its key')
    if (this.host && !same(this.host, host)) throw new Error('another host key')
    this.id ||= h
    const derive = letter => sha256(concat(k, h, bytesOf(letter), this.id))
    const way = (key, nonce) => new Way(derive(key), derive(nonce).subarray(0, 12))
    this.next = { out: way('C', 'A'), in: way('D', 'B') }
    if (this.host) return this.trust()
    const trusted = this.on.host(host)
    if (trusted === true) {
      this.host = host
      return this.trust()
    }
    if (!trusted) throw new Refused('host key refused')
    this.paused = true
    trusted.then(yes => {
      if (!yes) throw new Refused('host key refused')
      this.host = host
      this.paused = false
      this.trust()
      this.feed(new Uint8Array(0))
    }).catch(e => this.on.failed(e))
  }

  // trust takes the new keys into use, our way first.
  trust() {
    this.put(byte(MSG.newKeys))
    this.out = this.next.out
  }

  // finish ends an exchange: what waited goes out.
  finish() {
    const first = !this.ready
    this.exchanging = false
    this.ready = true
    const held = this.held
    this.held = []
    held.forEach(p => this.send(p))
    if (first) this.on.ready()
  }
}

// A key of one's own is the seed that it follows from.
export const keyBlob = seed => concat(string(HOST), string(ed25519.getPublicKey(seed)))
export const keyLine = seed => HOST + ' ' + btoa(String.fromCharCode(...keyBlob(seed))) // as files of keys have it
export const sign = (seed, what) => concat(string(HOST), string(ed25519.sign(what, seed)))
export const newSeed = () => random(32)
