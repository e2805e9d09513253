// Line by line: the verbs of juri in a form, for those who hear the screen. Answers are text
// that a screen reader reads as it comes.
import { concat, textOf } from './wire.js'

const often = ['status', 'queue', 'sheet', 'standings', 'help']

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
      b.textContent = verb
      b.addEventListener('click', () => this.ask(verb))
      return b
    }))
  }

  // ask runs one line at a time; its answer stands under it. The field keeps it until it ran.
  async ask(line) {
    if (this.running) return this.note(this.say('running'))
    const own = this.running = {}, got = []
    const failed = await this.run(line, b => { got.push(b) })
    if (this.running !== own) return // whoever asked is gone
    this.running = null
    this.note('')
    if (!failed && this.line.value.trim() === line) this.line.value = ''
    const head = document.createElement('h2'), text = document.createElement('pre')
    head.textContent = line
    text.textContent = (textOf(concat(...got)) + (failed && '\n' + this.say(failed))).trim()
    this.answers.append(head, text)
    head.scrollIntoView()
    this.line.focus()
  }

  // clear forgets what was asked and answered.
  clear() {
    this.running = null
    this.line.value = ''
    this.answers.replaceChildren()
  }
}
