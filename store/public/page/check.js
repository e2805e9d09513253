// The checker: written from .github/PROOF.md, sections 1 to 3, and from nothing else of juri.
// check(text) says what is wrong with a bundle, and what it saw. It needs sha256 and ed25519.

const FORMAT = 'juri/public/1'
const bytesOf = (text) => new TextEncoder().encode(text)
const hex = (b) => Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('')
const unhex = (s) => Uint8Array.from(s.match(/../g) || [], (x) => parseInt(x, 16))
const unbase64 = (s) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0))
const base64 = (b) => btoa(String.fromCharCode(...b))
const base64url = (b) => base64(b).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
const unbase64url = (s) => unbase64(s.replaceAll('-', '+').replaceAll('_', '/'))
const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const p of parts) { all.set(p, at); at += p.length }
  return all
}
const HASH = /^[0-9a-f]{64}$/

class Wrong extends Error {
  constructor (code, record, entry, form) {
    super(code)
    Object.assign(this, { code, record, entry, form })
  }
}

// A reader of JSON that leaves numbers as they are written, so that no digit is lost.
function parse (text) {
  let at = 0
  const bad = () => { throw new SyntaxError('at ' + at) }
  const blank = () => { while (' \t\n\r'.includes(text[at]) && at < text.length) at++ }
  const string = () => {
    const from = at++
    while (text[at] !== '"') {
      if (at >= text.length) bad()
      at += text[at] === '\\' ? 2 : 1
    }
    return JSON.parse(text.slice(from, ++at))
  }
  const value = () => {
    blank()
    const c = text[at]
    if (c === '{') {
      const o = Object.create(null)
      at++
      blank()
      if (text[at] === '}') { at++; return o }
      for (;;) {
        blank()
        if (text[at] !== '"') bad()
        const name = string()
        blank()
        if (text[at++] !== ':' || name in o) bad()
        o[name] = value()
        blank()
        const next = text[at++]
        if (next === '}') return o
        if (next !== ',') bad()
      }
    }
    if (c === '[') {
      const list = []
      at++
      blank()
      if (text[at] === ']') { at++; return list }
      for (;;) {
        list.push(value())
        blank()
        const next = text[at++]
        if (next === ']') return list
        if (next !== ',') bad()
      }
    }
    if (c === '"') return string()
    const word = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)/y
    word.lastIndex = at
    const m = word.exec(text)
    if (!m) bad()
    at += m[0].length
    return { true: true, false: false, null: null }[m[0]] ?? (m[0] === 'null' ? null : m[0])
  }
  const v = value()
  blank()
  if (at < text.length) bad()
  return v
}

// Exact fractions: [numerator, denominator], the denominator above zero. null is no number,
// and is below every number.
const frac = (n, d = 1n) => d < 0n ? [-n, -d] : [n, d]
const ZERO = [0n, 1n]
const whole = (n) => [BigInt(n), 1n]
function decimal (text) {
  if (text === undefined) return ZERO
  const [int, part = ''] = text.split('.')
  return [BigInt(int + part), 10n ** BigInt(part.length)]
}
const add = (a, b) => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
const neg = (a) => [-a[0], a[1]]
const sub = (a, b) => add(a, neg(b))
const mul = (a, b) => [a[0] * b[0], a[1] * b[1]]
const div = (a, b) => frac(a[0] * b[1], a[1] * b[0])
const cmp = (a, b) => {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  const d = a[0] * b[1] - b[0] * a[1]
  return d > 0n ? 1 : d < 0n ? -1 : 0
}
const sum = (all) => all.reduce(add, ZERO)
function lowest (a) {
  let x = a[0] < 0n ? -a[0] : a[0]; let y = a[1]
  while (y) [x, y] = [y, x % y]
  return [a[0] / x, a[1] / x]
}

// Records, their tree and its checkpoint.

function readRecords (bundle) {
  const hashes = []; const halves = []
  bundle.records.forEach((r, i) => {
    const n = i + 1
    if (typeof r === 'string') {
      if (!HASH.test(r)) throw new Wrong('format')
      hashes.push(unhex(r))
      halves.push(null)
      return
    }
    if (!r || typeof r.p !== 'string' || !r.p || !HASH.test(r.q)) throw new Wrong('format')
    let h
    try { h = parse(r.p) } catch { throw new Wrong('record', n) }
    if (!h || h.seq !== String(n) || typeof h.type !== 'string' || !h.data || !HASH.test(h.prev)) throw new Wrong('record', n)
    const before = i ? hex(hashes[i - 1]) : '0'.repeat(64)
    if (h.prev !== before) throw new Wrong('chain', n)
    h.n = n
    halves.push(h)
    hashes.push(sha256(join(bytesOf(r.p), unhex(r.q))))
  })
  return { hashes, halves }
}

// rootsOf are the roots after so many records, for each of the sizes.
function rootsOf (hashes, sizes) {
  const wanted = new Set(sizes); const roots = new Map(); const peaks = []
  const pair = (a, b) => sha256(join([1], a, b))
  hashes.forEach((h, i) => {
    let node = sha256(join([0], h))
    for (let n = i; n & 1; n >>>= 1) node = pair(peaks.pop(), node)
    peaks.push(node)
    if (wanted.has(i + 1)) roots.set(i + 1, peaks.slice(0, -1).reduceRight((right, left) => pair(left, right), peaks.at(-1)))
  })
  return roots
}

function readNote (text) {
  const m = /^([^\s+]+)\n([1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n\n((?:— .+\n)+)$/.exec(text)
  if (!m) return null
  return { origin: m[1], size: Number(m[2]), root: m[3], signed: `${m[1]}\n${m[2]}\n${m[3]}\n`, lines: m[4].trim().split('\n') }
}

// signedBy reports whether the key, as name+hash+key, signed the note.
function signedBy (note, key) {
  const m = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(key)
  if (!m || m[1] !== note.origin) return false
  let raw
  try { raw = unbase64(m[3]) } catch { return false }
  if (raw.length !== 33 || raw[0] !== 1 || hex(sha256(join(bytesOf(m[1] + '\n'), raw))).slice(0, 8) !== m[2]) return false
  return note.lines.some((line) => {
    const s = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line)
    if (!s || s[1] !== m[1]) return false
    try {
      const sig = unbase64(s[2])
      return hex(sig.slice(0, 4)) === m[2] && sig.length === 68 && ed25519.verify(sig.slice(4), bytesOf(note.signed), raw.slice(1))
    } catch { return false }
  })
}

function checkCheckpoint (bundle, hashes, halves) {
  const [, size, root] = bundle.checkpoint.split('\n')
  if (size !== String(hashes.length) || base64(rootsOf(hashes, [hashes.length]).get(hashes.length)) !== root) throw new Wrong('checkpoint')
  const note = readNote(bundle.checkpoint)
  if (!note || !signedBy(note, bundle.key)) throw new Wrong('signature')
  const begun = halves.filter((h) => h && h.type === 'journal.begun').at(-1)
  if (!begun || note.origin !== 'juri/' + String(begun.data.secret).slice(0, 16)) throw new Wrong('checkpoint')
  if (begun.data.key && begun.data.key !== bundle.key) throw new Wrong('signature')
  return note
}

// What the records say, one after the other.

const GONE = ['absent', 'withdrawn', 'disqualified']
const IGNORED = new Set(`room.set room.removed person.set person.corrected timer.paused timer.resumed timer.extended queue.ordered slot.moved message.said screen.set
  feedback.held feedback.released feedback.struck sheets.attested void.proposed void.withdrawn juror.excused juror.unexcused seat.taken change.acknowledged pin.issued pin.acknowledged
  access.revoked device.remembered device.forgotten lock.lifted clock.set history.restored backup.taken standings.frozen standings.unfrozen seal.proposed seal.withdrawn
  unseal.proposed reveal.set round.recalled draw.announced draw.made overtime.dismissed adjustment.confirmed objection.answered journal.begun`.split(/\s+/))

function follow (seen) {
  const { bundle, halves } = seen
  const s = seen.state = { contest: null, slots: new Map(), ties: [], joint: new Set(), picks: [], sealed: null, seal: 0, published: null, sheets: 0, restored: [], unsealed: 0 }
  const sheets = bundle.publish === 'sheets'
  const whose = (h) => {
    if (!sheets || !(bundle.people || []).length) return h.who
    const p = bundle.people.find((p) => pseudonym(p.key, h.data.slot) === h.who)
    if (!p) throw new Wrong('who', h.n)
    return p.user || p.key
  }
  const cell = (h) => {
    const slot = s.slots.get(h.data.slot)
    const juror = whose(h)
    if (!slot) return {}
    if (!slot.cells.has(juror)) slot.cells.set(juror, { juror, sheet: null, recused: false, past: [] })
    return slot.cells.get(juror)
  }
  const enter = (entry) => {
    const slot = s.slots.get(entry.id)
    if (slot) slot.entry = entry
    else s.slots.set(entry.id, { entry, phase: 'queued', cells: new Map(), adjusted: [], components: new Map(), objections: [] })
  }
  const does = {
    __proto__: null,
    'contest.set': (d, h) => {
      if (!RULES.includes(d.contest.rules_version || '0')) throw new Wrong('kind', h.n)
      s.contest = d.contest
    },
    'entry.set': (d) => { if (s.contest) enter(d.entry) },
    'entry.corrected': (d, h) => { if (s.slots.has(d.entry.id)) { enter(d.entry); s.slots.get(d.entry.id).corrected = h.n } },
    'entry.removed': (d) => s.slots.delete(d.entry),
    'phase.set': (d) => { const l = s.slots.get(d.slot); if (l) l.phase = d.phase },
    'slot.disqualified': (d) => { const l = s.slots.get(d.slot); if (l) l.phase = 'disqualified' },
    'action.undone': (d) => { for (const p of d.slots || []) { const l = s.slots.get(p.slot); if (l) l.phase = p.phase } },
    'sheet.submitted': (d, h) => {
      const slot = s.slots.get(d.slot)
      const c = cell(h)
      if (!slot) return
      const r = rubricOf(s.contest, slot.entry.category)
      if (r.criteria.some((k) => !k.bonus && !(k.id in d.scores))) throw new Wrong('form', h.n, '', 'shared')
      if (c.sheet) c.past.push(c.sheet)
      c.sheet = { record: h.n, scores: d.scores, total: weigh(s.contest, r)(d.scores), paper: !!d.paper, at: h.at }
      s.sheets++
    },
    'sheet.voided': (d, h) => {
      const c = cell(h)
      if (!c.sheet) return
      c.past.push({ ...c.sheet, voided: h.n })
      c.sheet = null
      if (d.conflict) c.recused = true
    },
    'recusal.declared': (d, h) => { cell(h).recused = true },
    'recusal.withdrawn': (d, h) => { cell(h).recused = false },
    'component.set': (d) => s.slots.get(d.slot)?.components.set(d.component, decimal(d.value)),
    'score.adjusted': (d, h) => s.slots.get(d.slot)?.adjusted.push({ record: h.n, points: decimal(d.points), back: false }),
    'adjustment.withdrawn': (d) => { for (const a of s.slots.get(d.slot)?.adjusted || []) if (String(a.record) === d.of) a.back = true },
    'tie.decided': (d) => {
      const set = [...d.order].sort().join('\n'); const waits = d.joint && !s.joint.has(set)
      s.joint.delete(set)
      if (waits) s.joint.add(set) // the first of two who say so
      else s.ties.push({ order: d.order, by: d.joint ? 'joint' : d.seed ? 'draw' : 'choice' })
    },
    'objection.recorded': (d, h) => s.slots.get(d.slot)?.objections.push(h.n),
    'award.picked': (d) => { s.picks = s.picks.filter((p) => p.award !== d.award).concat({ award: d.award, entries: d.entries }) },
    'round.advanced': (d, h) => { if (sheets) throw new Wrong('form', h.n, '', 'rounds') },
    'result.sealed': (d, h) => {
      if (!s.contest) throw new Wrong('level', h.n)
      s.sealed = d.snapshot
      s.seal = h.n
      if (sheets) checkPlaces(s, h.n, (bundle.people || []).length > 0)
    },
    'result.unsealed': () => { s.sealed = null; s.unsealed++ },
    'result.published': (d, h) => {
      s.published = d
      if (s.sealed && d.publish !== 'winners') checkWinners(s, h.n)
      if (h.n > bundle.published) throw new Wrong('level', h.n)
    }
  }
  halves.forEach((h, i) => {
    if (!h) {
      if (sheets && s.contest) throw new Wrong('level', i + 1)
      return
    }
    if (h.type === 'history.restored') s.restored.push(h.n)
    if (!does[h.type] && !IGNORED.has(h.type)) throw new Wrong('kind', h.n)
    try {
      does[h.type]?.(h.data, h)
    } catch (e) {
      if (e.code === 'form' && h.type === 'result.sealed') { // what follows can still be read
        s.form = e
        return
      }
      throw e instanceof Wrong ? e : Object.assign(new Wrong('record', h.n), { cause: e })
    }
  })
  const p = s.published
  if (!p || p.publish !== bundle.publish || p.jurors !== bundle.jurors) throw new Wrong('level', bundle.published)
  if (!s.sealed && bundle.publish !== 'winners') throw new Wrong('level', Number(p.seal))
  if (s.form) throw s.form
}

function pseudonym (key, entry) {
  return base64url(sha256(join(bytesOf('juri who\n'), unbase64url(key), bytesOf(entry))).slice(0, 16))
}

// Sheets' totals.

function rubricOf (contest, category) {
  const of = (name) => (contest.categories || []).find((c) => c.name === name)
  const named = of(category || '') || of((category || '').split(';')[0].trim())
  return (named && (contest.rubrics || []).find((r) => r.id === named.rubric)) || contest.rubric
}

// sharesOf is what each criterion weighs.
function sharesOf (r) {
  const blocks = new Map((r.blocks || []).map((b) => [b.id, decimal(b.weight)])); const within = new Map()
  for (const c of r.criteria) if (!c.bonus) within.set(c.block || '', add(within.get(c.block || '') || ZERO, decimal(c.weight)))
  const shares = r.criteria.map((c) => {
    const block = blocks.get(c.block || ''); const all = within.get(c.block || '')
    return block && all && all[0] > 0n ? mul(div(decimal(c.weight), all), block) : decimal(c.weight)
  })
  if (r.total !== 'mean') {
    if (r.total === 'sum') return shares
    throw new Wrong('form', 0, '', 'total: ' + r.total)
  }
  const asked = sum(shares.filter((_, i) => !r.criteria[i].bonus))
  return shares.map((x) => div(x, asked))
}

function totalOf (r, shares, scores) {
  if (r.criteria.some((c) => !c.bonus && !(c.id in scores))) return null
  return lowest(sum(r.criteria.map((c, i) => c.id in scores ? mul(shares[i], decimal(scores[c.id])) : ZERO)))
}

function topOf (scale) {
  if ((scale.values || []).length) return decimal(scale.values.at(-1))
  const lo = decimal(scale.min); const hi = decimal(scale.max); const step = decimal(scale.step)
  if (cmp(step, ZERO) <= 0 || cmp(lo, hi) >= 0) return hi
  const steps = div(sub(hi, lo), step)
  return add(lo, mul(step, [steps[0] / steps[1], 1n]))
}

// reach is the most that a sheet can total, without a bonus.
function reach (r) {
  const scores = {}
  const best = r.criteria.map((c) => c.bonus ? ZERO : topOf(c.scale))
  r.criteria.forEach((c) => { if (!c.bonus) scores[c.id] = '0' })
  const shares = sharesOf(r)
  return sum(best.map((v, i) => mul(shares[i], v)))
}

// weightsOf is what a value of each criterion adds to a total that can be compared.
function weightsOf (contest, r) {
  let times = whole(1)
  if (r !== contest.rubric && contest.result.overall !== 'none') {
    const top = reach(contest.rubric); const most = reach(r)
    if (top[0] > 0n && most[0] > 0n) times = div(top, most)
  }
  return sharesOf(r).map((x) => lowest(mul(x, times)))
}

function weigh (contest, r) {
  const weights = weightsOf(contest, r)
  return (scores) => totalOf(r, weights, scores)
}

// Places.

const METHODS = ['mean', 'trimmed', 'high-low', 'drop-lowest', 'median', 'ranksum', 'points']
const FEWEST = { trimmed: 4, 'high-low': 4, 'drop-lowest': 3 }
const LOCAL = ['mean', 'trimmed', 'high-low', 'drop-lowest', 'median']
const RULES = ['0', '1'] // versions of juri's own rules: they differ for skating alone
const LINKS = ['ranksum', 'points', 'skating', 'zscore', 'additive']
const LINKING = /^(firsts|head-to-head|ballot:.*)$/
// kindsOf are the categories that an entry's category names, apart by semicolons.
const kindsOf = (category) => category.includes(';') ? [...new Set(category.split(';').map((x) => x.trim()).filter(Boolean))] : [category]
const inKind = (category, name) => category === name || kindsOf(category).includes(name)
const folded = (s) => s.split(/\s+/).filter(Boolean).join(' ').toLowerCase()

function checkForm (contest, seal, linked) {
  const r = contest.result
  const no = (what) => { throw new Wrong('form', seal, '', what) }
  const knows = (o, what, names) => { for (const k in o) if (!names.split(' ').includes(k)) no(what + '.' + k) }
  knows(r, 'result', 'method panel ties dances awards rounds best points overall bonus overtime components per after_joint ineligible champion')
  for (const a of r.awards || []) {
    knows(a, 'award', 'name places category rest pick min eligible per')
    knows(a.per, 'per', 'unit category')
  }
  knows(r.per, 'per', 'unit category')
  for (const k of r.components || []) knows(k, 'component', 'id name weight scale points')
  for (const i of r.ineligible || []) knows(i, 'ineligible', 'entries units categories why')
  for (const x of [contest.rubric, ...(contest.rubrics || [])]) {
    knows(x, 'rubric', 'id name total places once blocks criteria bands')
    for (const k of x.criteria) {
      knows(k, 'criterion', 'id name help block weight bonus scale levels')
      knows(k.scale, 'scale', 'min max step values')
    }
    for (const b of x.blocks || []) knows(b, 'block', 'id name weight')
  }
  if (Number(r.best || 0) > 0) no('runs')
  if (!METHODS.includes(r.method)) no('method: ' + r.method)
  for (const step of r.ties || []) if (!/^(criterion:.*|median|firsts|head-to-head|highest|draw|ballot:.*|shared|runs?|run:.*)$/.test(step)) no('ties: ' + step)
  if ((LINKS.includes(r.method) || (r.ties || []).some((t) => LINKING.test(t))) && !linked) no('jurors')
}

// adds is what a value of a component adds to a score; of an earlier place what it is worth.
function adds (k, value) {
  if (!k.points) return div(mul(decimal(k.weight), value), topOf(k.scale))
  return div(mul(decimal(k.weight), decimal(k.points[Number(value[0] / value[1]) - 1] ?? '0')), decimal(k.points[0]))
}

// ballotsOf are the entries with what counts of them, higher being better throughout.
function ballotsOf (s) {
  const c = s.contest; const r = c.result; const turn = c.rubric.places ? neg : (x) => x
  const counted = [...s.slots.values()].map((slot) => {
    const rubric = rubricOf(c, slot.entry.category); const weights = weightsOf(c, rubric)
    const e = { id: slot.entry.id, category: slot.entry.category || '', slot, marks: [], means: new Map(), each: [], points: ZERO, ranked: true }
    for (const cell of slot.cells.values()) {
      if (cell.recused || !cell.sheet || !cell.sheet.total) continue
      e.marks.push({ juror: cell.juror, total: turn(cell.sheet.total) })
      rubric.criteria.forEach((k, i) => {
        if (weights[i][0] > 0n) (e.each[i] ||= []).push(turn(mul(weights[i], decimal(cell.sheet.scores[k.id] ?? '0'))))
      })
      for (const k in cell.sheet.scores) {
        const m = e.means.get(k) || [ZERO, 0n]
        e.means.set(k, [add(m[0], turn(decimal(cell.sheet.scores[k]))), m[1] + 1n])
      }
    }
    for (const [k, [total, n]] of e.means) e.means.set(k, div(total, [n, 1n]))
    e.points = sum(slot.adjusted.filter((a) => !a.back).map((a) => a.points))
    const lacks = (r.components || []).some((k) => !slot.components.has(k.id))
    e.rest = (r.components || []).length && !lacks ? sum(r.components.map((k) => adds(k, slot.components.get(k.id)))) : null
    if (GONE.includes(slot.phase) || e.marks.length < Math.max(Number(r.panel || 0), 1) || lacks) e.ranked = false
    if (LOCAL.includes(r.method) && e.marks.length < (FEWEST[r.method] || 1)) e.ranked = false
    const named = (list, name) => (list || []).some((x) => folded(x) === folded(name || ''))
    e.ineligible = (r.ineligible || []).some((i) => (i.entries || []).includes(e.id) || named(i.units, slot.entry.unit) || [e.category, ...(e.category.includes(';') ? kindsOf(e.category) : [])].some((k) => named(i.categories, k)))
    return e
  })
  const known = new Set([c.rubric, ...(c.rubrics || [])].flatMap((x) => x.criteria.map((k) => k.id)))
  const criteria = [...known].filter((id) => (r.ties || []).includes('highest') || (r.ties || []).includes('criterion:' + id))
  return { entries: counted, criteria }
}

const mean = (all) => div(sum(all), whole(all.length))
function middle (totals) {
  const t = [...totals].sort(cmp); const n = t.length
  if (!n) return null
  return n % 2 ? t[(n - 1) / 2] : div(add(t[n / 2 - 1], t[n / 2]), whole(2))
}

function localScore (method, e) {
  const t = e.marks.map((m) => m.total).sort(cmp)
  switch (method) {
    case 'mean': return mean(t)
    case 'trimmed': return mean(t.slice(1, -1))
    case 'drop-lowest': return mean(t.slice(1))
    case 'median': return middle(t)
  }
  return sum(e.each.map((added) => { // high-low
    const a = [...added].sort(cmp)
    return div(sum(a.slice(1, -1)), whole(e.marks.length - 2))
  }))
}

// byJuror calls place(entry, from, to) for each mark: it has the juror's places from+1 to to.
function byJuror (entries, place) {
  const by = new Map()
  for (const e of entries) for (const m of e.marks) (by.get(m.juror) || by.set(m.juror, []).get(m.juror)).push({ e, total: m.total })
  for (const list of by.values()) {
    list.sort((a, b) => cmp(b.total, a.total))
    for (let from = 0; from < list.length;) {
      let to = from
      while (to < list.length && cmp(list[to].total, list[from].total) === 0) to++
      for (const x of list.slice(from, to)) place(x.e, from, to, list.length)
      from = to
    }
  }
  return by.size
}

// given is what an entry's sheets make that has no place.
function given (c, e) {
  const r = c.result; const local = LOCAL.includes(r.method)
  if (!e.marks.length || (local && e.marks.length < (FEWEST[r.method] || 1))) return null
  return final(c, e, localScore(local ? r.method : 'mean', e))
}

// final is an entry's key with what is added to what its sheets make.
function final (c, e, key) {
  const r = c.result
  if (!LOCAL.includes(r.method) || c.rubric.places) return key
  if ((r.components || []).length) {
    if (!e.rest) return null
    const left = sub(whole(100), sum(r.components.map((k) => decimal(k.weight))))
    key = add(mul(key, div(left, reach(c.rubric))), e.rest)
  }
  if (e.points[0] !== 0n) {
    e.added = e.points
    key = add(key, e.points)
  }
  return key
}

// score gives each entry that can be ranked its key, of which higher is better, and its score.
function score (c, entries) {
  const r = c.result; const ranked = entries.filter((e) => e.ranked); const n = ranked.length
  if (LOCAL.includes(r.method)) {
    for (const e of ranked) {
      e.key = final(c, e, localScore(r.method, e))
      e.score = c.rubric.places ? neg(e.key) : e.key
    }
    return
  }
  for (const e of ranked) { e.sum = ZERO; e.places = 0 }
  if (r.method === 'ranksum') {
    const jurors = byJuror(ranked, (e, from, to, all) => { e.sum = add(e.sum, div([BigInt(from + to), 2n], whole(all))); e.places++ })
    for (const e of ranked) {
      // J · (N · mean of (p − ½)/n + ½), where from + to is 2p − 1
      e.score = mul(whole(jurors), add(mul(whole(n), div(e.sum, whole(e.places))), [1n, 2n]))
      e.key = neg(e.score)
    }
    return
  }
  const worth = (place) => r.points ? (place < r.points.length ? decimal(r.points[place]) : ZERO) : whole(n - 1 - place)
  const jurors = byJuror(ranked, (e, from, to) => {
    let all = ZERO
    for (let p = from; p < to; p++) all = add(all, worth(p))
    e.sum = add(e.sum, div(all, whole(to - from)))
    e.places++
  })
  const uneven = ranked.some((e) => e.places !== jurors)
  for (const e of ranked) {
    e.key = e.score = e.sum
    if (uneven) { e.ranked = false; e.uneven = true }
  }
}

// split takes equals through the steps of the tie chain, and returns them in order with
// those that stay equal together.
function split (group, steps, by, all, criteria) {
  if (group.length === 1) return [{ entries: group, by, tied: false }]
  if (!steps.length || steps[0] === 'shared') return [{ entries: group, by: steps.length ? 'shared' : '', tied: true }]
  const [step, ...rest] = steps
  const of = says(step, group, all, criteria)
  if (!of) return split(group, rest, by, all, criteria)
  const vals = new Map(group.map((e) => [e, of(e)]))
  const order = [...group].sort((a, b) => cmp(vals.get(b), vals.get(a)) || a.at - b.at)
  const parts = []
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && cmp(vals.get(order[to]), vals.get(order[from])) === 0) to++
    parts.push(...split(order.slice(from, to), rest, to - from < order.length ? step : by, all, criteria))
    from = to
  }
  return parts
}

function says (step, group, all, criteria) {
  const arg = step.slice(step.indexOf(':') + 1)
  const total = (e, juror) => e.marks.find((m) => m.juror === juror)?.total
  if (step.startsWith('criterion:')) return criteria.includes(arg) ? (e) => e.means.get(arg) || null : null
  if (step.startsWith('ballot:')) return all.some((e) => total(e, arg)) ? (e) => total(e, arg) || null : null
  switch (step) {
    case 'median': return (e) => middle(e.marks.map((m) => m.total))
    case 'highest': return (e) => criteria.reduce((best, k) => cmp(e.means.get(k) || null, best) > 0 ? e.means.get(k) : best, null)
    case 'firsts': {
      const tops = new Map()
      for (const e of all) if (e.ranked) for (const m of e.marks) if (!tops.has(m.juror) || cmp(m.total, tops.get(m.juror)) > 0) tops.set(m.juror, m.total)
      return (e) => whole(e.marks.filter((m) => cmp(m.total, tops.get(m.juror)) === 0).length)
    }
    case 'head-to-head': return (a) => {
      let wins = 0
      for (const b of group) if (b !== a) wins += Math.sign(a.marks.reduce((d, m) => { const o = total(b, m.juror); return o ? d + cmp(m.total, o) : d }, 0))
      return whole(wins)
    }
  }
  return null
}

// place ranks entries among each other; rows come best first, and the unranked are left out.
function place (s, entries, criteria) {
  const c = s.contest
  entries.forEach((e, i) => { e.at = i })
  score(c, entries)
  const ranked = entries.filter((e) => e.ranked).sort((a, b) => cmp(b.key, a.key) || a.at - b.at)
  const steps = c.result.ties || []
  let parts = []
  for (let from = 0; from < ranked.length;) {
    let to = from + 1
    while (to < ranked.length && cmp(ranked[to].key, ranked[from].key) === 0) to++
    parts.push(...split(ranked.slice(from, to), steps, 'score', entries, criteria))
    from = to
  }
  // What people decided of those who shared a rank; of two decisions the later one stands.
  parts = parts.flatMap((p) => {
    if (p.entries.length < 2) return [p]
    const ids = p.entries.map((e) => e.id).sort().join('\n')
    const d = s.ties.findLast((t) => [...t.order].sort().join('\n') === ids)
    if (d?.by === 'joint') return [{ ...p, by: 'joint' }]
    return d ? d.order.map((id) => ({ entries: [p.entries.find((e) => e.id === id)], by: d.by, tied: false })) : [p]
  })
  const rows = []
  for (const p of parts) {
    const rank = rows.length + 1
    for (const e of p.entries) rows.push({ e, entry: e.id, category: e.category, rank, tied: p.tied, by: p.by, awards: [], places: [] })
  }
  return rows
}

function standings (s) {
  const c = s.contest; const { entries, criteria } = ballotsOf(s)
  let rows = []
  if (c.result.overall === 'none') {
    const kinds = new Map()
    for (const e of entries) (kinds.get(e.category) || kinds.set(e.category, []).get(e.category)).push(e)
    for (const list of kinds.values()) rows.push(...place(s, list, criteria))
  } else rows = place(s, entries, criteria)
  rankCategories(rows)
  const kinds = [...rows.map((r) => r.category), ...entries.filter((e) => !e.ranked).map((e) => e.category)]
  const open = give(s, rows, [...new Set(kinds)])
  return { rows, open, entries }
}

function rankCategories (rows) {
  const kinds = new Map()
  for (const r of rows) {
    r.categoryRank = 0
    kindsOf(r.category).forEach((name, at) => {
      const k = kinds.get(name) || { rows: 0, rank: 0, last: 0 }
      kinds.set(name, k)
      k.rows++
      if (k.last !== r.rank) { k.rank = k.rows; k.last = r.rank }
      if (at === 0) r.categoryRank = k.rank
    })
  }
}

// Awards.

const int = (x) => Number(x || 0)
const byOrder = (a) => !a.rest && !a.pick && a.places > 0

function awardsOf (contest, kinds) {
  const none = contest.result.overall === 'none'
  return (contest.result.awards || []).flatMap((x) => {
    const a = { name: x.name, places: int(x.places), category: x.category || '', rest: !!x.rest, pick: !!x.pick, min: decimal(x.min), eligible: x.eligible || '', perUnit: int(x.per?.unit), perCategory: int(x.per?.category) }
    if (!none || a.category || !a.perCategory || a.rest || a.pick) return [a]
    if (a.places > 0) a.perCategory = 0
    return kinds.filter(Boolean).map((category) => ({ ...a, category }))
  })
}

function give (s, rows, kinds) {
  const c = s.contest; const r = c.result
  const awards = awardsOf(c, kinds); const open = []
  const absolute = LOCAL.includes(r.method) && !c.rubric.places
  const none = r.overall === 'none'
  const counts = new Map(); const count = (k) => counts.get(k) || 0
  const unit = (row) => folded(row.e.slot.entry.unit || '')
  const took = (a, row) => {
    for (const name of ['', a.name]) {
      for (const k of [`u\n${name}\n${unit(row)}`, ...kindsOf(row.category).map((kind) => `c\n${name}\n${kind}`)]) counts.set(k, count(k) + 1)
    }
  }
  const barred = (a, row) => { // why a row may not have it
    if (row.e.ineligible && a.eligible !== 'all') return 'rule'
    if (a.min[0] > 0n && cmp(row.e.score, a.min) < 0) return 'min'
    const most = kindsOf(row.category).flatMap((kind) => [[a.perUnit, `u\n${a.name}\n${unit(row)}`], [a.perCategory, `c\n${a.name}\n${kind}`], [int(r.per?.unit), `u\n\n${unit(row)}`], [int(r.per?.category), `c\n\n${kind}`]])
    return most.some(([n, k]) => n > 0 && count(k) >= n) ? 'rule' : ''
  }
  const among = (a, row) => !a.category || inKind(row.category, a.category)
  const level = (a, b) => a.rank === b.rank && (!none || a.category === b.category)
  const lines = new Map()
  for (const a of awards) {
    if (a.pick) {
      const picked = s.picks.find((p) => p.award === a.name)
      for (const row of rows) {
        if (picked?.entries.includes(row.entry) && among(a, row) && (!a.rest || !row.awards.length) && !barred(a, row)) { row.awards.push(a.name); row.places.push(0); took(a, row) }
      }
      continue
    }
    if (a.min[0] > 0n && !absolute) {
      if (!a.places) continue
      a.min = ZERO
    }
    const name = a.category + '\n' + (a.places === 0)
    const p = (!a.rest && lines.get(name)) || { upTo: 0, taken: 0, joint: false, had: new Set(a.rest ? rows.filter((x) => x.awards.length) : []) }
    if (!a.rest) lines.set(name, p)
    const first = p.upTo + 1
    if (p.joint && a.places > 0 && p.taken >= first) open.push({ award: a.name, category: a.category, place: first, places: Math.min(p.taken - first + 1, a.places) })
    p.upTo += a.places
    let kept = false
    for (let from = 0; from < rows.length && !(a.places > 0 && p.taken >= p.upTo);) {
      let to = from + 1
      while (to < rows.length && level(rows[to], rows[from])) to++
      const have = []
      for (const row of rows.slice(from, to)) {
        if (p.had.has(row) || !among(a, row)) continue
        const why = barred(a, row)
        if (why) { kept ||= why === 'rule'; continue }
        p.had.add(row)
        have.push(row)
        const won = a.category ? row.categoryRank : row.rank
        row.awards.push(a.name)
        const there = 1 + rows.filter((o) => o.rank < row.rank && inKind(o.category, a.category)).length
        row.places.push(!a.places && a.category ? (there === won ? 0 : there) : byOrder(a) && p.taken + 1 !== won ? p.taken + 1 : 0)
      }
      have.forEach((row) => took(a, row))
      let n = have.length
      if (n) p.joint = n > 1 && ['shared', 'joint'].includes(rows[from].by)
      if (p.joint && r.after_joint === 'next' && n) n = 1
      p.taken += n
      from = to
    }
    if (a.places > 0 && p.taken < p.upTo) {
      if (kept || a.min[0] > 0n) open.push({ award: a.name, category: a.category, place: p.taken + 1, places: p.upTo - p.taken })
      p.taken = p.upTo
    }
  }
  return open
}

// The seal, held against what was worked out.

function checkPlaces (s, seal, linked) {
  checkForm(s.contest, seal, linked)
  const { rows, open, entries } = standings(s)
  s.rows = rows
  const without = new Map(entries.filter((e) => !e.ranked).map((e) => [e.id, e]))
  const made = new Map(rows.map((r) => [r.entry, r]))
  if (s.sealed.rows.length !== s.slots.size || new Set(s.sealed.rows.map((r) => r.entry)).size !== s.slots.size) throw new Wrong('result', seal)
  for (const was of s.sealed.rows) {
    const now = made.get(was.entry); const slot = s.slots.get(was.entry)
    const fail = () => { throw new Wrong('result', seal, was.entry) }
    if (!slot || was.unit !== slot.entry.unit || was.title !== slot.entry.title) fail()
    if (Number(was.sheets) !== [...slot.cells.values()].filter((c) => c.sheet?.total && !c.recused).length) fail()
    if (was.score_den === '0' && was.score_num !== '0') fail()
    const score = was.score_den === '0' ? null : [BigInt(was.score_num), BigInt(was.score_den)]
    if (!now) {
      const e = without.get(was.entry); const key = e.uneven ? null : given(s.contest, e)
      if (was.rank !== '0' || was.award || was.category_rank || was.tied || was.decided_by) fail()
      if (e.marks.length && (cmp(key && s.contest.rubric.places ? neg(key) : key, score) !== 0 || cmp(e.added || ZERO, decimal(was.points)) !== 0)) fail()
      continue
    }
    const awards = was.award ? [was.award, ...(was.also || [])] : []
    const same = String(now.rank) === was.rank && String(now.categoryRank) === (was.category_rank || '0') && cmp(now.e.score, score) === 0 && now.tied === !!was.tied &&
      now.by === (was.decided_by || '') && cmp(now.e.added || ZERO, decimal(was.points)) === 0 && awards.join('\n') === now.awards.join('\n') &&
      awards.every((_, i) => int(was.places?.[i]) === now.places[i])
    if (!same) fail()
  }
  const spell = (all) => all.map((o) => [o.award, o.category || '', int(o.place), int(o.places)].join('\n')).join('\n\n')
  if (spell(open) !== spell(s.sealed.open || [])) throw new Wrong('result', seal)
}

// winnersOf are the sealed result's winners, as they are published.
function winnersOf (s) {
  const all = []; const awards = s.contest.result.awards || []
  for (const name of s.sealed.awards || []) {
    for (const r of s.sealed.rows) {
      const has = r.award ? [r.award, ...(r.also || [])] : []
      const at = has.indexOf(name)
      if (r.rank === '0' || at < 0) continue
      const of = awards.findLast((a) => a.name === name && (!a.category || inKind(r.category || '', a.category))) || { name }
      let place = int(r.places?.[at]) || ((of.category && !of.pick && !of.rest) ? int(r.category_rank) : int(r.rank))
      if (awards.some((a) => a.name === name && a.pick)) place = 0
      all.push({ award: name, place, category: r.category || '', entry: r.entry, unit: r.unit, title: r.title || '' })
    }
  }
  return all
}

function checkWinners (s, n) {
  const spell = (all) => JSON.stringify(all.map((w) => [w.award, int(w.place), w.category || '', w.entry || '', w.unit, w.title || '']))
  const winners = s.published.winners || []
  const units = [] // by all that they won, as the seal says: it is not worked out
  for (const c of s.sealed.champions || []) {
    if (Number(c.rank) > 1) break
    units.push({ award: s.contest.result.champion.name, place: 1, unit: c.unit })
  }
  const said = winners.slice(0, units.length).map((w) => ({ ...w, title: '' }))
  if (spell(said) !== spell(units) || spell(winners.slice(units.length)) !== spell(winnersOf(s))) throw new Wrong('winners', n)
}

// check is all of it.
function check (text) {
  const seen = { wrong: null, bundle: null }
  try {
    let bundle
    try { bundle = JSON.parse(text) } catch { throw new Wrong('format') }
    if (!bundle || bundle.format !== FORMAT || !Array.isArray(bundle.records) || !bundle.records.length || typeof bundle.checkpoint !== 'string' || typeof bundle.key !== 'string') throw new Wrong('format')
    seen.bundle = bundle
    Object.assign(seen, readRecords(bundle))
    seen.note = checkCheckpoint(bundle, seen.hashes, seen.halves)
    follow(seen)
  } catch (e) {
    if (!(e instanceof Wrong) || e.cause) seen.failed = String(e.cause?.stack || e)
    seen.wrong = e instanceof Wrong ? { code: e.code, record: e.record || 0, entry: e.entry || '', form: e.form || '' } : { code: 'format', record: 0, entry: '', form: '' }
  }
  return seen
}
