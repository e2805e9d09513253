// A sheet as a form, a field with a label for each criterion, for those who hear the screen.
// What is typed goes out as the verb score; until then it outlives a reload.
import { keepTyped, typedOf } from './store.js'

const make = (tag, of) => Object.assign(document.createElement(tag), of)
const quoted = text => "'" + text.replaceAll("'", `'\\''`) + "'"

export class Sheet {
  constructor({ which, slot, form }, { lines, say, user }) {
    Object.assign(this, { form, slot, lines, say, user, fields: [] })
    form.addEventListener('input', () => this.keep())
    which.addEventListener('submit', e => {
      e.preventDefault()
      this.open(slot.value.trim())
    })
    form.addEventListener('submit', e => {
      e.preventDefault()
      this.send(e.submitter?.value === 'submit')
    })
  }

  // read asks for a sheet; what is none is an answer like any other.
  async read(slot) {
    const line = 'sheet ' + quoted(slot), a = await this.lines.answer(line + ' --format json')
    if (!a) return
    try {
      return JSON.parse(a.text)
    } catch {
      this.lines.show(line, a)
    }
  }

  async open(slot, typed = []) {
    const sheet = await this.read(slot)
    if (!sheet || this.changed().length && !confirm(this.of + ': ' + this.say('unsaved'))) return
    this.of = sheet.slot
    const set = make('fieldset')
    set.append(make('legend', { textContent: [sheet.slot, sheet.unit, sheet.title].filter(Boolean).join(' · ') }))
    this.fields = []
    const field = (id, label, input, value, written) => {
      input.id = id
      input.value = value ?? ''
      set.append(make('label', { htmlFor: id, textContent: label }), input)
      const saved = input.value.trim(), kept = typed.find(of => of.id === id)
      if (kept) input.value = kept.text
      if (kept && input.value !== kept.text) input.value = saved // it is no choice any more
      this.fields.push({ input, written, saved })
    }
    for (const c of sheet.scores) {
      const input = c.choices ? make('select') : make('input', { inputMode: 'decimal' })
      if (c.choices) input.append(new Option('–', ''), ...c.choices.map(o => new Option(o.text, o.value)))
      field('score-' + c.criterion, c.name + ' (' + c.allowed + ')', input, c.value, value => c.criterion + '=' + quoted(value))
    }
    for (const name of ['strength', 'improve']) field('feedback-' + name, this.say(name), make('textarea'), sheet[name], text => '--' + name + ' ' + quoted(text))
    this.form.replaceChildren(set, make('button', { value: 'save', textContent: this.say('save') }), make('button', { value: 'submit', textContent: this.say('submit') }))
    this.form.hidden = false
    this.keep()
    this.fields[0].input.focus()
    return true
  }

  // again opens the sheet that was not saved when the page was loaded anew, if there is one.
  async again() {
    if (this.fields.length) return false
    const kept = typedOf(this.user())
    if (kept) this.slot.value = kept.slot
    if (!kept || !await this.open(kept.slot, kept.fields)) return false
    if (this.changed().length) this.lines.show(this.of, { text: this.say('kept'), failed: '' })
    return true
  }

  // keep has what is not saved outlive a reload.
  keep() { keepTyped(this.user(), this.of, this.changed().map(({ field, text }) => ({ id: field.input.id, text }))) }

  // changed is the fields that hold something else than is known to be saved, and what.
  changed() {
    return this.fields.map(field => ({ field, text: field.input.value.trim() })).filter(({ field, text }) => text !== field.saved)
  }

  // send says what was changed here, and keeps it in the fields whatever becomes of it.
  async send(submit) {
    const changed = this.changed()
    const line = ['score', quoted(this.of), ...changed.map(({ field, text }) => field.written(text)), ...submit ? ['--submit'] : []].join(' ')
    const a = await this.lines.answer(line)
    if (!a) return
    this.lines.show(line, a)
    // What was refused may be saved all the same, as where only the handing in was: it is
    // sent again, whatever the field then holds.
    for (const { field, text } of changed) field.saved = a.done ? text : null
    this.keep()
  }

  // clear forgets the sheet.
  clear() {
    this.slot.value = ''
    this.fields = []
    this.keep()
    this.form.hidden = true
    this.form.replaceChildren()
  }
}
