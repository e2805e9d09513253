// A server that holds the keys and says what no server should, for the page's client: seeded,
// so that each case can be had again.
const at = document.querySelector('script[src]').src.replace('app.js', '')
const { Broken, Client } = await import(at + 'ssh.js')
const { Transport } = await import(at + 'transport.js')
const { ed25519, gcm, sha256, x25519 } = await import(at + 'lib/noble.js')
const w = await import(at + 'wire.js')
const { bool, byte, bytesOf, concat, mpint, Reader, string, uint32 } = w

const rest = async () => { for (let i = 0; i < 20; i++) await null } // whatever promises were kept

// dice is mulberry32: the same numbers for the same seed.
function dice(seed) {
  const next = () => {
    seed = seed + 0x6D2B79F5 | 0
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed)
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t
    return (t ^ t >>> 14) >>> 0
  }
  const below = n => next() % n
  return { below, bytes: n => Uint8Array.from({ length: n }, () => below(256)), one: list => list[below(list.length)] }
}

// Socket is a WebSocket that leads nowhere.
class Socket {
  constructor() { this.sent = []; Socket.last = this }
  send(b) { this.sent.push(b) }
  close() {}
}

// Way is one direction's key, as RFC 5647 has it.
class Way {
  constructor(key, nonce) { Object.assign(this, { key, nonce: nonce.slice() }) }
  next(head) {
    const cipher = gcm(this.key, this.nonce.slice(), head)
    for (let i = 11; i >= 4; i--) if (this.nonce[i] = this.nonce[i] + 1 & 0xff) break
    return cipher
  }
}

function padded(payload, own, pad = 16 - (own + payload.length) % 16) {
  if (pad < 4) pad += 16
  return concat(byte(pad), payload, new Uint8Array(pad))
}

// Server is a server's end of one connection, keys and all.
class Server {
  constructor(user = 'ani') {
    const seen = this.seen = { closed: [], in: 0, pins: 0, shown: 0, ended: 0 }
    const Real = WebSocket
    window.WebSocket = Socket
    this.client = new Client({ url: 'ws://nowhere/ssh', user, seed: null }, {
      host: () => true, banner: t => { seen.banner = t }, closed: e => { seen.closed.push(e) },
      pin: () => { seen.pins++; return Promise.resolve('01234567') },
    })
    window.WebSocket = Real
    clearInterval(this.client.probes)
    this.client.loggedIn.then(() => { seen.in++ }, () => {})
    this.socket = Socket.last
    this.hostSeed = new Uint8Array(32).fill(7)
  }

  hear(bytes) { this.socket.onmessage({ data: bytes.slice().buffer }) }

  // greet speaks in clear up to the new keys; broken changes the parts of what is signed.
  greet(broken = {}) {
    this.socket.onopen()
    const list = ['curve25519-sha256,kex-strict-s-v00@openssh.com', 'ssh-ed25519', 'aes256-gcm@openssh.com', 'aes256-gcm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-256', 'none', 'none', '', '']
    this.init = concat(byte(20), new Uint8Array(16), ...(broken.list || list).map(string), bool(false), uint32(0))
    this.hear(bytesOf('SSH-2.0-hostile\r\n'))
    this.exchange(this.init, p => { const b = padded(p, 5); this.hear(concat(uint32(b.length), b)) }, broken)
  }

  // exchange answers the client's wish for keys, or makes it wish so.
  exchange(init, put, broken = {}) {
    put(init)
    if (this.client.over) return
    const t = this.client.transport
    const secret = new Uint8Array(32).fill(9), q = x25519.getPublicKey(secret)
    const host = broken.host || concat(string('ssh-ed25519'), string(ed25519.getPublicKey(this.hostSeed)))
    const k = mpint(x25519.getSharedSecret(secret, t.q))
    const h = sha256(concat(string('SSH-2.0-juri_page'), string('SSH-2.0-hostile'), string(t.ourInit), string(init), string(host), string(t.q), string(q), k))
    const signed = broken.signed || concat(string('ssh-ed25519'), string(ed25519.sign(broken.what || h, this.hostSeed)))
    put(concat(byte(31), string(host), string(broken.q || q), string(signed)))
    this.id ||= h
    const derive = letter => sha256(concat(k, h, bytesOf(letter), this.id))
    const next = { out: new Way(derive('D'), derive('B').subarray(0, 12)), in: new Way(derive('C'), derive('A').subarray(0, 12)) }
    if (broken.end) return
    put(byte(21))
    this.out = next.out
  }

  // packet is a payload under the keys.
  packet(payload, { pad, head, flip, tail } = {}) {
    const body = padded(payload, 1, pad), length = head ?? uint32(body.length)
    const p = concat(length, this.out.next(length).encrypt(body))
    if (flip !== undefined) p[flip % p.length] ^= 1 << flip % 8
    return tail ? concat(p, tail) : p
  }

  say(payload, how) { this.hear(this.packet(payload, how)) }
  get over() { return this.client.over }
}

// The stages of a connection, and what brings it to each.
const ACCEPT = concat(byte(6), string('ssh-userauth')), DENIED = concat(byte(51), string('password'), bool(false)), IN = byte(52)
const OPENED = concat(byte(91), uint32(0), uint32(5), uint32(1 << 20), uint32(32 << 10))
const stages = ['keys', 'service', 'refused', 'in', 'asked', 'open', 'rekeying']
async function reach(stage) {
  const s = new Server()
  s.greet()
  const n = stages.indexOf(stage)
  await rest()
  if (n >= 1) { s.say(ACCEPT); await rest() }
  if (n >= 2) { s.say(DENIED); await rest() }
  if (n >= 3) { s.say(IN); await rest() }
  if (n >= 4) s.channel = s.client.open({ data: b => { s.seen.shown += b.length }, ended: () => { s.seen.ended++ } })
  if (n >= 4) s.channel.shell({ term: 'xterm', cols: 80, rows: 24, env: {} })
  if (n >= 5) s.say(OPENED)
  if (n >= 6) s.client.transport.exchange()
  await rest()
  return s
}

// alive holds that the client still answers.
async function alive(s) {
  const sent = s.socket.sent.length
  s.say(concat(byte(80), string('keepalive@openssh.com'), bool(true)))
  await rest()
  return !s.over && s.socket.sent.length > sent
}

const long = n => new Uint8Array(n)
const of = (kind, ...more) => concat(byte(kind), uint32(0), ...more)
const data = n => of(94, string(long(n)))

// refusals is what must end a connection at once: where it stands, and what is said.
const refusals = {
  'a wrong mark': ['open', s => s.say(data(9), { flip: 40 })],
  'a wrong length': ['open', s => s.say(data(9), { flip: 3 })],
  'a wrong mark before the login': ['keys', s => s.say(ACCEPT, { flip: 9 })],
  'a length of zero': ['in', s => s.hear(concat(uint32(0), long(64)))],
  'a length of no whole block': ['in', s => s.hear(concat(uint32(24), long(64)))],
  'a length of four gigabytes': ['in', s => s.hear(concat(uint32(2 ** 32 - 16), long(64)))],
  'a length above the largest': ['in', s => s.hear(concat(uint32((64 << 10) + 16), long(64)))],
  'more padding than there is': ['in', s => { const b = concat(byte(200), long(31)), l = uint32(32); s.hear(concat(l, s.out.next(l).encrypt(b))) }],
  'too little padding': ['in', s => { const b = concat(byte(3), byte(2), long(14)), l = uint32(16); s.hear(concat(l, s.out.next(l).encrypt(b))) }],
  'nothing but padding': ['in', s => { const b = concat(byte(15), long(15)), l = uint32(16); s.hear(concat(l, s.out.next(l).encrypt(b))) }],
  'a packet again': ['open', s => { const p = s.packet(data(9)); s.hear(p); s.hear(p) }],
  'packets in another order': ['open', s => { const a = s.packet(data(9)), b = s.packet(data(8)); s.hear(b); s.hear(a) }],
  'a packet left out': ['open', s => { s.packet(data(9)); s.say(data(8)) }],
  'what was said in clear before': ['keys', s => { const b = padded(ACCEPT, 5); s.hear(concat(uint32(b.length), b, long(64))) }],
  'let in before the service': ['keys', s => s.say(IN)],
  'let in twice': ['in', s => s.say(IN)],
  'denied once in': ['in', s => s.say(DENIED)],
  'a service again': ['refused', s => { s.client.waits = null; s.say(ACCEPT) }],
  'a key that is fine, of none': ['service', s => s.say(concat(byte(60), string('ssh-ed25519'), string('x')))],
  'a question that nobody put': ['service', s => s.say(concat(byte(60), string(''), string(''), string(''), uint32(1), string('PIN: '), bool(false)))],
  'a banner once in': ['in', s => s.say(concat(byte(53), string('x'), string('')))],
  'a banner that ends early': ['service', s => s.say(concat(byte(53), uint32(99), long(3)))],
  'a terminal of no channel': ['open', s => s.say(concat(byte(94), uint32(7), string('x')))],
  'data before the channel is open': ['asked', s => s.say(data(3))],
  'a window before the channel is open': ['asked', s => s.say(of(93, uint32(9)))],
  'an end before the channel is open': ['asked', s => s.say(of(97))],
  'a channel opened twice': ['open', s => s.say(OPENED)],
  'a channel refused once open': ['open', s => s.say(of(92, uint32(1), string(''), string('')))],
  'a channel of packets of nothing': ['asked', s => s.say(concat(byte(91), uint32(0), uint32(5), uint32(9), uint32(0)))],
  'more than the window': ['open', s => { for (let i = 0; i < 5 && !s.over; i++) s.say(data(32 << 10)) }],
  'more than a packet': ['open', s => s.say(data((32 << 10) + 1))],
  'a window that overflows': ['open', s => { s.say(of(93, uint32(2 ** 32 - 1))) }],
  'data of a length that is not there': ['open', s => s.say(of(94, uint32(2 ** 31), long(9)))],
  'data after the end': ['open', s => { s.say(of(96)); s.say(data(1)) }],
  'data after the channel is closed': ['open', s => { s.say(of(97)); s.say(data(1)) }],
  'a request that ends early': ['open', s => s.say(of(98, uint32(99)))],
  'a yes that nobody waits for': ['open', s => s.say(of(99))],
  'a no that nobody waits for': ['open', s => s.say(of(100))],
  'keys that nobody asked for': ['open', s => s.say(concat(byte(31), string('x'), string('y'), string('z')))],
  'new keys of none': ['open', s => s.say(byte(21))],
  'data between keys': ['open', s => { s.say(s.init); s.say(data(1)) }],
  'a wish for keys again': ['open', s => { s.say(s.init); s.say(s.init) }],
  'other keys of another host': ['open', s => { s.hostSeed = long(32).fill(8); s.exchange(s.init, p => s.say(p)) }],
  'other keys that are signed by none': ['rekeying', s => s.exchange(s.init, p => s.say(p), { what: long(32) })],
  'a wish for keys of another kind': ['open', s => s.say(concat(byte(20), long(16), ...Array(10).fill(string('none')), bool(false), uint32(0)))],
}

// first is what must end it before there are keys.
const first = {
  'a point that makes no secret': { q: long(32), end: true },
  'a point of another length': { q: long(31), end: true },
  'a host key of another kind': { host: concat(string('ssh-rsa'), string(long(32))), end: true },
  'a host key cut short': { host: concat(string('ssh-ed25519'), uint32(32), long(9)), end: true },
  'another signature': { what: long(32), end: true },
  'a signature of zeros': { signed: concat(string('ssh-ed25519'), string(long(64))), end: true },
  'a signature cut short': { signed: concat(string('ssh-ed25519'), string(long(9))), end: true },
  'a cipher that is none': { list: ['curve25519-sha256', 'ssh-ed25519', 'none', 'none', 'none', 'none', 'none', 'none', '', ''], end: true },
}

// words is messages as servers may say them, to be changed here and there.
const words = [ACCEPT, DENIED, IN, OPENED, data(40), of(93, uint32(4000)), of(95, uint32(1), string('x')), of(96), of(97), of(98, string('exit-status'), bool(true), uint32(0)),
  of(92, uint32(1), string('no'), string('')), concat(byte(53), string('Halo'), string('id')), concat(byte(80), string('hostkeys-00@openssh.com'), bool(false), long(40)),
  concat(byte(90), string('x11'), uint32(3), uint32(9), uint32(9)), byte(81), byte(82), concat(byte(2), string(long(50))), concat(byte(4), bool(true), string('x'), string('')),
  concat(byte(7), uint32(1), string('server-sig-algs'), string('x')), concat(byte(3), uint32(4)), concat(byte(1), uint32(2), string('bye'), string('')), byte(21), byte(30), concat(byte(192), string('x'))]

// one says something by chance to a connection at some stage.
async function one(seed) {
  const d = dice(seed), s = await reach(d.one(stages)), was = s.seen.in
  const wrong = []
  let bad = false // certainly no packet of this connection
  for (let n = 1 + d.below(4); n > 0 && !bad && !s.over; n--) {
    let p = d.one(words).slice()
    switch (d.below(6)) {
      case 0: p = d.bytes(1 + d.below(200)); break
      case 1: for (let i = d.below(4); i >= 0; i--) p[d.below(p.length)] = d.below(256); break
      case 2: p = p.slice(0, 1 + d.below(p.length)); break
      case 3: p = concat(p, d.bytes(d.below(300))); break
    }
    switch (d.below(8)) {
      case 0: bad = true; s.say(p, { flip: d.below(1 << 20) }); s.hear(long(70 << 10)); break // a longer length waits for the rest
      case 1: bad = true; s.hear(concat(d.bytes(16), long(70 << 10))); break
      case 2: { const all = s.packet(p), cut = d.below(all.length); s.hear(all.slice(0, cut)); s.hear(all.slice(cut)); break }
      default: s.say(p)
    }
    await rest()
    if (s.client.transport.heard.length > 80 << 10) wrong.push('keeps ' + s.client.transport.heard.length)
  }
  const ended = s.over
  if (bad && !s.over) wrong.push('goes on')
  if (s.seen.closed.length !== (s.over ? 1 : 0)) wrong.push('told of its end ' + s.seen.closed.length + ' times')
  if (s.over && !(s.seen.closed[0] instanceof Error)) wrong.push('ended by ' + s.seen.closed[0])
  if (bad && s.over && !(s.seen.closed[0] instanceof Broken) && s.seen.closed[0].constructor.name !== 'Ended') wrong.push('ended by ' + s.seen.closed[0])
  if (s.seen.in > 1 || s.seen.in < was) wrong.push('in ' + s.seen.in + ' times')
  if (s.seen.shown > 128 << 10) wrong.push('shows ' + s.seen.shown)
  if (s.channel && s.over && s.seen.ended !== 1) wrong.push('its terminal ended ' + s.seen.ended + ' times')
  // It answers, or waits for keys, or for what is left of a packet; then the probe ends it.
  if (!s.over && !s.client.transport.theirInit && !s.client.transport.exchanging && !s.client.transport.heard.length && !await alive(s)) wrong.push('hangs')
  if (!s.over) {
    s.client.asking = false
    s.client.heardAt = s.client.in || !s.client.told ? Date.now() - 26000 : 0
    s.client.probe()
    if (!s.over) wrong.push('waits for ever')
  }
  return { ended, wrong }
}

export async function hostile(from, to) {
  const wrong = []
  let ended = 0, thrown = ''
  window.onerror = m => { thrown = m }
  window.onunhandledrejection = e => { thrown = e.reason + '' }
  if (from === 0) {
    for (const stage of stages) if (stage !== 'rekeying' && !await alive(await reach(stage))) wrong.push(stage + ': it does not answer')
    for (const [what, [stage, say]] of Object.entries(refusals)) {
      const s = await reach(stage)
      if (s.over) { wrong.push(what + ': over before'); continue }
      say(s)
      await rest()
      if (s.seen.closed.length !== 1 || !(s.seen.closed[0] instanceof Broken)) wrong.push(what + ': ' + (s.seen.closed[0] || 'goes on'))
    }
    for (const [what, broken] of Object.entries(first)) {
      const s = new Server()
      try { s.greet(broken) } catch (e) { wrong.push(what + ': the test: ' + e) }
      await rest()
      if (s.seen.closed.length !== 1 || !(s.seen.closed[0] instanceof Broken) || s.seen.pins) wrong.push(what + ': ' + (s.seen.closed[0] || 'goes on'))
    }
  }
  for (let seed = from; seed < to && wrong.length < 20; seed++) {
    try {
      const got = await one(seed)
      ended += got.ended
      for (const x of got.wrong) wrong.push('seed ' + seed + ' ' + x)
    } catch (e) { wrong.push('seed ' + seed + ' threw ' + e + e.stack) }
  }
  await new Promise(done => setTimeout(done))
  if (thrown) wrong.push('nobody catches ' + thrown)
  return { ended, wrong, rules: Object.keys(refusals).length + Object.keys(first).length }
}
