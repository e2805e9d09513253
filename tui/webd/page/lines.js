// Line by line: the verbs of juri in a form, for those who hear the screen. Answers are text
// that a screen reader reads as it comes.
import { concat, textOf } from './wire.js'

const often = ['status', 'queue', 'standings', 'help']

export class Lines {
  constructor({ answers, often, form, line }, { run, note, say }) {
    Object.assign(this, { answers, buttons: often, line, run, note, say, running: null })
    form.addEventListener('submit', e => {
      e.preventDefault()
      if (line.value.trim()) this.ask(line.value.trim())
    })
  }

  speak() {
    this.buttons.replaceChildren(...often.map(verb => {
      const b = document.createElement('button')
      b.type = 'button'
      b.textContent = this.say(verb)
      b.addEventListener('click', () => this.ask(verb))
      return b
    }))
  }

  // answer runs one line at a time, and promises what came, how the line failed to be
  // answered, '' for not at all, and whether it was done; nothing if another still runs, or
  // whoever asked is gone.
  async answer(line) {
    if (this.running) return this.note(this.say('running'))
    const own = this.running = {}, got = []
    const { failed, done } = await this.run(line, b => { got.push(b) })
    if (this.running !== own) return
    this.running = null
    this.note('')
    return { text: textOf(concat(...got)), failed, done }
  }

  // ask has the answer stand under its line. The field keeps the line until it ran.
  async ask(line) {
    const a = await this.answer(line)
    if (!a) return
    if (!a.failed && this.line.value.trim() === line) this.line.value = ''
    this.show(line, a)
    this.line.focus({ preventScroll: true }) // the answer stays in sight
  }

  show(line, { text, failed }) {
    const head = document.createElement('h2'), said = document.createElement('pre')
    head.textContent = line
    said.textContent = (text + (failed && '\n' + this.say(failed))).trim()
    this.answers.append(head, said)
    head.scrollIntoView()
  }

  // clear forgets what was asked and answered.
  clear() {
    this.running = null
    this.line.value = ''
    this.answers.replaceChildren()
  }
}
