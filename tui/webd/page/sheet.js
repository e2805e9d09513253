// A sheet as a form, a field with a label for each criterion, for those who hear the screen.
// What is typed goes out as the verb score.

const make = (tag, of) => Object.assign(document.createElement(tag), of)
const quoted = text => "'" + text.replaceAll("'", `'\\''`) + "'"

export class Sheet {
  constructor({ which, slot, form }, { lines, say }) {
    Object.assign(this, { form, slot, lines, say, fields: [] })
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

  async open(slot) {
    const sheet = await this.read(slot)
    if (!sheet) return
    this.of = sheet.slot
    const set = make('fieldset')
    set.append(make('legend', { textContent: [sheet.slot, sheet.unit, sheet.title].filter(Boolean).join(' · ') }))
    this.fields = []
    const field = (name, label, input, written) => {
      input.id = 'field-' + name
      set.append(make('label', { htmlFor: input.id, textContent: label }), input)
      this.fields.push({ input, written, name })
    }
    for (const c of sheet.scores) {
      const input = c.choices ? make('select') : make('input', { inputMode: 'decimal' })
      input.append(...c.choices ? [make('option', { value: '', textContent: '–' }), ...c.choices.map(text => make('option', { value: text.split(' ')[0], textContent: text }))] : [])
      field(c.criterion, c.name + ' (' + c.allowed + ')', input, value => c.criterion + '=' + quoted(value))
    }
    for (const name of ['strength', 'improve']) field(name, this.say(name), make('textarea'), text => '--' + name + ' ' + quoted(text))
    this.form.replaceChildren(set, make('button', { value: 'save', textContent: this.say('save') }), make('button', { value: 'submit', textContent: this.say('submit') }))
    this.saved(sheet)
    for (const f of this.fields) f.input.value = f.saved
    this.form.hidden = false
    this.fields[0].input.focus()
  }

  // saved takes in what the server has.
  saved(sheet) {
    for (const f of this.fields) f.saved = String(sheet[f.name] ?? sheet.scores.find(c => c.criterion === f.name)?.value ?? '')
  }

  // send says what was changed here, and keeps it in the fields whatever becomes of it.
  async send(submit) {
    const changed = this.fields.filter(f => f.input.value.trim() !== f.saved)
    const line = ['score', quoted(this.of), ...changed.map(f => f.written(f.input.value.trim())), ...submit ? ['--submit'] : []].join(' ')
    const a = await this.lines.answer(line)
    if (!a) return
    this.lines.show(line, a)
    const now = !a.failed && await this.read(this.of)
    if (now) this.saved(now)
  }

  // clear forgets the sheet.
  clear() {
    this.slot.value = ''
    this.fields = []
    this.form.hidden = true
    this.form.replaceChildren()
  }
}
