// Awards, and the units that won most.

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
  const unplaced = (category) => Number(c.rules_version || 0) >= 2 && !!category && !rows.some((row) => inKind(row.category, category)) && kinds.some((k) => inKind(k, category))
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
      if (kept || a.min[0] > 0n || unplaced(a.category)) open.push({ award: a.name, category: a.category, place: p.taken + 1, places: p.upTo - p.taken })
      p.taken = p.upTo
    }
  }
  return open
}

// championsOf are the units by all that they won, the best first.
function championsOf (s, rows) {
  const c = s.contest; const o = c.result.champion
  if (!o) return []
  const n = (o.count || []).length || (o.points || []).length || 3; const units = new Map()
  for (const row of rows) {
    if (!row.rank) continue
    const tiers = (o.count ? row.awards.map((name) => o.count.indexOf(name)) : (c.result.awards || []).map((x) => {
      const at = row.awards.indexOf(x.name)
      if (at < 0 || x.rest || x.pick || !int(x.places) || (x.category && !inKind(row.category, x.category))) return -1
      return (row.places[at] || (x.category ? row.categoryRank : row.rank)) - 1
    })).filter((tier) => tier >= 0 && tier < n)
    if (!tiers.length) continue
    const name = row.e.slot.entry.unit || ''
    const u = units.get(folded(name)) || { unit: name, won: new Array(n).fill(0), points: ZERO }
    units.set(folded(name), u)
    for (const tier of tiers) {
      u.won[tier]++
      u.points = add(u.points, decimal(o.points?.[tier]))
    }
  }
  const better = (a, b) => cmp(b.points, a.points) || a.won.reduce((d, x, i) => d || b.won[i] - x, 0)
  const all = [...units.values()].sort((a, b) => better(a, b) || byBytes(a.unit, b.unit))
  all.forEach((u, i) => { u.rank = i && better(all[i - 1], u) === 0 ? all[i - 1].rank : i + 1 })
  return all
}

// told says how many of each a unit has: I × 3 · II × 1.
function told (o, unit) {
  const names = o.count || ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
  return unit.won.map((n, i) => int(n) ? `${names[i] || i + 1} × ${n}` : '').filter(Boolean).join(' · ')
}

// byBytes compares texts as their bytes in UTF-8 do.
function byBytes (a, b) {
  const x = [...a]; const y = [...b]
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0)
  return x.length - y.length
}
