// The page: who comes in, by which key, and what is shown when the connection goes.
import { sheetsIn, signed } from './attest.js'
import { Keyboard } from './keyboard.js'
import { Lines } from './lines.js'
import { altScreen, Screen, sequences } from './screen.js'
import { Sheet } from './sheet.js'
import { Broken, Client, pause } from './ssh.js'
import { forget, hasSeed, keepHost, keepSeed, keepSeen, knownHost, linkOf, seedOf, seenOf } from './store.js'
import { fingerprint, keyBlob, keyLine, Refused } from './transport.js'
import { bytesOf, textOf } from './wire.js'
import { answer } from './witness.js'

const $ = id => document.getElementById(id)
const asked = new URLSearchParams(location.search)
const kiosk = asked.has('kiosk'), reader = asked.has('reader')
const touch = matchMedia('(pointer: coarse)').matches && !kiosk
const [link, linkUser, linkKey] = linkOf(location.hash) || []

let words, lang
const say = name => words.texts[lang][name]

let user = '', pin = null
let good = null // the PIN, once it let somebody in: it may be sent again unasked
let client = null, channel = null
let tries = 0, later
let was = false // in, since somebody logged in
let inside = false // on this connection
let sent = false // a PIN, on this connection
let unsaved = false // something that was typed into the console
let banner = '', parting = '' // what the server said before a login, and as it ended one

const keyboard = new Keyboard($('bar'), $('keys'), $('typed'), s => channel?.write(bytesOf(s)))
const screen = new Screen($('screen'), { touch, cols: +asked.get('cols') || 0 }, {
  type: b => channel?.write(b),
  resize: (cols, rows) => channel?.resize(cols, rows),
  title: t => {
    if (!t.startsWith('juri {')) return
    try {
      const told = JSON.parse(t.slice(5))
      unsaved = told.unsaved
      if (touch) keyboard.shows(told)
    } catch { /* a title cut short: the next picture has one of its own */ }
  },
  tapped: () => keyboard.tapped(),
})
const lines = new Lines({ answers: $('answers'), often: $('often'), form: $('ask'), line: $('line') },
  { run, note, say: name => say(name) })
const sheet = new Sheet({ which: $('which'), slot: $('slot'), form: $('sheet') }, { lines, say: name => say(name), user: () => user })

// run is how a line failed, '' if it was answered, else the name of what is to be said, and
// whether it was done. A reader's connection is made when it is needed, since the server ends
// one that nothing is asked on.
async function run(line, data) {
  if (!client || client.over) connect()
  const c = await client.loggedIn.catch(() => null)
  if (!c) return { failed: 'unsent' }
  return new Promise(how => {
    c.open({ data, ended: (status, begun) => how({ failed: status !== null ? '' : begun ? 'unsure' : 'unsent', done: status === 0 }) }).exec(line, environment())
  })
}

const environment = () => ({ LANG: lang + '_' + lang.toUpperCase() + '.UTF-8', JURI_PAGE: '1' })

function note(text) {
  $('note').textContent = text
  $('note').hidden = !text
}

// form shows the fields, and what is to be said there.
function form(text) {
  note('')
  keyboard.hide()
  screen.reset()
  $('screen').hidden = $('lines').hidden = true
  $('screen').classList.remove('stale')
  unsaved = false
  $('login').hidden = false
  $('said').textContent = text
  $('print').textContent = ''
  $('asked').hidden = true
  $('enter').disabled = false
  const field = $('user').value ? $('pin') : $('user')
  field.focus()
}

// confirm asks, above all else, and is whether somebody said yes; what is asked no longer goes.
let answered
function confirm(about, over) {
  answered?.(false)
  for (const [id, text] of Object.entries(about)) $(id).textContent = text
  $('no').hidden = !about.no
  $('confirm').hidden = false
  keyboard.live(false)
  $('asks').focus() // whoever still presses enter says nothing by it
  return new Promise(done => {
    answered = is => {
      answered = null
      $('confirm').hidden = true
      keyboard.live(!!channel)
      if (!reader) screen.focus()
      done(is)
    }
    over.then(() => answered?.(false))
  })
}
$('yes').addEventListener('click', () => answered?.(true))
$('no').addEventListener('click', () => answered?.(false))

// signSheets signs what a juror stands by, if it is that and they say so here.
async function signSheets(text, over) {
  const seed = seedOf(user), mine = sheetsIn(text, user)
  const yes = mine && await confirm({
    asks: say('sign'), about: say('signs'), yes: say('signYes'), no: say('signNo'),
    what: mine.sheets.map(s => s.join('  ')).join('\n') + '\n\nSHA-256 ' + mine.digest + '\n\n' + fingerprint(keyBlob(seed)),
  }, over)
  return yes ? signed(seed, text) : bytesOf('')
}

// see answers with a cosignature of the checkpoint that the server shows, and says so once if
// the contest's records are not those that this browser saw before.
let warned = false
function see(request) {
  const { says, seen, fork } = answer(request, seenOf(user), seedOf(user), Math.floor(Date.now() / 1000))
  if (seen) keepSeen(user, seen)
  if (fork && kiosk) note(say('forked'))
  else if (fork && !warned) {
    warned = true
    confirm({ asks: say('forked'), about: say('forkedAbout'), what: say('before') + '\n' + fork.before + '\n\n' + say('shown') + '\n' + fork.now, yes: say('understood'), no: '' }, new Promise(() => {}))
  }
  return bytesOf(says)
}

// trust says whether the server is the one that the link names, or the one that was here
// before; where neither is known, whoever sits here compares.
function trust(print) {
  const want = linkKey || knownHost()
  if (want) {
    if (want !== print) return false
    keepHost(print)
    return true
  }
  form(say('compare'))
  $('print').textContent = print
  $('asked').hidden = false
  $('enter').disabled = true
  return new Promise(yes => {
    const answer = is => () => {
      form('')
      if (is) keepHost(print)
      yes(is)
    }
    $('same').onclick = answer(true)
    $('another').onclick = answer(false)
  })
}

// askPIN is the one that was typed; a wrong one is asked for again.
function askPIN(wrong) {
  if (!wrong && pin !== null) {
    sent = true
    return Promise.resolve(pin)
  }
  form(wrong ? banner || say('wrong') : parting)
  banner = parting = ''
  $('pin').value = ''
  return new Promise(yes => {
    submitted = () => {
      if ($('user').value.trim() !== user) return begin() // somebody else
      pin = $('pin').value
      sent = true
      $('login').hidden = true
      note(say('wait'))
      yes(pin)
    }
  })
}

let submitted = begin
$('login').addEventListener('submit', e => {
  e.preventDefault()
  submitted()
})

function begin() {
  if (user && $('user').value.trim() !== user) clear()
  user = $('user').value.trim()
  pin = $('pin').value || null
  $('pin').value = ''
  $('login').hidden = true
  was = false
  tries = 0
  connect()
}

// trying is what is said while there is no connection.
function trying() {
  if (was) return kiosk ? say('lost') : say('again')
  return tries > 3 ? say('away') : say('wait')
}

function connect() {
  clearTimeout(later)
  submitted = begin
  sent = inside = false
  banner = ''
  if ($('note').hidden) note(reader ? say('wait') : trying())
  const before = client
  client = null
  before?.close(new Error('another'))
  const c = client = new Client({
    url: location.origin.replace(/^http/, 'ws') + '/ssh', user, seed: seedOf(user),
  }, {
    host: trust,
    pin: askPIN,
    asked: { 'sign@juri': signSheets, 'add-checkpoint@juri': see },
    banner: text => {
      banner = text.trim()
      if (!$('login').hidden) $('said').textContent = banner
      else note(banner)
    },
    closed: e => { if (client === c) closed(e) },
  })
  c.loggedIn.then(() => { if (client === c) entered(c) }, () => {})
}

// closed is told why a connection ended, however it did.
function closed(e) {
  channel = null
  keyboard.live(false)
  submitted = begin
  const broken = e instanceof Broken
  if (e instanceof Refused) return out(linkKey ? say('key') : knownHost() ? say('changed') : say('stopped'))
  if (reader && was && $('login').hidden) return note('') // nothing is lost; what is asked connects anew
  if (sent && !inside && pin !== good) { // or one that may be wrong would be sent for ever
    const typed = pin
    out(banner || say(broken ? 'broken' : 'unheard'))
    if (!banner) $('pin').value = typed
    return
  }
  if (!$('login').hidden) {
    if (!$('asked').hidden) form(say('refused'))
    return // they are typing; what they send connects anew
  }
  $('screen').classList.add('stale')
  note(broken ? say('broken') : trying())
  later = setTimeout(() => { if (client?.over) connect() }, pause(tries++))
}

function entered(c) {
  if (c.byKey) pin = null
  good = pin
  keepSeed(user)
  was = inside = true
  $('login').hidden = true
  if (reader) {
    tries = 0
    note('')
    const again = !$('lines').hidden
    $('lines').hidden = false
    if (!again) sheet.again().then(is => { if (!is) $('line').focus() })
    return
  }
  screen.show().then(() => { if (client === c && !c.over) terminal(c) })
  if (kiosk) wake()
}

// terminal opens the console, or the board.
function terminal(c) {
  let said = '', drawn = false, over = false
  unsaved = false
  const own = channel = c.open({
    data: b => {
      said += textOf(b)
      if (!drawn && said.includes(altScreen + 'h')) {
        screen.reset() // what the last connection showed stood until now
        $('screen').classList.remove('stale')
        drawn = true
        tries = 0
        note('')
        keyboard.live(true)
      }
      over ||= drawn && said.includes(altScreen + 'l') // what was there last stays; words are for the form
      said = said.slice(-4000)
      if (!over) return screen.write(b)
    },
    ended: status => { if (channel === own) ended(status, drawn, said) },
  })
  const { cols, rows } = screen.term
  own.shell({ term: 'xterm-256color', cols, rows, env: { ...environment(), COLORTERM: 'truecolor' } })
  screen.focus()
}

// ended is told of the terminal's end: 0 means that somebody left, anything else is worth
// coming back for, unless the server said no before it drew anything.
function ended(status, drawn, said) {
  parting = said.slice(said.lastIndexOf(altScreen + 'l') + 1).replace(sequences, '').trim()
  if (status === null || kiosk || status !== 0 && drawn) return client.close(new Error('closed'))
  leave(status === 0 ? say('left') : parting, status === 0)
}

// leave ends it for good. Who leaves of their own will takes the browser's key with them:
// others may sit here next.
function leave(text, forgets) {
  if (forgets) forget(user)
  const c = client
  client = channel = null
  was = false
  parting = ''
  clearTimeout(later)
  c?.close(new Error('left'))
  clear()
  out(text)
}

// clear leaves nothing of the last one for whoever sits here next.
function clear() {
  lines.clear()
  sheet.clear()
}

// out has the PIN typed again. What was filled in stays for the same user.
function out(text) {
  pin = good = null
  form(text)
}
$('leave').addEventListener('click', () => leave(say('left'), true))

// wake keeps a projector from sleeping, where the browser can.
function wake() {
  navigator.wakeLock?.request('screen').catch(() => {})
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return
  if (kiosk) wake()
  client?.probe() // a phone that slept may hold a connection that is none
  if (client?.over && was && !reader) {
    tries = 0
    connect()
  }
})
// A keyboard that covers the page instead of making it smaller; whoever zooms in covers nothing.
window.visualViewport?.addEventListener('resize', () => {
  if (visualViewport.scale > 1.01) return
  document.body.style.height = visualViewport.height + 'px'
  scrollTo(0, 0)
})

// What a sheet's form holds comes back after a reload, but not in another window.
addEventListener('beforeunload', e => { if (unsaved || sheet.changed().length) e.preventDefault() })

function speak(to) {
  lang = to
  document.documentElement.lang = to
  for (const e of document.querySelectorAll('[data-say]')) e.textContent = say(e.dataset.say)
  $('typed').setAttribute('aria-label', say('write'))
  $('typed').placeholder = say('cut')
  for (const [id, name] of [['screen', 'terminal'], ['answers', 'answers'], ['keys', 'keys']]) $(id).setAttribute('aria-label', say(name))
  $('reader').href = '?reader&lang=' + to + location.hash
  $('network').hidden = words.safe
  $('reader').hidden = reader || kiosk
  $('own').textContent = kiosk && linkUser ? say('own') + ' ' + keyLine(keepSeed(linkUser)) : ''
  lines.speak()
}
$('other').addEventListener('click', () => speak(lang === 'id' ? 'en' : 'id'))
$('plain').addEventListener('change', e => { $('pin').type = e.target.checked ? 'text' : 'password' })

async function open() {
  if (!Object.hasOwn) return // the libraries need it: what older browsers are told stays
  $('old').textContent = $('old').dataset.away // it is not the browser from here on
  while (!words) {
    words = await fetch('words.json').then(r => r.json()).catch(() => new Promise(again => setTimeout(again, pause(2))))
  }
  $('old').remove()
  document.title = $('title').textContent = words.title
  $('user').value = linkUser || ''
  const known = linkUser && hasSeed(linkUser)
  if (kiosk) document.body.classList.add('kiosk')
  speak(words.texts[asked.get('lang')] ? asked.get('lang') : words.lang)
  form(link === undefined ? say('link') : '')
  if (known) begin() // the device may be remembered
}
open()

export { screen } // for whoever looks over its shoulder: the tests
