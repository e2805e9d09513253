// A contest’s rules: what a sheet totals by them, and whether all of them are known here.

function rubricOf (contest, category) {
  const of = (name) => (contest.categories || []).find((c) => c.name === name)
  const named = of(category || '') || of(kindsOf(category || '')[0] || '')
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
const RULES = ['0', '1', '2', '3'] // versions of juri's own rules
const LINKS = ['ranksum', 'points', 'skating', 'zscore', 'additive']
const LINKING = /^(firsts|head-to-head|ballot:.*)$/
// kindsOf are the categories that an entry's category names, apart by semicolons.
let several = true // by rules of version 0 a category is one, whatever is in it
const kindsOf = (category) => several && category.includes(';') ? [...new Set(category.split(';').map((x) => x.trim()).filter(Boolean))] : [category]
const inKind = (category, name) => category === name || kindsOf(category).includes(name)
const folded = (s) => s.split(/\s+/).filter(Boolean).join(' ').toLowerCase()

// checkForm refuses rules that are not known here.
function checkForm (contest, seal, linked) {
  const r = contest.result; const further = (r.rounds || []).length > 0; const best = int(r.best)
  const no = (what) => { throw new Wrong('form', seal, '', what) }
  const knows = (o, what, names) => { for (const k in o) if (!names.split(' ').includes(k)) no(what + '.' + k) }
  knows(r, 'result', 'method panel ties dances awards rounds best points overall bonus overtime components per after_joint ineligible champion attest')
  for (const a of r.awards || []) {
    knows(a, 'award', 'name places category rest pick min eligible per')
    knows(a.per, 'per', 'unit category')
  }
  knows(r.per, 'per', 'unit category')
  knows(r.champion, 'champion', 'name count points')
  for (const x of r.rounds || []) knows(x, 'round', 'name top each room')
  for (const k of r.components || []) knows(k, 'component', 'id name weight scale points from')
  for (const i of r.ineligible || []) knows(i, 'ineligible', 'entries units categories why')
  for (const x of [contest.rubric, ...(contest.rubrics || [])]) {
    knows(x, 'rubric', 'id name total places once blocks criteria bands')
    for (const k of x.criteria) {
      knows(k, 'criterion', 'id name help block weight bonus scale levels')
      knows(k.scale, 'scale', 'min max step values')
    }
    for (const b of x.blocks || []) knows(b, 'block', 'id name weight')
  }
  if (!METHODS.includes(r.method)) no('method: ' + r.method)
  if (best && !LOCAL.includes(r.method)) no('runs: ' + r.method)
  if (further && !best && r.overall === 'none') no('rounds: ' + r.overall)
  for (const step of r.ties || []) if (!/^(criterion:.*|median|firsts|head-to-head|highest|draw|ballot:.*|shared|runs?|run:.*)$/.test(step)) no('ties: ' + step)
  if ((LINKS.includes(r.method) || (r.ties || []).some((t) => LINKING.test(t))) && !linked) no('jurors')
}
