// Places: what counts of each entry, the tie chain, rounds and runs.

// adds is what a value of a component adds to a score; of an earlier place what it is worth.
function adds (k, value) {
  if (!k.points) return div(mul(decimal(k.weight), value), topOf(k.scale))
  return div(mul(decimal(k.weight), decimal(k.points[Number(value[0] / value[1]) - 1] ?? '0')), decimal(k.points[0]))
}

// roundOf is which of the further rounds or runs a turn is in, 0 for the first.
const roundOf = (slot) => int(slot.entry.round)
// ownID is a turn's id without the mark of a further round.
const ownID = (slot) => { const mark = '.' + (roundOf(slot) + 1); return roundOf(slot) && slot.entry.id.endsWith(mark) ? slot.entry.id.slice(0, -mark.length) : slot.entry.id }

function originOf (s, slot) {
  for (let i = 0; slot?.entry.of && i < s.slots.size; i++) slot = s.slots.get(slot.entry.of)
  return slot
}

// turnsOf are all turns of the entry, as they came.
const turnsOf = (s, slot) => [...s.slots.values()].filter((o) => originOf(s, o) === originOf(s, slot))

// counted is what counts of each of these turns, higher being better throughout.
function counted (s, slots) {
  const c = s.contest; const r = c.result; const turn = c.rubric.places ? neg : (x) => x
  return slots.map((slot) => {
    const rubric = rubricOf(c, slot.entry.category); const weights = weightsOf(c, rubric)
    const e = { id: slot.entry.id, category: slot.entry.category || '', slot, marks: [], means: new Map(), each: [], ranked: true }
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
    if (GONE.includes(slot.phase) || e.marks.length < Math.max(int(r.panel), FEWEST[r.method] || 1) || lacks) e.ranked = false
    const named = (list, name) => (list || []).some((x) => folded(x) === folded(name || ''))
    e.ineligible = (r.ineligible || []).some((i) => (i.entries || []).includes(ownID(slot)) || named(i.units, slot.entry.unit) || [e.category, ...kindsOf(e.category)].some((k) => named(i.categories, k)))
    return e
  })
}

// runs puts the runs of each entry together: its score is the mean of the best.
function runs (s, each) {
  const best = int(s.contest.result.best)
  return each.filter((e) => !e.slot.entry.of).map((first) => {
    const own = each.filter((e) => originOf(s, e.slot) === first.slot)
    const scores = own.filter((e) => e.ranked).map((e) => localScore(s.contest.result.method, e)).sort((a, b) => cmp(b, a))
    const phases = own.map((e) => e.slot.phase)
    return {
      ...first,
      marks: own.flatMap((e) => e.marks),
      points: sum(own.map((e) => e.points)),
      scores,
      whole: scores.length < best ? null : mean(scores.slice(0, best)),
      ranked: scores.length >= best && !phases.includes('disqualified') && phases.some((p) => !GONE.includes(p))
    }
  })
}

// alone is the score of an entry by its own sheets, with what is added to it; of a method that
// counts all sheets together as mean.
function alone (c, e) {
  const local = LOCAL.includes(c.result.method)
  let key = e.whole
  if (!e.scores) key = !e.marks.length || (local && e.marks.length < (FEWEST[c.result.method] || 1)) ? null : localScore(local ? c.result.method : 'mean', e)
  return key && final(c, e, key)
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

// score gives each entry its key, of which higher is better, and its score.
function score (c, entries) {
  const shown = (key) => key && c.rubric.places ? neg(key) : key
  for (const e of entries) {
    if (LOCAL.includes(c.result.method) || !e.ranked) { e.key = alone(c, e); e.score = shown(e.key) }
  }
  if (LOCAL.includes(c.result.method) || scoreTogether(c, entries.filter((e) => e.ranked))) return
  for (const e of entries) if (e.ranked) { e.ranked = false; e.key = e.score = null } // the method has no places
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

// says is what a step says of each of the group; null where it says nothing.
function says (step, group, all, criteria) {
  const arg = step.slice(step.indexOf(':') + 1)
  const total = (e, juror) => e.marks.find((m) => m.juror === juror)?.total
  if (step.startsWith('run:')) return (e) => e.scores[arg - 1] || null
  if (group[0].scores) return null // sheets of several runs compare nothing else
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
function place (s, entries) {
  const c = s.contest; const steps = (c.result.ties || []).flatMap((step) => step === 'runs' ? [c.result, ...(c.result.rounds || [])].map((_, i) => 'run:' + (i + 1)) : [step])
  const known = new Set([c.rubric, ...(c.rubrics || [])].flatMap((x) => x.criteria.map((k) => k.id)))
  const criteria = [...known].filter((id) => steps.includes('highest') || steps.includes('criterion:' + id))
  entries.forEach((e, i) => { e.at = i })
  score(c, entries)
  const ranked = entries.filter((e) => e.ranked).sort((a, b) => cmp(b.key, a.key) || a.at - b.at)
  const rows = []
  for (let from = 0; from < ranked.length;) {
    let to = from + 1
    while (to < ranked.length && cmp(ranked[to].key, ranked[from].key) === 0) to++
    for (const p of split(ranked.slice(from, to), steps, ranked[from].by || 'score', entries, criteria)) {
      const rank = rows.length + 1
      for (const e of p.entries) rows.push(rowOf(e, rank, p))
    }
    from = to
  }
  settle(s, rows)
  return rows
}

const rowOf = (e, rank, { by, tied }) => ({ e, entry: e.id, category: e.category, round: roundOf(e.slot), rank, tied, by, categoryRank: 0, awards: [], places: [] })

// settle takes over what people decided of those who share a rank; of two decisions the later
// one stands.
function settle (s, rows) {
  for (let from = 0; from < rows.length;) {
    let to = from + 1
    while (to < rows.length && rows[to].rank === rows[from].rank) to++
    const group = rows.slice(from, to); const ids = group.map((r) => r.entry).sort().join('\n')
    const d = group.length > 1 && s.ties.findLast((t) => [...t.order].sort().join('\n') === ids)
    if (d && d.by === 'joint') for (const r of group) r.by = d.by
    else if (d) {
      const first = group[0].rank
      group.sort((a, b) => d.order.indexOf(a.entry) - d.order.indexOf(b.entry)).forEach((r, i) => {
        Object.assign(r, { rank: first + i, tied: false, by: d.by })
        rows[from + i] = r
      })
    }
    from = to
  }
}

// table ranks turns: all among each other, or each category by itself.
function table (s, slots) {
  let entries = counted(s, slots)
  if (int(s.contest.result.best)) entries = runs(s, entries)
  if (s.contest.result.overall !== 'none') return { rows: place(s, entries), entries }
  const kinds = new Map()
  for (const e of entries) (kinds.get(e.category) || kinds.set(e.category, []).get(e.category)).push(e)
  return { rows: [...kinds.values()].flatMap((list) => place(s, list)), entries }
}

// only is one round by itself: places of the rounds before it are components by then.
function only (s, n) {
  const r = s.contest.result; const counts = (k) => int(k.from) <= n
  const result = { ...r, components: (r.components || []).filter(counts) }
  return table({ ...s, contest: { ...s.contest, result } }, [...s.slots.values()].filter((slot) => roundOf(slot) === n))
}

// inRounds ranks the turns of the last round first, then those of the one before whose entries
// are in none after it, and so on.
function inRounds (s) {
  const rows = []; const later = new Set(); const tables = []; let entries
  for (let n = 0; n <= s.round; n++) {
    for (const k of s.contest.result.components || []) {
      if (int(k.from) < 1) continue
      const places = new Map((tables[int(k.from) - 1]?.rows || []).map((r) => [ownID(r.e.slot), r.rank]))
      for (const slot of s.slots.values()) {
        const place = places.get(ownID(slot))
        if (place) slot.components.set(k.id, whole(place))
        else slot.components.delete(k.id)
      }
    }
    tables.push(only(s, n))
  }
  for (let n = s.round; n >= 0; n--) {
    const t = tables[n]
    const own = t.rows.filter((r) => !later.has(r.entry))
    entries = t.entries.filter((e) => !later.has(e.id))
    if (n === 0 && rows.length && !t.rows.length && int(s.contest.rules_version) < 3) throw new Wrong('form', s.seal, '', 'rounds')
    for (const r of own) for (let of = r.e.slot.entry.of; of && !later.has(of); of = s.slots.get(of)?.entry.of) later.add(of)
    renumber(own, rows.length)
    rows.push(...own)
  }
  settle(s, rows)
  return { rows, entries }
}

// renumber gives rows the ranks after so many before them.
function renumber (rows, before) {
  let was = 0; let now = 0
  rows.forEach((r, i) => {
    if (r.rank !== was) { was = r.rank; now = before + i + 1 }
    r.rank = now
    if (r.tied && rows[i - 1]?.rank !== now && rows[i + 1]?.rank !== was) { // the others are in a later round
      r.tied = false
      r.by = 'score'
    }
  })
}

// standings are all rows, the best first and those without a place last, and the places of
// awards that stay open.
function standings (s) {
  const { rows, entries } = (s.round || (s.contest.result.components || []).some((k) => int(k.from))) && !int(s.contest.result.best) ? inRounds(s) : table(s, [...s.slots.values()])
  rankCategories(rows)
  const kinds = [...rows.map((r) => r.category), ...entries.filter((e) => !e.ranked).map((e) => e.category)]
  const open = give(s, rows, [...new Set(kinds)])
  return { rows: [...rows, ...entries.filter((e) => !e.ranked).map((e) => rowOf(e, 0, { by: '', tied: false }))], open }
}

function rankCategories (rows) {
  const kinds = new Map()
  for (const r of rows) {
    kindsOf(r.category).forEach((name, at) => {
      const k = kinds.get(name) || { rows: 0, rank: 0, last: 0 }
      kinds.set(name, k)
      k.rows++
      if (k.last !== r.rank) { k.rank = k.rows; k.last = r.rank }
      if (at === 0) r.categoryRank = k.rank
    })
  }
}
