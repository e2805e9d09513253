// What the page shows. It reaches no network, and puts no text of a file where markup is read.

let lang = (navigator.language || 'id').startsWith('en') ? 'en' : 'id'
const own = document.getElementById('bundle').textContent.trim() // of hasil.html; periksa.html has none
// T is a sentence in the reader's language, with what stands in braces in it filled in.
const T = (name, args) => WORDS[lang][name].replace(/\{([a-z]+)\}/g, (_, k) => args?.[k] ?? '')

function el (tag, attrs, ...inner) {
  const e = document.createElement(tag)
  for (const k in attrs || {}) {
    if (k.startsWith('on')) e[k] = attrs[k]
    else if (attrs[k] !== false) e.setAttribute(k, attrs[k])
  }
  e.append(...inner.flat(Infinity).filter((x) => x !== null && x !== undefined && x !== ''))
  return e
}

const verdict = (w) => T('wrong-' + w.code, { record: w.record, entry: w.entry && T('of-entry', w), form: w.form })

// What people kept, held against the records.

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
function receipt (hash) {
  let bits = ''
  for (const b of hash.slice(0, 16)) bits += b.toString(2).padStart(8, '0')
  return bits.padEnd(130, '0').match(/.{5}/g).map((x) => LETTERS[parseInt(x, 2)]).join('')
}
const plain = (s) => s.toLowerCase().replace(/[-\s]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')

// held says of each thing in the text whether it is of these records: [text, record or 0].
function held (text, hashes) {
  const lines = text.split(/\r?\n/).map((x) => x.trim()); const found = []; const sizes = []
  const root = (n, r, shown) => { sizes.push(n); found.push({ shown, n, root: r }) }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (/^[1-9][0-9]*$/.test(lines[i + 1] || '') && /^[A-Za-z0-9+/]{43}=$/.test(lines[i + 2] || '')) {
      root(Number(lines[i + 1]), lines[i + 2], `${lines[i + 1]} ${lines[i + 2]}`)
      i += 2
      continue
    }
    if (!line || line.startsWith('— ') || /^[^\s+]+\+[0-9a-f]{8}\+/.test(line)) continue
    const r = /(?:^|\s)([1-9][0-9]*)[.,]?\s+([A-Za-z0-9+/]{43}=)$/.exec(line)
    const h = /(?:(?:^|\s)([1-9][0-9]*)\b.*?)?\b([0-9a-fA-F]{64})$/.exec(line)
    if (r) root(Number(r[1]), r[2], line)
    else if (h) found.push({ shown: line, n: Number(h[1] || 0), is: (x) => hex(x) === h[2].toLowerCase() })
    else {
      const m = /^(?:([1-9][0-9]*)\s+)?((?:[0-9A-Za-z]{1,4}[-\s]?)+)$/.exec(line); const typed = m && plain(m[2])
      found.push({ shown: line, n: Number(m?.[1] || 0), is: typed?.length === 26 ? (x) => receipt(x) === typed : null })
    }
  }
  const roots = rootsOf(hashes, sizes)
  return found.map((f) => {
    if (f.root) return [f.shown, roots.has(f.n) && base64(roots.get(f.n)) === f.root ? f.n : 0]
    if (!f.is) return [f.shown, -1]
    const at = hashes.findIndex(f.is) + 1
    return [f.shown, f.n && f.n !== at ? 0 : at]
  })
}

// written is a number as the language writes it.
const written = (text) => lang === 'id' ? text.replace('.', ',') : text

// What a fraction is, to four places; only what is shown is rounded.
function shown (f) {
  if (!f) return '–'
  const less = f[0] < 0n; const n = less ? -f[0] : f[0]
  const all = (n * 20000n + f[1]) / (2n * f[1])
  return (less ? '−' : '') + written(`${all / 10000n}.${String(all % 10000n).padStart(4, '0')}`.replace(/0{1,2}$/, ''))
}

const labelOf = (k) => (k.name && (lang === 'en' && k.name.en ? k.name.en : k.name.id || k.name.en)) || k.id
const hour = (at) => new Date(at).toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })

const grid = (heads, rows) => el('table', {}, el('tr', {}, heads.map(([name, attrs]) => el('th', attrs || {}, T(name)))), rows)
const NUMBER = { class: 'n' }

function winners (s) {
  const rows = (s.published.winners || []).map((w, i, all) => [
    i && all[i - 1].award === w.award ? '' : el('tr', {}, el('th', { colspan: '2' }, w.award)), // a column of its own would leave names no room on a phone
    el('tr', {}, el('td', NUMBER, int(w.place) ? w.place : ''), el('td', {}, el('b', {}, w.unit), el('br'), w.title || '', w.category ? el('br') : '', el('small', {}, w.category || '')))
  ])
  return [el('h2', {}, T('winners')), grid([['place', NUMBER], ['entry']], rows)]
}

// units are those that won most, where there is an award for it.
function units (s) {
  const all = s.sealed?.champions || []; const o = s.contest?.result.champion
  if (!o || !all.length) return []
  const rows = all.map((u) => el('tr', {}, el('td', NUMBER, u.rank), el('td', {}, el('b', {}, u.unit), el('br'), el('small', {}, told(o, u))), o.points ? el('td', NUMBER, written(u.points || '0')) : ''))
  return [el('h2', {}, o.name), grid([['place', NUMBER], ['unit'], ...(o.points ? [['points', NUMBER]] : [])], rows)]
}

// sheetsOf are the sheets of all turns of an entry, and what else bears on its score.
function sheetsOf (s, id, people) {
  const of = s.slots.get(id); const turns = of ? turnsOf(s, of) : []
  const all = turns.flatMap((slot) => [...slot.cells.values()])
  if (!all.length) return []
  const names = new Map((people || []).map((p) => [p.user || p.key, p.name]))
  return [el('details', {}, el('summary', {}, T('sheets', { count: all.filter((c) => c.sheet).length })), turns.map((slot) => [
    turns.length > 1 ? el('p', {}, el('b', {}, [slot.entry.id, s.contest.result.rounds?.[roundOf(slot) - 1]?.name].filter(Boolean).join(' · '))) : '',
    sheetsOfTurn(s, slot, names)
  ])), turns.map((slot) => notesOf(slot))]
}

function sheetsOfTurn (s, slot, names) {
  const criteria = rubricOf(s.contest, slot.entry.category).criteria
  return [...slot.cells.values()].sort((a, b) => a.juror < b.juror ? -1 : 1).map((c, i) => {
    const notes = [c.sheet && T('handed-in', { record: c.sheet.record, at: hour(c.sheet.at) }), c.recused && T('recused'), c.sheet?.paper && T('from-paper'),
      ...c.past.map((p) => T(p.voided ? 'voided' : 'replaces', p))]
    return el('p', {}, el('b', {}, names.get(c.juror) || T('juror', { number: i + 1 })), ' ', c.sheet
      ? el('span', {}, criteria.filter((k) => k.id in c.sheet.scores).map((k) => `${labelOf(k)}: ${written(c.sheet.scores[k.id])}`).join(' · '), ' = ', el('b', {}, shown(c.sheet.total)))
      : T('no-sheet'), el('br'), el('small', {}, notes.filter(Boolean).join('; ')))
  })
}

function notesOf (slot) {
  return [...slot.adjusted.map((a) => T(a.back ? 'taken-back' : 'adjusted', { record: a.record, points: shown(a.points) })),
    ...slot.objections.map((record) => T('objection', { record })), slot.corrected && T('corrected', { record: slot.corrected })]
    .filter(Boolean).map((text) => el('p', {}, el('small', {}, text)))
}

// decidedBy says what set a row apart.
function decidedBy (by) {
  const [kind, of] = by.split(':')
  return WORDS[lang]['by-' + kind] ? T('by-' + kind, { of }) : by
}

function places (s, bundle) {
  if (!s.sealed) return []
  const rows = s.sealed.rows.map((r) => {
    const score = r.score_den === '0' ? null : [BigInt(r.score_num), BigInt(r.score_den)]
    const awards = r.award ? [r.award, ...(r.also || [])].join(', ') : ''
    const sheets = sheetsOf(s, r.entry, bundle.format === AUDIT ? [...s.people].map(([user, name]) => ({ user, name })) : bundle.people)
    const row = el('tr', { class: sheets.length ? 'more' : '' }, el('td', NUMBER, r.rank === '0' ? '–' : r.rank), el('td', {}, el('b', {}, r.unit), el('br'), r.title || '', el('br'), el('small', {}, [r.entry, r.category].filter(Boolean).join(' · ')),
      awards ? [el('br'), el('b', {}, awards)] : '', r.decided_by ? [el('br'), el('small', {}, T('decided', { by: decidedBy(r.decided_by) }))] : ''), el('td', NUMBER, shown(score)))
    return { text: [r.entry, r.unit, r.title, r.category, awards].join(' ').toLowerCase(), lines: sheets.length ? [row, el('tr', {}, el('td', { colspan: '3' }, sheets))] : [row] }
  })
  const search = el('input', { type: 'search', 'aria-label': T('search'), placeholder: T('search'), oninput: () => { for (const r of rows) for (const line of r.lines) line.hidden = !r.text.includes(search.value.toLowerCase()) } })
  return [el('h2', { id: 'places' }, T('places')), search, grid([['place', NUMBER], ['entry'], ['score', NUMBER]], rows.map((r) => r.lines))]
}

// printed is what a key's fingerprint in the place of a checkpoint is: of whoever signed with it, where
// that can be seen.
function printed (seen, print) {
  const by = [...(seen.state?.attested || [])].find(([, a]) => a.key === print)
  return el('p', {}, by ? T('is-print-of', { print, juror: seen.state.people.get(by[0]) || by[0] }) : T('is-print', { print }))
}

// cosignedBy says how many cosigned the first so many records.
function cosignedBy (holders, kept) {
  const keys = kept.split(/\s+/); const sizes = new Map(); let others = 0
  for (const h of holders) {
    if (knownTo(h, keys)) sizes.set(h.records, (sizes.get(h.records) || 0) + 1)
    else others++
  }
  const all = [...sizes].sort(([a], [b]) => b - a).map(([records, count]) => T('cosigned-of', { count, records }))
  if (others) all.push(T('cosigned-others', { count: others }))
  return all.length ? T('cosigned', { all: all.join('; ') }) : T('cosigned-none')
}

function proof (seen, kept) {
  const w = seen.wrong; const out = []
  const line = (good, text) => out.push(el('p', { class: good ? 'good' : 'bad' }, (good ? '✓ ' : '✗ ') + text))
  if (w) line(false, verdict(w))
  const whole = !w || ['level', 'who', 'result', 'winners', 'kind', 'form', 'attest', 'cosigned'].includes(w.code)
  const as = seen.bundle?.format === AUDIT ? 'audit' : seen.bundle?.publish
  if (!w) line(true, T('proves-' + as))
  let any = false
  for (const [text, at] of whole ? held(kept, seen.hashes) : []) {
    any ||= at > 0
    if (at <= 0 && /^SHA256:[A-Za-z0-9+/]{43}$/.test(text)) { out.push(printed(seen, text)); continue }
    if (at <= 0 && isCode(seen, text)) { out.push(el('p', {}, T('is-code', { kept: text }))); continue }
    line(at > 0, T(at > 0 ? 'holds' : at < 0 ? 'no-kept' : 'another', { kept: text.length > 24 ? text.slice(0, 24) + '…' : text, records: at }))
  }
  if (whole) line(true, T('whole', { records: seen.hashes.length, key: seen.bundle.key }))
  if (whole && seen.holders) out.push(el('p', {}, cosignedBy(seen.holders, kept)))
  if (whole && !any) out.push(el('p', {}, T('alone')))
  const s = seen.state
  if (s?.restored.length) out.push(el('p', {}, T('restored', { records: s.restored.join(', ') })))
  if (s?.unsealed) out.push(el('p', {}, T('unsealed', { times: s.unsealed })))
  const not = [!w && WORDS[lang]['open-' + as] ? 'open-' + as : '', 'never-just', 'never-login', 'never-before'].filter(Boolean)
  out.push(el('p', {}, T('not')), el('ul', {}, not.map((name) => el('li', {}, T(name)))))
  return out
}

const from = linked(location.hash)
let seen = null; let checked = false; let kept = from.kept; let picked = '' // the file's name
function draw () {
  document.documentElement.lang = lang
  const main = el('main', {})
  main.append(el('button', { class: 'lang', onclick: () => { lang = lang === 'id' ? 'en' : 'id'; draw() } }, T('other')))
  const s = seen?.state
  const head = el('p', {}); const to = (name, id) => el('button', { onclick: () => document.getElementById(id).scrollIntoView() }, T(name))
  main.append(el('h1', {}, s?.contest ? s.contest.name : T('title')), head)
  if (!own) {
    main.append(el('p', {}, T('what')),
      el('p', {}, el('label', {}, T('file'), el('br'), el('input', { type: 'file', accept: '.json,.html', onchange: async (e) => { const f = e.target.files[0]; if (f) { picked = f.name; open(await f.text()) } } }))),
      picked ? el('p', {}, el('b', {}, picked)) : '')
  }
  if (seen) {
    const audit = seen.bundle?.format === AUDIT
    const first = !audit && linked(location.hash).code // who comes by a paper's code looks for their own
    if (first) main.append(...entryPart(seen, from, draw))
    if (own && s?.published) main.append(...winners(s))
    if (own && !first && !audit) main.append(...entryPart(seen, from, draw))
    if (s?.sealed && (s.published || audit)) head.append(to('check', 'part-check'), to('places', 'places'))
    const area = el('textarea', { rows: '3', 'aria-label': T('kept'), placeholder: T('kept-hint') })
    area.value = kept
    const said = checked ? el('div', { id: 'proof', 'aria-live': 'polite' }, proof(seen, kept)) : ''
    main.append(el('h2', { id: 'part-check' }, T('check')), own ? el('p', {}, el('small', {}, T('itself'))) : said, el('p', {}, T('kept-how')), area, el('p', {}, el('button', {
      id: 'check',
      onclick: () => {
        kept = area.value
        checked = true
        draw()
        document.getElementById('proof').scrollIntoView({ block: 'nearest' })
      }
    }, T('check'))), own ? said : '')
    if (!own && !first && !audit) main.append(...entryPart(seen, from, draw))
    if (s?.published) main.append(...(own ? [] : winners(s)))
    if (s?.published || audit && s) main.append(...units(s), ...places(s, seen.bundle))
    if (audit && s && seen.hashes) main.append(...auditPart(seen))
  }
  document.querySelector('main')?.remove()
  document.body.append(main)
}

// open takes a bundle, or a page that has one in it.
function open (text) {
  if (text.trimStart().startsWith('<')) text = new DOMParser().parseFromString(text, 'text/html').getElementById('bundle')?.textContent || ''
  seen = check(text.trim())
  checked = !own || !!kept
  draw()
}

if (own) open(own)
else draw()
globalThis.juri = { check, held }
