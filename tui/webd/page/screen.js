// The terminal: xterm.js with letters as large as leave enough columns, taps, and swipes
// that turn the wheel.
import { Terminal } from './lib/xterm.mjs'
import { FitAddon } from './lib/addon-fit.mjs'
import { bytesOf } from './wire.js'

// What a program says to have the whole screen and to give it back, and all that it says so.
export const altScreen = '\x1b[?1049'
export const sequences = /\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b\[[0-9;?<=>]*[ -/]*[@-~]|\x1b./g

const FACE = 'juri, monospace'
const cellWidth = 0.602 // of the face, in its own height
const phone = 44, wall = 130 // columns
const least = 8, readable = 12, usual = 16 // height of letters, in pixels
const line = 1.17 // of a row, in the height of letters
const fewest = 15 // rows that a console needs: with a keyboard before it a phone shows a part of them

// sparing has rows keep what they show already. xterm makes all rows anew from the first that
// changed to the last, head to foot at nearly each key, and on a slow phone a browser took two
// thirds of the time until a key shows to lay them out.
function sparing(rows) {
  const add = rows.appendChild
  const spare = row => {
    row.replaceChildren = (...now) => {
      const was = [...row.childNodes]
      let from = 0, to = now.length, end = was.length
      while (from < Math.min(to, end) && was[from].isEqualNode(now[from])) from++
      while (to > from && end > from && was[end - 1].isEqualNode(now[to - 1])) to--, end--
      was.slice(from, end).forEach(span => span.remove())
      if (end < was.length) was[end].before(...now.slice(from, to))
      else row.append(...now.slice(from, to))
    }
    return row
  }
  for (const row of rows.children) spare(row)
  rows.appendChild = row => add.call(rows, spare(row))
}

// Screen is the terminal in an element. on: type(bytes), resize(cols, rows), title(text), tapped().
export class Screen {
  constructor(element, { touch, cols }, on) {
    Object.assign(this, { element, touch, cols, on })
    this.term = new Terminal({
      fontFamily: FACE, fontSize: usual, scrollback: 0, cursorBlink: false, customGlyphs: true, rescaleOverlappingGlyphs: true,
      theme: { background: '#101418', foreground: '#e4e8ee' }, allowProposedApi: true,
    })
    this.fit = new FitAddon()
    this.term.loadAddon(this.fit)
    this.term.onData(s => on.type(bytesOf(s)))
    this.term.onBinary(s => on.type(Uint8Array.from(s, c => c.charCodeAt(0))))
    this.term.onResize(({ cols, rows }) => on.resize(cols, rows))
    this.term.onTitleChange(on.title)
    this.term.onRender(() => this.follow())
  }

  // show opens it, once its letters are there to be measured.
  async show() {
    this.element.hidden = false
    if (this.term.element) return this.size()
    await Promise.all(['16px juri', 'bold 16px juri'].map(f => document.fonts.load(f).catch(() => null)))
    this.term.open(this.element)
    sparing(this.element.querySelector('.xterm-rows'))
    if (this.touch) {
      this.term.textarea.readOnly = true // letters come from the page's own field; clicks must still come from here
      this.term.textarea.inputMode = 'none'
      this.swipes()
    } else {
      await this.sharp()
    }
    new ResizeObserver(() => this.size()).observe(this.element)
    this.size()
  }

  // sharp draws by the graphics card, where half blocks then meet; without one the browser
  // draws.
  async sharp() {
    try {
      const { WebglAddon } = await import('./lib/addon-webgl.mjs')
      const webgl = new WebglAddon()
      webgl.onContextLoss(() => webgl.dispose())
      this.term.loadAddon(webgl)
    } catch { /* the browser draws */ }
  }

  size() {
    const w = this.element.clientWidth
    const cols = this.cols || (w < 600 ? phone : w > 1500 ? wall : 0)
    let font = cols ? w / cols / cellWidth : usual
    if (this.touch) font = Math.min(font, Math.max(readable, this.element.clientHeight / fewest / line))
    this.term.options.fontSize = Math.max(least, Math.floor(font * 10) / 10)
    const fits = this.fit.proposeDimensions()
    if (!fits?.cols || !fits.rows) return
    this.tall = this.touch && fits.rows < fewest
    this.term.resize(fits.cols, this.tall ? fewest : fits.rows)
    this.element.scrollTop = 0
    this.follow()
  }

  // follow keeps the cursor's row in sight where not all rows fit.
  follow() {
    if (!this.tall) return
    const row = this.rows().height / this.term.rows
    this.element.scrollTop = (this.term.buffer.active.cursorY + .5) * row - this.element.clientHeight / 2
  }

  // rows is where they are, in sight or not.
  rows() { return this.term.element.querySelector('.xterm-screen').getBoundingClientRect() }

  focus() { if (!this.touch) this.term.focus() }
  write(b) { return new Promise(shown => this.term.write(b, shown)) }
  reset() { this.term.reset() }

  // swipes turns a finger's way over rows into the wheel's steps where it began.
  swipes() {
    let from = null, moved = false
    const at = t => {
      const r = this.rows()
      const cell = (x, size, cells) => Math.min(cells, Math.max(1, Math.floor(x / size * cells) + 1))
      return [cell(t.clientX - r.left, r.width, this.term.cols), cell(t.clientY - r.top, r.height, this.term.rows)]
    }
    this.element.addEventListener('touchstart', e => {
      from = e.touches.length === 1 ? e.touches[0].clientY : null
      moved = false
    }, { passive: true })
    this.element.addEventListener('touchmove', e => {
      if (from === null || this.term.modes.mouseTrackingMode === 'none') return
      const row = this.rows().height / this.term.rows
      const steps = Math.trunc((e.touches[0].clientY - from) / row / 1.5)
      if (!steps) return
      moved = true
      from += steps * row * 1.5
      const [x, y] = at(e.touches[0])
      this.on.type(bytesOf(`\x1b[<${steps > 0 ? 64 : 65};${x};${y}M`.repeat(Math.abs(steps))))
      e.preventDefault()
    }, { passive: false })
    // A tap is a click where it was: what browsers make of it comes late, or not at all.
    this.element.addEventListener('touchend', e => {
      if (from === null || moved) return
      e.preventDefault()
      if (this.term.modes.mouseTrackingMode === 'none') return
      const [x, y] = at(e.changedTouches[0])
      this.on.type(bytesOf(`\x1b[<0;${x};${y}M\x1b[<0;${x};${y}m`))
      this.on.tapped()
    }, { passive: false })
  }
}
