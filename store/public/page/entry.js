// What an institution sees of its own entry: the part of the bundle that its code opens, and
// what that proves. The code may come in the page's address after #, which no server is sent.

// linked is an address's code, and the checkpoint of the paper that has it, as code/size/root.
function linked (hash) {
  const m = /^#([0-9A-Za-z-]{26,40})(?:\/([1-9][0-9]*)\/([A-Za-z0-9_-]{43}))?$/.exec(hash)
  return m ? { code: m[1], kept: m[2] ? `${m[2]} ${base64(unbase64url(m[3]))}` : '' } : { code: '', kept: '' }
}

// typedCode is a code's 26 letters, also out of other words; of what is no code all that was typed.
function typedCode (text) {
  const m = /(?:^|\s)((?:[0-9A-Za-z]{4}[-\s]?){6}[0-9A-Za-z]{2})(?:\s|$)/.exec(text)
  return plain(m ? m[1] : text)
}

// openedBy is what the code opens: the entry and its records by number; null if it opens none.
function openedBy (seen, code) {
  if (code.length !== 26 || [...code].some((c) => !LETTERS.includes(c))) return null
  const bits = [...code].map((c) => LETTERS.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Uint8Array.from(bits.slice(0, 128).match(/.{8}/g), (x) => parseInt(x, 2))
  const of = (what) => sha256(join(bytesOf(`juri entry ${what}\n`), key))
  const name = base64url(of('name').slice(0, 16)); const all = seen.bundle.entries
  if (!all || !Object.hasOwn(all, name)) return null
  const records = new Map()
  let own
  try {
    const locked = unbase64url(all[name])
    own = JSON.parse(new TextDecoder().decode(gcm(of('key'), locked.slice(0, 12)).decrypt(locked.slice(12))))
    for (const r of own.records || []) records.set(r.n, { ...parse(r.p), n: r.n, hash: hex(sha256(join(bytesOf(r.p), unhex(r.q)))) })
  } catch { throw new Wrong('locked') }
  for (const [n, h] of records) if (h.seq !== String(n) || !seen.hashes[n - 1] || hex(seen.hashes[n - 1]) !== h.hash) throw new Wrong('own', n)
  return { id: own.entry, records }
}

// isCode reports whether what was typed is a code of this result.
function isCode (seen, text) {
  try { return !!openedBy(seen, typedCode(text)) } catch { return true }
}

// entryOf gathers what the records say of one entry, in their order.
function entryOf (halves, id) {
  const slot = { entry: { id, category: '' }, phase: 'closed', cells: new Map(), adjusted: [], components: new Map(), objections: [] }
  let contest = null; let known = false
  const cell = (who) => slot.cells.get(who) || slot.cells.set(who, { juror: who, sheet: null, recused: false, past: [] }).get(who)
  for (const h of halves) {
    const d = h?.data
    if (h?.type === 'contest.set') contest = d.contest
    if ((h?.type === 'entry.set' || h?.type === 'entry.corrected') && d.entry.id === id) { slot.entry = d.entry; known = true }
    if (d?.slot !== id) continue
    switch (h.type) {
      case 'sheet.submitted': {
        const c = cell(h.who); let total = null
        if (c.sheet) c.past.push(c.sheet)
        try { const r = rubricOf(contest, slot.entry.category); if (known || !contest.rubrics) total = weigh(contest, r)(d.scores) } catch {}
        c.sheet = { record: h.n, scores: d.scores, total, paper: !!d.paper, at: h.at }
        break
      }
      case 'sheet.voided': { const c = cell(h.who); if (c.sheet) { c.past.push({ ...c.sheet, voided: h.n }); c.sheet = null; c.recused ||= !!d.conflict } break }
      case 'recusal.declared': cell(h.who).recused = true; break
      case 'recusal.withdrawn': cell(h.who).recused = false; break
      case 'component.set': slot.components.set(d.component, decimal(d.value)); break
      case 'score.adjusted': slot.adjusted.push({ record: h.n, points: decimal(d.points), back: false }); break
      case 'adjustment.withdrawn': for (const a of slot.adjusted) if (String(a.record) === d.of) a.back = true
    }
  }
  return { contest, slot, known }
}

// madeBy is the score that an entry's own sheets make: [score] with null where they are too few, or
// null where it takes other sheets too, or rules that this page does not know.
function madeBy ({ contest, slot, known }) {
  try {
    checkForm(contest, 0, true)
    const r = contest.result
    if (!LOCAL.includes(r.method) || int(r.best) || (r.rounds || []).length || (!known && contest.rubrics) || [...slot.cells.values()].some((c) => c.sheet && !c.sheet.total)) return null
    const key = alone(contest, counted({ contest }, [slot])[0])
    return [key && contest.rubric.places ? neg(key) : key]
  } catch { return null }
}

// ownEntry is what the code shows: first what that proves. It is opened unless the code opens nothing.
function ownEntry (seen, code) {
  const no = (why, n) => ({ opened: false, parts: [el('p', { class: 'bad' }, '✗ ' + T('code-' + why, { record: n, letters: n }))] })
  if (!seen.hashes || !seen.note) return no('broken')
  if (!seen.bundle.entries) return no('none')
  let own
  try { own = openedBy(seen, code) } catch (e) { return no(e.code, e.record) }
  if (!own) {
    const at = seen.hashes.findIndex((x) => receipt(x) === code) + 1
    return at ? no('receipt', at) : code.length === 26 ? no('other') : no('letters', code.length)
  }
  const halves = seen.halves.map((h, i) => h || own.records.get(i + 1) || null)
  const of = entryOf(halves, own.id); const { contest, slot } = of
  const seal = Number(halves.filter((h) => h?.type === 'result.published').at(-1)?.data.seal || 0)
  const row = halves[seal - 1]?.data.snapshot?.rows.find((r) => r.entry === own.id)
  const cells = [...slot.cells.values()].filter((c) => c.sheet).sort((a, b) => a.juror < b.juror ? -1 : 1)
  const proof = ownProof(seen, of, cells, seal, row)
  const out = [el('h3', {}, [own.id, slot.entry.unit].filter(Boolean).join(' · ')), slot.entry.title ? el('p', {}, slot.entry.title) : '', ...proof.proved]
  if (cells.length) {
    const criteria = rubricOf(contest, slot.entry.category).criteria.filter((k) => cells.some((c) => k.id in c.sheet.scores))
    const line = (tag, name, of) => el('tr', {}, el(tag, {}, name), cells.map((c) => el('td', NUMBER, of(c))))
    out.push(el('div', { class: 'wide' }, el('table', {}, el('tr', {}, el('th', {}, T('own-criterion')), cells.map((_, i) => el('th', NUMBER, T('own-juror', { number: i + 1 })))),
      criteria.map((k) => line('td', labelOf(k), (c) => k.id in c.sheet.scores ? written(c.sheet.scores[k.id]) : '–')),
      line('th', T('own-total'), (c) => shown(c.sheet.total)), line('td', T('own-counts'), (c) => T(c.recused ? 'own-no' : 'own-yes')), line('td', T('own-record'), (c) => c.sheet.record))))
  }
  const notes = cells.flatMap((c, i) => [c.recused && T('own-recused', { number: i + 1 }), c.sheet.paper && T('own-paper', { number: i + 1 }), ...c.past.map((p) => T('own-replaces', { number: i + 1, record: p.record }))])
  for (const c of slot.cells.values()) if (!c.sheet && c.past.length) notes.push(T('own-voided', c.past.at(-1)))
  out.push(...notes.filter(Boolean).map((x) => el('p', {}, el('small', {}, x))), ...notesOf(slot))
  return { opened: true, parts: [...out, ...proof.not] }
}

// ownProof is what that proves, and what not.
function ownProof (seen, of, cells, seal, row) {
  const out = []; const not = []
  const line = (good, text) => out.push(el('p', { class: good ? 'good' : 'bad' }, (good ? '✓ ' : '✗ ') + text))
  const early = cells.filter((c) => c.sheet.record < seal)
  if (early.length) line(true, T('own-sealed', { records: early.map((c) => c.sheet.record).sort((a, b) => a - b).join(', '), seal }))
  if (cells.length > early.length) line(false, T('own-late', { count: cells.length - early.length }))
  if (!cells.length) out.push(el('p', {}, T('own-none')))
  const made = madeBy(of); const as = seen.bundle.publish
  if (row) {
    const sealed = row.score_den !== '0' ? [BigInt(row.score_num), BigInt(row.score_den)] : null
    const words = { score: shown(sealed), sheets: row.sheets, made: shown(made?.[0]), place: row.rank === '0' ? T('own-unplaced') : T('own-place', { place: row.rank }) }
    if (!made) out.push(el('p', {}, T('own-score', words), ' ', T('own-across')))
    else if (cmp(made[0], sealed) === 0 && Number(row.sheets) === cells.filter((c) => !c.recused).length) line(true, T('own-whole', words))
    else line(false, T('own-differs', words))
    if (!made && as !== 'sheets') not.push('own-not-score')
  } else {
    out.push(el('p', {}, made ? T('own-makes', { made: shown(made[0]) }) : T('own-across'), ' ', as === 'winners' ? T('own-unpublished') : ''))
    not.push('own-not-all')
  }
  if (as !== 'sheets' || seen.bundle.jurors !== 'named') not.push('own-not-who')
  return {
    proved: out,
    not: [el('p', {}, T('not')), el('ul', {}, not.map((name) => el('li', {}, T(name)))), el('p', {}, el('small', {}, T('own-kept'), ' ', as === 'sheets' ? '' : T('own-only')))]
  }
}

// entryPart is where the code is entered, and what it shows: above it, once it opens an entry.
function entryPart (seen, from, again) {
  const input = el('input', { id: 'code', type: 'search', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-label': T('own-code'), placeholder: 'xxxx-xxxx-xxxx-xxxx-xxxx-xxxx-xx' })
  input.value = from.code
  const own = from.code ? ownEntry(seen, typedCode(from.code)) : { opened: false, parts: [] }
  const shown = el('div', { id: 'own', 'aria-live': 'polite' }, own.parts)
  const form = [el('p', {}, T(own.opened ? 'own-another' : 'own-enter')), input,
    el('p', {}, el('button', { id: 'open', onclick: () => { from.code = input.value; again() } }, T('own-open')))]
  return [el('h2', {}, T('own-title')), ...(own.opened ? [shown, ...form] : [...form, shown])]
}
