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

// Records, their tree and its checkpoint.

function readRecords (bundle) {
  const hashes = []; const halves = []
  bundle.records.forEach((r, i) => {
    const n = i + 1
    if (bundle.format === AUDIT) r = stored(r)
    if (typeof r === 'string') {
      if (!HASH.test(r)) throw new Wrong('format')
      hashes.push(unhex(r))
      halves.push(null)
      return
    }
    if (!r || typeof r.p !== 'string' || !r.p || !(r.whole || HASH.test(r.q))) throw new Wrong('format')
    let h
    try { h = parse(r.p) } catch { throw new Wrong('record', n) }
    if (!h || h.seq !== String(n) || typeof h.type !== 'string' || !h.data || !HASH.test(h.prev)) throw new Wrong('record', n)
    const before = i ? hex(hashes[i - 1]) : '0'.repeat(64)
    if (h.prev !== before) throw new Wrong('chain', n)
    h.n = n
    if (bundle.format === AUDIT) h.private = privateOf(r, h)
    halves.push(h)
    hashes.push(sha256(r.whole ? bytesOf(r.p) : join(bytesOf(r.p), unhex(r.q))))
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
  unseal.proposed reveal.set draw.announced draw.made overtime.dismissed adjustment.confirmed objection.answered journal.begun`.split(/\s+/))

function follow (seen) {
  const { bundle, halves } = seen
  const s = seen.state = { contest: null, slots: new Map(), ties: [], joint: new Set(), picks: [], sealed: null, seal: 0, published: null, sheets: 0, restored: [], unsealed: 0, round: 0, people: new Map(), keys: new Map(), owners: new Map(), attested: new Map() }
  const audit = bundle.format === AUDIT; const sheets = audit || bundle.publish === 'sheets'
  const whose = (h) => {
    if (audit) return h.private.data.juror
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
      several = (d.contest.rules_version || '0') !== '0'
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
      if (r.criteria.some((k) => !k.bonus && !(k.id in d.scores))) {
        if (!audit) throw new Wrong('form', h.n, '', 'shared')
        s.form ||= new Wrong('form', h.n, '', 'shared')
      }
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
    'round.advanced': (d, h) => {
      if (!sheets) return
      if (!d.onward?.length) throw new Wrong('form', h.n, '', 'rounds') // older records do not say who went on
      for (const o of d.onward) {
        const of = s.slots.get(o.of)
        if (!of) throw new Wrong('record', h.n)
        if (!s.slots.has(o.id)) enter({ ...of.entry, id: o.id, of: o.of, round: d.round })
      }
      s.round = int(d.round)
    },
    'round.recalled': (d) => {
      for (const [id, slot] of s.slots) if (roundOf(slot) === int(d.round)) s.slots.delete(id)
      s.round = Math.max(int(d.round) - 1, 0)
    },
    'result.sealed': (d, h) => {
      if (!s.contest) throw new Wrong('level', h.n)
      s.sealed = d.snapshot
      s.seal = h.n
      if (sheets && !s.form) checkPlaces(s, h.n, audit || (bundle.people || []).length > 0)
    },
    'result.unsealed': () => { s.sealed = null; s.unsealed++ },
    'result.published': (d, h) => {
      s.published = d
      if (s.sealed && (audit || d.publish !== 'winners')) checkWinners(s, h.n)
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
      if (audit) checkPrivate(s, h)
      does[h.type]?.(h.data, h)
      if (audit && h.type === 'sheets.attested') attested(s, h, seen.hashes)
    } catch (e) {
      if (e.code === 'form' && h.type === 'result.sealed') { // what follows can still be read
        s.form = e
        return
      }
      throw e instanceof Wrong ? e : Object.assign(new Wrong('record', h.n), { cause: e })
    }
  })
  if (audit) {
    if (s.form) throw s.form
    return
  }
  const p = s.published
  if (!p || p.publish !== bundle.publish || p.jurors !== bundle.jurors) throw new Wrong('level', bundle.published)
  if (!s.sealed && bundle.publish !== 'winners') throw new Wrong('level', Number(p.seal))
  if (s.form) throw s.form
}

function pseudonym (key, entry) {
  return base64url(sha256(join(bytesOf('juri who\n'), unbase64url(key), bytesOf(entry))).slice(0, 16))
}

// The seal, held against what was worked out.

function checkPlaces (s, seal, linked) {
  checkForm(s.contest, seal, linked)
  const { rows, open } = standings(s); const made = new Map(rows.map((r) => [r.entry, r]))
  s.rows = rows
  if (s.sealed.rows.length !== rows.length) throw new Wrong('result', seal)
  for (const was of s.sealed.rows) {
    const now = made.get(was.entry)
    if (!now || !sameRow(s, now, was)) throw new Wrong('result', seal, was.entry)
    made.delete(was.entry)
  }
  const spell = (all) => all.map((o) => [o.award, o.category || '', int(o.place), int(o.places)].join('\n')).join('\n\n')
  if (spell(open) !== spell(s.sealed.open || [])) throw new Wrong('result', seal)
  const units = (all) => all.map((u) => [u.rank, u.unit, ...u.won, lowest(Array.isArray(u.points) ? u.points : decimal(u.points))].join('\n')).join('\n\n')
  if (units(championsOf(s, rows)) !== units(s.sealed.champions || [])) throw new Wrong('result', seal)
}

// sameRow holds a sealed row against one that was worked out.
function sameRow (s, now, was) {
  const { e } = now; const awards = was.award ? [was.award, ...(was.also || [])] : []; const { entry } = s.slots.get(e.id)
  if (String(now.rank) !== was.rank || now.categoryRank !== int(was.category_rank) || now.tied !== !!was.tied || now.by !== (was.decided_by || '')) return false
  if (was.unit !== entry.unit || was.title !== entry.title || now.category !== (was.category || '') || now.round !== int(was.round) || int(was.sheets) !== e.marks.length) return false
  if (awards.join('\n') !== now.awards.join('\n') || awards.some((_, i) => int(was.places?.[i]) !== now.places[i])) return false
  if (!e.marks.length && s.contest.result.method === 'high-low') return true // whose score says nothing
  if (cmp(e.added || ZERO, decimal(was.points)) !== 0) return false
  const score = was.score_den === '0' ? null : [BigInt(was.score_num), BigInt(was.score_den)]
  if (e.within && score) return cmp(e.within, sub(e.score, score)) >= 0 && cmp(e.within, sub(score, e.score)) >= 0
  return (e.score ? lowest(e.score) : [0n, 0n]).join() === [was.score_num, was.score_den].join()
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
  const units = [] // by all that they won, as the seal says
  for (const c of s.sealed.champions || []) {
    if (Number(c.rank) > 1) break
    units.push({ award: s.contest.result.champion.name, place: 1, unit: c.unit, title: told(s.contest.result.champion, c) })
  }
  if (spell(winners) !== spell([...units, ...winnersOf(s)])) throw new Wrong('winners', n)
}

// check is all of it.
function check (text) {
  const seen = { wrong: null, bundle: null }
  try {
    let bundle
    try { bundle = JSON.parse(text) } catch { throw new Wrong('format') }
    if (!bundle || ![FORMAT, AUDIT].includes(bundle.format) || !Array.isArray(bundle.records) || !bundle.records.length || typeof bundle.checkpoint !== 'string' || typeof bundle.key !== 'string' || (bundle.cosigned && !(Array.isArray(bundle.cosigned) && bundle.cosigned.every((n) => typeof n === 'string')))) throw new Wrong('format')
    seen.bundle = bundle
    Object.assign(seen, readRecords(bundle))
    seen.note = checkCheckpoint(bundle, seen.hashes, seen.halves)
    seen.holders = holdersOf(bundle, seen.hashes, seen.note.origin)
    follow(seen)
  } catch (e) {
    if (!(e instanceof Wrong) || e.cause) seen.failed = String(e.cause?.stack || e)
    seen.wrong = e instanceof Wrong ? { code: e.code, record: e.record || 0, entry: e.entry || '', form: e.form || '' } : { code: 'format', record: 0, entry: '', form: '' }
  }
  return seen
}
