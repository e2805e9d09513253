// An SSH client (RFC 4252, 4254) over a WebSocket: a login by key or PIN, terminals and
// commands.
import { Ended, fingerprint, keyBlob, MSG, Refused, sign, Transport } from './transport.js'
import { bool, byte, concat, Reader, string, uint32 } from './wire.js'

const WINDOW = 128 << 10, PACKET = 32 << 10
const mostWindow = 2 ** 32 - 1
const mostBanner = 2000 // letters
const mostAsked = 4 // channels that the server may have open at once
const probeEvery = 10_000, silence = 25_000 // ms
const atTheDoor = 130_000 // ms of silence once a server has said that a PIN must wait: longer than it gives anybody
const soonest = 300, latest = 5000 // ms between two tries to come back

// pause is how long to wait before the next try: longer each time, and not for all browsers
// the same.
export const pause = tries => Math.min(latest, soonest * 2 ** Math.min(tries, 5)) * (1 + Math.random() / 2)

// Broken is what a server says that it should not.
export class Broken extends Error {}

// Client is one connection. on: host(fingerprint) → whether to trust it, or a promise;
// pin(wrong) → a promise of a PIN; banner(text); closed(error); asked, by the kind of channel
// that the server opens to ask something: what(bytes, over: a promise of the channel's end) →
// the answer, or a promise of it. o: {url, user, seed of a key or null, limit of bytes under
// one key}.
export class Client {
  constructor(o, on) {
    Object.assign(this, { o, on, channels: new Map(), nextChannel: 0, over: false })
    this.transport = new Transport({
      write: b => this.socket.send(b),
      host: blob => this.person(on.host(fingerprint(blob))),
      ready: () => this.login().then(() => { this.in = true; this.heardAt = Date.now(); this.yes(this) }, e => this.close(e)),
      message: p => this.message(p),
      failed: e => this.close(e),
    }, o.limit)
    this.loggedIn = new Promise((yes, no) => { this.yes = yes; this.no = no })
    this.socket = new WebSocket(o.url)
    this.socket.binaryType = 'arraybuffer'
    this.heardAt = Date.now()
    this.socket.onopen = () => this.safely(() => this.transport.start())
    this.socket.onmessage = e => {
      if (this.in) this.heardAt = Date.now() // before, a server that says much and lets nobody in is silent too
      this.safely(() => {
        try {
          this.transport.feed(new Uint8Array(e.data))
        } catch (e) {
          throw e instanceof Ended || e instanceof Refused ? e : new Broken(e.message)
        }
      })
    }
    this.socket.onclose = () => this.close(new Error('closed'))
    this.probes = setInterval(() => this.probe(), probeEvery)
  }

  // person passes an answer on; while somebody reads or types, the server has nothing to say.
  person(answer) {
    if (!answer.then) return answer
    this.asking = true
    return answer.finally(() => {
      this.asking = false
      this.heardAt = Date.now()
    })
  }

  safely(what) {
    if (this.over) return
    try {
      what()
    } catch (e) {
      this.close(e)
    }
  }

  // close ends everything; whoever waits is told.
  close(error) {
    if (this.over) return
    this.over = true
    clearInterval(this.probes)
    this.socket.close()
    this.waits?.no(error)
    this.no(error)
    this.channels.forEach(c => c.end())
    this.on.closed(error)
  }

  // probe asks whether the server is still there, and hangs up where it was silent for long.
  // Before a login a server takes no question.
  probe() {
    if (this.asking) return
    const now = Date.now()
    if (now - this.heardAt > (this.in || !this.told ? silence : atTheDoor)) return this.close(new Error('silent'))
    if ([...this.channels.values()].some(c => c.peer === undefined && now - c.since > silence)) return this.close(new Error('silent'))
    if (this.in) this.send(concat(byte(80), string('keepalive@openssh.com'), bool(true)))
  }

  send(p) { this.safely(() => this.transport.send(p)) }

  message(p) {
    const r = new Reader(p)
    const kind = r.byte()
    switch (true) {
      case kind === 53:
        if (this.in) break
        this.told = true
        return this.on.banner(r.text().slice(0, mostBanner))
      case kind === 80: r.string(); if (r.bool()) this.send(byte(82)); return
      case kind === 81 || kind === 82: return // a probe's answer
      case kind === 90: return this.asked(r)
      case kind > 90 && kind <= 100: {
        const channel = this.channels.get(r.uint32())
        if (!channel) throw new Error('no such channel')
        return channel.message(kind, r)
      }
      case kind === MSG.serviceAccept || kind >= 50 && kind < 80: {
        const w = this.waits
        if (!w) break
        this.waits = null
        return w.yes(kind)
      }
    }
    if (kind >= 50 && kind <= 100 || kind === MSG.serviceAccept) throw new Error('unasked message ' + kind)
    this.send(concat(byte(MSG.unimplemented), uint32(0)))
  }

  // answer waits for one of those messages.
  async answer(...kinds) {
    const kind = await new Promise((yes, no) => { this.waits = { yes, no } })
    if (!kinds.includes(kind)) throw new Broken('unexpected message ' + kind)
    return kind
  }

  async login() {
    this.send(concat(byte(MSG.serviceRequest), string('ssh-userauth')))
    await this.answer(MSG.serviceAccept)
    const ask = (method, ...rest) => concat(byte(50), string(this.o.user), string('ssh-connection'), string(method), ...rest)
    const FAILED = 51, IN = 52
    if (this.o.seed) {
      const request = ask('publickey', bool(true), string('ssh-ed25519'), string(keyBlob(this.o.seed)))
      this.send(concat(request, string(sign(this.o.seed, concat(string(this.transport.id), request)))))
      if (await this.answer(FAILED, IN) === IN) {
        this.byKey = true
        return
      }
    }
    for (let wrong = false; ; wrong = true) {
      const pin = await this.person(this.on.pin(wrong))
      this.send(ask('password', bool(false), string(pin)))
      if (await this.answer(FAILED, IN) === IN) return
    }
  }

  // asked answers what the server opens a channel to ask, and refuses what nobody here knows.
  asked(r) {
    const what = this.on.asked?.[r.text()], peer = r.uint32(), window = r.uint32(), most = r.uint32()
    const open = [...this.channels.values()].filter(c => c.theirs).length
    if (!what || !this.in || !most || open >= mostAsked) return this.send(concat(byte(92), uint32(peer), uint32(1), string(''), string('')))
    let gone
    const over = new Promise(yes => { gone = yes })
    const c = new Channel(this, this.nextChannel++, { data() {}, ended: () => gone() })
    Object.assign(c, { peer, window, most, theirs: true })
    this.channels.set(c.id, c)
    this.send(concat(byte(91), uint32(peer), uint32(c.id), uint32(WINDOW), uint32(PACKET)))
    Promise.resolve(what(r.take(r.b.length - r.at), over)).then(answer => {
      if (!this.channels.has(c.id)) return
      c.write(answer)
      this.send(concat(byte(96), uint32(peer))) // the server closes it
    }, e => this.close(e))
  }

  // open opens a channel for a session. on: data(bytes), which may promise when it is done
  // with them; ended(status, whether it was open ever).
  open(on) {
    const c = new Channel(this, this.nextChannel++, on)
    if (this.over) {
      queueMicrotask(() => on.ended(null, false))
      return c
    }
    this.channels.set(c.id, c)
    this.send(concat(byte(90), string('session'), uint32(c.id), uint32(WINDOW), uint32(PACKET)))
    return c
  }
}

// Channel is one session: a terminal or a command. What is asked of it before it is open
// waits.
class Channel {
  constructor(client, id, on) {
    Object.assign(this, { client, id, on, asked: [], typed: new Uint8Array(0), window: 0, credit: WINDOW, done: 0, status: null, since: Date.now() })
  }

  message(kind, r) {
    if ((this.peer === undefined) !== (kind === 91 || kind === 92)) throw new Error('not of a channel like this: ' + kind)
    switch (kind) {
      case 91:
        this.peer = r.uint32()
        this.window = r.uint32()
        this.most = r.uint32()
        if (!this.most) throw new Error('a channel that takes nothing')
        this.asked.forEach(p => this.client.send(p()))
        this.asked = []
        return this.flush()
      case 92: return this.end()
      case 93:
        if ((this.window += r.uint32()) > mostWindow) throw new Error('a window that is too large')
        return this.flush()
      case 94: return this.data(r.string())
      case 95: r.uint32(); return this.data(r.string())
      case 96: this.deaf = true; return
      case 97: this.ask(() => concat(byte(97), uint32(this.peer))); return this.end()
      case 98: {
        const what = r.text(), reply = r.bool()
        if (what === 'exit-status') this.status = r.uint32()
        if (reply) this.ask(() => concat(byte(100), uint32(this.peer)))
        return
      }
      default: throw new Error('unasked message ' + kind)
    }
  }

  // data asks for more only once what came is shown, so that a slow screen is never behind.
  data(b) {
    if (this.deaf) throw new Error('more after the end')
    if ((this.credit -= b.length) < 0 || b.length > PACKET) throw new Error('more than was asked for')
    Promise.resolve(this.on.data(b)).then(() => {
      const more = this.done += b.length
      if (more < WINDOW / 2 || !this.client.channels.has(this.id)) return
      this.done = 0
      this.credit += more
      this.ask(() => concat(byte(93), uint32(this.peer), uint32(more)))
    })
  }

  end() {
    if (!this.client.channels.delete(this.id)) return
    this.on.ended(this.status, this.peer !== undefined)
  }

  ask(p) {
    if (this.peer === undefined) this.asked.push(p)
    else this.client.send(p())
  }

  request(kind, ...rest) { this.ask(() => concat(byte(98), uint32(this.peer), string(kind), bool(false), ...rest)) }

  shell({ term, cols, rows, env }) {
    for (const [k, v] of Object.entries(env)) this.request('env', string(k), string(v))
    this.request('pty-req', string(term), uint32(cols), uint32(rows), uint32(0), uint32(0), string(''))
    this.request('shell')
  }

  exec(line, env) {
    for (const [k, v] of Object.entries(env)) this.request('env', string(k), string(v))
    this.request('exec', string(line))
    this.ask(() => concat(byte(96), uint32(this.peer)))
  }

  resize(cols, rows) { this.request('window-change', uint32(cols), uint32(rows), uint32(0), uint32(0)) }

  write(b) {
    this.typed = concat(this.typed, b)
    this.flush()
  }

  flush() {
    while (this.peer !== undefined && this.typed.length && this.window > 0) {
      const n = Math.min(this.typed.length, this.window, this.most)
      this.client.send(concat(byte(94), uint32(this.peer), string(this.typed.subarray(0, n))))
      this.window -= n
      this.typed = this.typed.subarray(n)
    }
  }
}
