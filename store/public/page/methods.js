// What sheets make by each method: of one entry alone, and of all entries together.

const LOCAL = ['mean', 'trimmed', 'high-low', 'drop-lowest', 'median']
const FEWEST = { trimmed: 4, 'high-low': 4, 'drop-lowest': 3 }
const FLOATS = ['zscore', 'additive'] // no exact fractions
const METHODS = [...LOCAL, 'ranksum', 'points', 'skating', ...FLOATS]

const mean = (all) => div(sum(all), whole(all.length))
function middle (totals) {
  const t = [...totals].sort(cmp); const n = t.length
  if (!n) return null
  return n % 2 ? t[(n - 1) / 2] : div(add(t[n / 2 - 1], t[n / 2]), whole(2))
}

// localScore is what an entry's own sheets make.
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

// byJuror calls place(entry, from, to, all) for each mark: it has the juror's places from+1 to
// to, of so many. value is by what they place, and the total if nothing else is said.
function byJuror (entries, place, value = (e, at) => e.marks[at].total) {
  const by = new Map()
  for (const e of entries) e.marks.forEach((m, at) => (by.get(m.juror) || by.set(m.juror, []).get(m.juror)).push({ e, value: value(e, at) }))
  for (const list of by.values()) {
    list.sort((a, b) => cmp(b.value, a.value))
    for (let from = 0; from < list.length;) {
      let to = from
      while (to < list.length && cmp(list[to].value, list[from].value) === 0) to++
      for (const x of list.slice(from, to)) place(x.e, from, to, list.length)
      from = to
    }
  }
}

// scoreTogether gives each entry that can be ranked its key, of which higher is better, and its
// score. It returns false where the method has no places at all.
function scoreTogether (c, ranked) {
  const r = c.result; const n = ranked.length
  if (!n) return true
  const jurors = new Set(ranked.flatMap((e) => e.marks.map((m) => m.juror))).size
  const complete = ranked.every((e) => e.marks.length === jurors)
  for (const e of ranked) e.sum = ZERO
  switch (r.method) {
    case 'ranksum':
      byJuror(ranked, (e, from, to, all) => { e.sum = add(e.sum, div([BigInt(from + to), 2n], whole(all))) })
      for (const e of ranked) {
        // J · (N · mean of (p − ½)/n + ½), where from + to is 2p − 1
        e.score = mul(whole(jurors), add(mul(whole(n), div(e.sum, whole(e.marks.length))), [1n, 2n]))
        e.key = neg(e.score)
      }
      return true
    case 'points': {
      if (!complete) return false
      const worth = (place) => r.points ? (place < r.points.length ? decimal(r.points[place]) : ZERO) : whole(n - 1 - place)
      byJuror(ranked, (e, from, to) => {
        let all = ZERO
        for (let p = from; p < to; p++) all = add(all, worth(p))
        e.sum = add(e.sum, div(all, whole(to - from)))
      })
      for (const e of ranked) e.key = e.score = e.sum
      return true
    }
    case 'skating':
      if (complete) skate(c, ranked, jurors)
      return complete
  }
  if (parts(ranked) > 1) return false
  rounded(ranked, (r.method === 'zscore' ? standardised : additive)(ranked))
  for (const e of ranked) e.score = c.rubric.places ? neg(e.key) : e.key
  return true
}

// Skating. All places are doubled, so that those who share some have a whole number.

const DECIDES = ['majority', 'larger-majority', 'smaller-sum', 'next-place']
const DECIDES_ALL = ['dances', 'more-dances', 'dance-sum', 'dances-as-one']
const halfOf = (twice) => Math.ceil(twice / 2) // the place that counts it

// skated compares two entries' doubled places, each with the best first, looking from a place
// on: below zero if a is better, and which of DECIDES said so.
function skated (a, b, majority, from = 1) {
  let at = Math.max(halfOf(a[majority - 1]), from)
  const sooner = at - Math.max(halfOf(b[majority - 1]), from)
  if (sooner) return [sooner, 0]
  for (let rule = 1; ; rule = 3) {
    const [na, sa] = upTo(a, at); const [nb, sb] = upTo(b, at)
    if (na !== nb) return [nb - na, rule]
    if (sa !== sb) return [sa - sb, Math.max(rule, 2)]
    if (na === a.length) return [0, 0]
    at = Math.min(halfOf(a[na]), halfOf(b[nb])) // no place between counts any more
  }
}

// upTo counts and adds up what is in that place or better.
function upTo (twice, at) {
  const those = twice.filter((x) => halfOf(x) <= at)
  return [those.length, those.reduce((a, b) => a + b, 0)]
}

// groups are the equals of an order, with its first place less one, its last, and the last
// rule that was needed to part them from those beside them. A rule below zero parts nobody.
function groups (order) {
  const all = []
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && order[to].rule < 0) to++
    all.push({ entries: order.slice(from, to).map((o) => o.e), from, to, rule: Math.max(order[from].rule, to < order.length ? order[to].rule : 0) })
    from = to
  }
  return all
}

// byMajority is the order of one dance, by rules 5 to 8.
function byMajority (twice, majority) {
  const order = [...twice.keys()].sort((a, b) => skated(twice.get(a), twice.get(b), majority)[0])
  return order.map((e, at) => {
    const [differ, rule] = at ? skated(twice.get(order[at - 1]), twice.get(e), majority) : [1, 0]
    return { e, rule: differ ? rule : -1 }
  })
}

function skate (c, ranked, jurors) {
  const weights = weightsOf(c, c.rubric); const majority = Math.floor(jurors / 2) + 1
  const dances = c.result.dances ? c.rubric.criteria.map((_, i) => i).filter((i) => weights[i][0] > 0n) : []
  const doubled = (value) => {
    const twice = new Map(ranked.map((e) => [e, []]))
    byJuror(ranked, (e, from, to) => twice.get(e).push(from + to + 1), value)
    for (const list of twice.values()) list.sort((a, b) => a - b)
    return twice
  }
  const take = (order, names) => {
    for (const g of groups(order)) for (const e of g.entries) { e.key = whole(-g.from); e.by = names[g.rule] }
  }
  if (dances.length < 2) {
    const twice = doubled()
    take(byMajority(twice, majority), DECIDES)
    for (const e of ranked) e.score = whole(halfOf(twice.get(e)[majority - 1]))
    return
  }
  for (const e of ranked) { e.dances = []; e.all = [] }
  for (const i of dances) {
    const twice = doubled((e, at) => e.each[i][at])
    for (const g of groups(byMajority(twice, majority))) for (const e of g.entries) e.dances.push(g.from + g.to + 1)
    for (const e of ranked) e.all.push(...twice.get(e))
  }
  for (const e of ranked) {
    e.all.sort((a, b) => a - b)
    e.sum = e.dances.reduce((a, b) => a + b, 0)
    e.score = [BigInt(e.sum), 2n]
  }
  take(inDances(ranked, Math.floor(jurors * dances.length / 2) + 1, Number(c.rules_version || 0) < 1), DECIDES_ALL)
}

// inDances gives the places of several dances, by rules 9 to 11. Once, whom rule 10 left equal
// were held against all the others again after each place.
function inDances (ranked, majority, once) {
  const order = []
  const least = (of, value) => { const low = Math.min(...of.map(value)); return of.filter((e) => value(e) === low) }
  const give = (tied, rule) => {
    while (tied.length) {
      const place = order.length + 1
      const inPlace = (e) => e.dances.filter((x) => x <= 2 * place)
      const more = least(tied, (e) => -inPlace(e).length)
      const equal = least(more, (e) => inPlace(e).reduce((a, b) => a + b, 0))
      let by = equal.length < more.length ? 2 : 1
      const asOne = (a, b) => skated(a.all, b.all, majority, place)[0]
      const first = equal.reduce((a, b) => asOne(b, a) < 0 ? b : a)
      const best = equal.filter((e) => asOne(first, e) === 0)
      best.forEach((e, at) => order.push({ e, rule: at ? -1 : rule }))
      const behind = (those) => tied.filter((e) => !those.includes(e))
      if (once) {
        if (best.length < equal.length) by = 3
        tied = behind(best)
      } else {
        give(equal.filter((e) => !best.includes(e)), 3)
        tied = behind(equal)
      }
      rule = by
    }
  }
  for (let left = ranked; left.length;) {
    const tied = least(left, (e) => e.sum)
    left = left.filter((e) => !tied.includes(e))
    give(tied, 0)
  }
  return order
}

// Numbers that are no fractions.

const float = (f) => Number(f[0]) / Number(f[1])

// parts are how many groups of jurors there are that no entry joins.
function parts (ranked) {
  let all = []
  for (const e of ranked) {
    const own = new Set(e.marks.map((m) => m.juror))
    all = all.filter((g) => {
      const apart = ![...g].some((j) => own.has(j))
      if (!apart) g.forEach((j) => own.add(j))
      return apart
    })
    all.push(own)
  }
  return all.length
}

// standardised is each entry's mean of how far its totals are from their juror's mean, in the
// juror's standard deviations.
function standardised (ranked) {
  const by = new Map()
  for (const e of ranked) for (const m of e.marks) (by.get(m.juror) || by.set(m.juror, []).get(m.juror)).push(float(m.total))
  for (const [juror, all] of by) {
    const m = all.reduce((a, b) => a + b, 0) / all.length
    by.set(juror, [m, Math.sqrt(all.reduce((a, b) => a + (b - m) ** 2, 0) / Math.max(all.length - 1, 1))])
  }
  return new Map(ranked.map((e) => [e, e.marks.reduce((a, x) => {
    const [m, s] = by.get(x.juror)
    return s > 1e-9 * Math.max(1, Math.abs(m)) ? a + (float(x.total) - m) / s : a
  }, 0) / e.marks.length]))
}

// additive is each entry's score without what its jurors are stricter or milder than others, by
// least squares: one equation a juror is left when the entries are taken out.
function additive (ranked) {
  const jurors = [...new Set(ranked.flatMap((e) => e.marks.map((m) => m.juror)))]; const n = jurors.length
  const at = new Map(jurors.map((j, i) => [j, i])); const a = jurors.map(() => new Array(n + 1).fill(0))
  const score = new Map(ranked.map((e) => [e, e.marks.reduce((x, m) => x + float(m.total), 0) / e.marks.length]))
  for (const e of ranked) {
    for (const m of e.marks) {
      const row = a[at.get(m.juror)]
      row[n] += float(m.total) - score.get(e)
      row[at.get(m.juror)] += 1
      for (const o of e.marks) row[at.get(o.juror)] -= 1 / e.marks.length
    }
  }
  // The last juror's effect is taken as nothing, and the others' are solved for.
  const last = n - 1; const b = new Array(n).fill(0)
  for (let i = 0; i < last; i++) {
    let best = i
    for (let k = i; k < last; k++) if (Math.abs(a[k][i]) > Math.abs(a[best][i])) best = k
    ;[a[i], a[best]] = [a[best], a[i]]
    for (let k = i + 1; k < last; k++) {
      const times = a[k][i] / a[i][i]
      for (let l = i; l <= n; l++) a[k][l] -= times * a[i][l]
    }
  }
  for (let i = last - 1; i >= 0; i--) {
    b[i] = a[i][n]
    for (let l = i + 1; l < last; l++) b[i] -= a[i][l] * b[l]
    b[i] /= a[i][i]
  }
  const middle = b.reduce((x, y) => x + y, 0) / n
  for (const e of ranked) score.set(e, e.marks.reduce((x, m) => x - (b[at.get(m.juror)] - middle) / e.marks.length, score.get(e)))
  return score
}

// rounded makes keys of such scores, to 1e-9; those within that of the best of them are equal.
function rounded (ranked, score) {
  let den = 1e9; let lead = Infinity
  const top = Math.max(...ranked.map((e) => Math.abs(score.get(e))))
  while (top * den > 2 ** 61) den /= 10
  for (const e of [...ranked].sort((a, b) => score.get(b) - score.get(a))) {
    if (lead - score.get(e) > 1e-9) lead = score.get(e)
    e.key = [BigInt(Math.round(lead * den)), BigInt(den)]
    e.within = [1n, BigInt(den)]
  }
}
