// Line by line: the verbs of juri in a form, for those who hear the screen. Answers are text
// that a screen reader reads as it comes.
import { textOf } from './wire.js'

const often = ['status', 'queue', 'sheet', 'standings', 'help']

export class Lines {
  constructor({ answers, often, form, line }, { run, say }) {
    Object.assign(this, { answers, buttons: often, line, run, say })
    form.addEventListener('submit', e => {
      e.preventDefault()
      if (line.value.trim()) this.ask(line.value.trim())
      line.value = ''
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

  // ask runs one line; its answer stands under it.
  ask(line) {
    const head = document.createElement('h2'), text = document.createElement('pre')
    head.textContent = line
    let got = ''
    this.run(line, {
      data: b => { got += textOf(b) },
      ended: () => {
        text.textContent = got.trim()
        this.answers.append(head, text)
        head.scrollIntoView()
        this.line.focus()
      },
    })
  }
}
