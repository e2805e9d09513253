// The keys that the console names now, as buttons, and a field of the page's own, so that no
// keyboard's correction of a word is typed twice.
const named = {
  enter: '\r', esc: '\x1b', tab: '\t', 'shift+tab': '\x1b[Z', space: ' ', backspace: '\x7f', delete: '\x1b[3~',
  up: '\x1b[A', down: '\x1b[B', right: '\x1b[C', left: '\x1b[D', home: '\x1b[H', end: '\x1b[F', pgup: '\x1b[5~', pgdown: '\x1b[6~', f1: '\x1bOP',
}
const arrows = [['left', '←'], ['up', '↑'], ['down', '↓'], ['right', '→']]

// bytes is what a key sends, by the name that the console has for it; '' for none.
export function bytesOfKey(name) {
  if (name in named) return named[name]
  const ctrl = /^ctrl\+([a-z])$/.exec(name)
  if (ctrl) return String.fromCharCode(ctrl[1].charCodeAt(0) & 31)
  return [...name].length === 1 ? name : ''
}

// buttonsOf is a binding's buttons, each its key and what stands on it; what the arrows' own
// buttons and the field do needs none.
function buttonsOf({ names, key, says }) {
  const digits = names.length > 4 && names.includes('1')
  if (digits || /^[←↑↓→]/.test(key)) return []
  const signs = key.split(' ') // several keys, such as [ and ]
  if (signs.length > 1 && signs.every((s, i) => s === names[i])) {
    return signs.map((s, i) => [s, i < signs.length - 1 ? s : s + ' ' + says])
  }
  const name = names.find(n => bytesOfKey(n) && !arrows.some(a => a[0] === n))
  return name ? [[name, (key + ' ' + says).trim()]] : []
}

export class Keyboard {
  constructor(bar, keys, field, type) {
    Object.assign(this, { bar, keys, field, type, sent: '' })
    field.addEventListener('input', e => { if (!e.isComposing) this.follow() })
    field.addEventListener('compositionend', () => this.follow())
    field.addEventListener('keydown', e => {
      if (e.isComposing) return
      if (e.key === 'Enter') {
        e.preventDefault()
        this.follow()
        this.clear()
        type('\r')
      } else if (e.key === 'Backspace' && !field.value) type('\x7f')
      else if (e.key in keyNames) {
        e.preventDefault()
        this.clear()
        type(named[keyNames[e.key]])
      }
    })
  }

  // follow sends what the field has become since it was looked at last: what a keyboard put
  // in a word's place takes that word's letters back first.
  follow() {
    const now = [...this.field.value], was = [...this.sent]
    let i = 0
    while (i < now.length && now[i] === was[i]) i++
    if (this.field.disabled) return this.clear() // nobody is told of it
    this.type('\x7f'.repeat(was.length - i) + now.slice(i).join(''))
    this.sent = this.field.value
  }

  clear() { this.field.value = this.sent = '' }

  // live takes keys while somebody is there to hear them; what the field holds is of no
  // screen that comes after.
  live(is) {
    this.field.disabled = !is
    this.clear()
    for (const b of this.keys.children) b.disabled = !is
  }

  // shows takes the console's word for what keys there are, and whether letters or digits
  // are due.
  shows({ keys, typing }) {
    const all = keys.flatMap(k => k.names)
    const buttons = arrows.filter(([name]) => all.includes(name)).concat(keys.flatMap(buttonsOf))
    const as = JSON.stringify(buttons)
    if (as !== this.shown) {
      this.shown = as
      this.keys.replaceChildren(...buttons.map(([name, says]) => this.button(name, says)))
      this.keys.scrollLeft = 0
    }
    if (typing !== this.typing) {
      this.typing = typing
      this.clear()
      this.field.inputMode = typing === 'letters' ? 'text' : 'decimal'
      this.field.parentElement.hidden = !typing
      if (document.activeElement === this.field) { // keyboards look at the mode only then
        this.field.blur()
        if (typing) this.field.focus()
      }
    }
    this.bar.hidden = false
  }

  button(name, says) {
    const b = document.createElement('button')
    b.type = 'button'
    b.textContent = says
    b.dataset.key = name
    b.addEventListener('pointerdown', e => e.preventDefault()) // the field keeps the keyboard
    b.addEventListener('click', () => {
      this.clear()
      this.type(bytesOfKey(name))
    })
    return b
  }

  // tapped is told of a tap on the screen: the cursor may stand elsewhere now.
  tapped() {
    this.clear()
    if (this.typing) this.field.focus()
  }

  hide() {
    this.live(false)
    this.bar.hidden = true
    this.field.blur()
  }
}

const keyNames = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Tab: 'tab', Escape: 'esc' }
