// What the page shows. It reaches no network, and puts no text of a file where markup is read.

let lang = (navigator.language || 'id').startsWith('en') ? 'en' : 'id'
const own = document.getElementById('bundle').textContent.trim() // of hasil.html; periksa.html has none
const T = (id, en) => lang === 'id' ? id : en
const STANDALONE = 'periksa.html'

function el (tag, attrs, ...inner) {
  const e = document.createElement(tag)
  for (const k in attrs || {}) {
    if (k.startsWith('on')) e[k] = attrs[k]
    else if (attrs[k] !== false) e.setAttribute(k, attrs[k])
  }
  e.append(...inner.flat().filter((x) => x !== null && x !== undefined && x !== ''))
  return e
}

const WRONG = {
  format: ['Berkas ini bukan hasil yang diterbitkan juri.', 'This file is no published result of juri.'],
  record: ['Catatan {n} bukan catatan yang sah.', 'Record {n} is no record for its place.'],
  chain: ['Catatan {n} tidak menyambung dengan catatan sebelumnya: salah satunya diubah, ditukar, atau dihapus.', 'Record {n} does not follow from the one before it: one of them was changed, exchanged or removed.'],
  checkpoint: ['Titik periksa dalam berkas ini bukan dari catatan-catatannya.', 'The checkpoint in this file is not of its records.'],
  signature: ['Titik periksa tidak ditandatangani dengan kunci yang disebut.', 'The checkpoint is not signed with the key that is named.'],
  level: ['Isi berkas tidak sesuai dengan yang diterbitkan (catatan {n}).', 'The file does not hold what was published (record {n}).'],
  who: ['Catatan {n} bukan dari juri mana pun yang disebut.', 'Record {n} is of none of the jurors that are listed.'],
  result: ['Hasil yang disegel (catatan {n}) berbeda dengan hasil hitung ulang{e}.', 'The sealed result (record {n}) is not what is worked out{e}.'],
  winners: ['Pemenang yang diterbitkan (catatan {n}) bukan pemenang yang disegel.', 'The published winners (record {n}) are not those that were sealed.'],
  kind: ['Catatan {n} dari jenis yang tidak dikenal halaman ini. Bukalah dengan periksa.html yang lebih baru.', 'Record {n} is of a kind that this page does not know. Open it with a newer periksa.html.'],
  form: ['Aturan lomba ini tidak dapat dihitung ulang di halaman ini: {f}. Catatan-catatannya utuh, tetapi peringkatnya tidak diperiksa.', 'This page cannot work these rules out: {f}. The records are whole, but the places are not checked.']
}
const PROVES = {
  winners: [['Daftar pemenang ini tercatat dalam riwayat lomba.', 'This list of winners is on record.'],
    ['Apakah pemenang sesuai dengan peringkat, nilai, dan lembar penilaian: itu tidak diterbitkan.', 'Whether the winners follow from places, scores and sheets: those are not published.']],
  places: [['Peringkat dan nilai akhir sama dengan yang disegel, dan pemenangnya sesuai.', 'Places and final scores are those that were sealed, and the winners are theirs.'],
    ['Apakah nilai sesuai dengan lembar penilaian: lembarnya tidak diterbitkan.', 'Whether scores follow from the sheets: those are not published.']],
  sheets: [['Setiap nilai, peringkat, dan penghargaan dihitung ulang dari lembar penilaian dan sama dengan yang disegel.', 'Every score, place and award was worked out again from the sheets, and is as it was sealed.'], null]
}
const NEVER = [
  ['bahwa seorang juri menilai dengan adil, tanpa tekanan, dan mengetik apa yang dimaksudnya', 'that a juror was just, was not pressed, and typed what they meant'],
  ['bahwa tidak ada orang lain yang memakai PIN atau kunci seorang juri', 'that nobody else used a juror’s PIN or key'],
  ['apa pun yang terjadi sebelum titik periksa pertama yang disimpan orang lain', 'anything from before the first checkpoint that somebody else kept']
]
const say = (pair) => T(pair[0], pair[1])

function verdict (w) {
  return say(WRONG[w.code]).replace('{n}', w.record).replace('{e}', w.entry ? T(', peserta ', ', entry ') + w.entry : '').replace('{f}', w.form || T('bentuk yang tidak dikenal', 'an unknown form'))
}

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

// What a fraction is, to four places; only what is shown is rounded.
function shown (f) {
  if (!f) return '–'
  const less = f[0] < 0n; const n = less ? -f[0] : f[0]
  const all = (n * 20000n + f[1]) / (2n * f[1])
  const text = `${all / 10000n}.${String(all % 10000n).padStart(4, '0')}`.replace(/0{1,2}$/, '')
  return (less ? '−' : '') + (lang === 'id' ? text.replace('.', ',') : text)
}

const hour = (at) => at.slice(0, 10) + ' ' + at.slice(11, 16) + ' UTC'

function winners (s) {
  const rows = (s.published.winners || []).map((w) => el('tr', {}, el('td', {}, w.award), el('td', { class: 'n' }, int(w.place) ? String(w.place) : ''), el('td', {}, el('b', {}, w.unit), el('br'), w.title || '', w.category ? el('br') : '', el('small', {}, w.category || ''))))
  return [el('h2', {}, T('Pemenang', 'Winners')), el('table', {}, el('tr', {}, el('th', {}, T('Penghargaan', 'Award')), el('th', { class: 'n' }, T('Peringkat', 'Place')), el('th', {}, T('Peserta', 'Entry'))), rows)]
}

function sheetsOf (s, id, people) {
  const slot = s.slots.get(id)
  if (!slot || !slot.cells.size) return []
  const names = new Map((people || []).map((p) => [p.user || p.key, p.name]))
  const criteria = rubricOf(s.contest, slot.entry.category).criteria
  const label = (k) => (k.name && (lang === 'en' && k.name.en ? k.name.en : k.name.id || k.name.en)) || k.id
  const all = [...slot.cells.values()].sort((a, b) => a.juror < b.juror ? -1 : 1)
  return [el('details', {}, el('summary', {}, T(`${all.filter((c) => c.sheet).length} lembar penilaian`, `${all.filter((c) => c.sheet).length} sheets`)), all.map((c, i) => {
    const who = names.get(c.juror) || T(`Juri ke-${i + 1} peserta ini`, `Juror ${i + 1} of this entry`)
    const notes = []
    if (c.recused) notes.push(T('konflik kepentingan: tidak dihitung', 'conflict of interest: not counted'))
    if (c.sheet?.paper) notes.push(T('dimasukkan orang lain dari kertas', 'entered by somebody else from paper'))
    for (const p of c.past) notes.push(p.voided ? T(`lembar catatan ${p.record} dibatalkan`, `the sheet of record ${p.record} was voided`) : T(`menggantikan lembar catatan ${p.record}`, `replaces the sheet of record ${p.record}`))
    return el('p', {}, el('b', {}, who), ' ', c.sheet ? el('span', {}, criteria.filter((k) => k.id in c.sheet.scores).map((k) => `${label(k)}: ${c.sheet.scores[k.id]}`).join(' · '), ' = ', el('b', {}, shown(c.sheet.total))) : T('tanpa lembar', 'no sheet'),
      el('br'), el('small', {}, [c.sheet && T(`catatan ${c.sheet.record}, diserahkan ${hour(c.sheet.at)}`, `record ${c.sheet.record}, handed in ${hour(c.sheet.at)}`), ...notes].filter(Boolean).join('; ')))
  }), slot.adjusted.map((a) => el('p', {}, T('Penyesuaian nilai akhir: ', 'Added to the final score: '), shown(a.points), a.back ? T(' (ditarik)', ' (taken back)') : '', el('small', {}, T(` catatan ${a.record}`, ` record ${a.record}`)))),
  slot.objections.map((n) => el('p', {}, el('small', {}, T(`Ada sanggahan atas hasil ini (catatan ${n}).`, `There was an objection to this (record ${n}).`)))),
  slot.corrected ? el('p', {}, el('small', {}, T(`Data peserta dikoreksi dengan catatan ${slot.corrected}.`, `The entry was corrected by record ${slot.corrected}.`))) : '')]
}

const BY = { score: ['nilai', 'score'], draw: ['undian', 'lot'], choice: ['keputusan ketua', 'the chair’s decision'], shared: ['berbagi peringkat', 'shared for good'], joint: ['berbagi peringkat menurut keputusan dua orang', 'shared, as two people decided'] }

function places (s, bundle) {
  if (!s.sealed) return []
  const rows = s.sealed.rows.map((r) => {
    const score = r.score_den === '0' ? null : [BigInt(r.score_num), BigInt(r.score_den)]
    const awards = r.award ? [r.award, ...(r.also || [])].join(', ') : ''
    return el('tr', { 'data-text': [r.entry, r.unit, r.title, r.category, awards].join(' ').toLowerCase() }, el('td', { class: 'n' }, r.rank === '0' ? '–' : r.rank), el('td', {}, el('b', {}, r.unit), el('br'), r.title || '', el('br'), el('small', {}, [r.entry, r.category].filter(Boolean).join(' · ')), sheetsOf(s, r.entry, bundle.people)),
      el('td', { class: 'n' }, shown(score)), el('td', {}, awards, awards ? el('br') : '', el('small', {}, r.decided_by ? (BY[r.decided_by] ? say(BY[r.decided_by]) : r.decided_by) : '')))
  })
  const search = el('input', { type: 'search', placeholder: T('Cari peserta, judul, kategori', 'Search entries, titles, categories'), oninput: () => { for (const r of rows) r.hidden = !r.dataset.text.includes(search.value.toLowerCase()) } })
  return [el('h2', {}, T('Peringkat', 'Places')), search, el('table', {}, el('tr', {}, el('th', { class: 'n' }, T('Peringkat', 'Place')), el('th', {}, T('Peserta', 'Entry')), el('th', { class: 'n' }, T('Nilai', 'Score')), el('th', {}, T('Penghargaan, penentu', 'Award, decided by'))), rows)]
}

function proof (seen, kept) {
  const w = seen.wrong; const out = []
  const line = (good, text) => out.push(el('p', { class: good ? 'good' : 'bad' }, (good ? '✓ ' : '✗ ') + text))
  if (w) line(false, verdict(w))
  const whole = !w || ['level', 'who', 'result', 'winners', 'kind', 'form'].includes(w.code)
  if (whole) line(true, T(`${seen.hashes.length} catatan menyambung satu sama lain, dan titik periksanya ditandatangani dengan kunci ${seen.bundle.key}.`, `${seen.hashes.length} records follow from each other, and their checkpoint is signed with the key ${seen.bundle.key}.`))
  if (!w) line(true, say(PROVES[seen.bundle.publish][0]))
  let any = false
  for (const [text, at] of whole ? held(kept, seen.hashes) : []) {
    if (at > 0) { any = true; line(true, T(`“${text}”: sejak itu tidak ada yang diubah, dihapus, atau disisipkan dalam ${at} catatan pertama.`, `“${text}”: nothing in the first ${at} records was changed, removed or put between since.`)) } else if (at < 0) line(false, T(`“${text}” bukan titik periksa atau tanda terima yang utuh.`, `“${text}” is no whole checkpoint or receipt.`))
    else line(false, T(`“${text}” bukan dari riwayat ini: riwayatnya pernah lain, atau tulisannya keliru.`, `“${text}” is not of this history: it once was another, or it is mistyped.`))
  }
  if (whole && !any) out.push(el('p', {}, T('Belum dibandingkan dengan apa pun yang disimpan orang lain. Tanpa itu, riwayat ini dapat saja ditulis ulang seluruhnya sebelum diterbitkan: tempelkan tanda terima, kode di kaki berkas cetak, atau titik periksa.', 'Not compared with anything that somebody else kept. Without that, all of this history may have been written anew before it was published: paste a receipt, the code at the foot of a paper, or a checkpoint.')))
  const s = seen.state
  if (s?.restored.length) out.push(el('p', {}, T(`Jurnal pernah dipulihkan dari cadangan (catatan ${s.restored.join(', ')}).`, `The journal was restored from a backup (record ${s.restored.join(', ')}).`)))
  if (s?.unsealed) out.push(el('p', {}, T(`Segel hasil pernah dibuka ${s.unsealed} kali.`, `The seal was lifted ${s.unsealed} times.`)))
  const not = [...NEVER]
  if (!w && PROVES[seen.bundle.publish][1]) not.unshift(PROVES[seen.bundle.publish][1])
  out.push(el('p', {}, T('Yang tidak dibuktikan:', 'What this does not prove:')), el('ul', {}, not.map((x) => el('li', {}, say(x)))))
  return out
}

let seen = null; let checked = false; let kept = ''
function draw () {
  document.documentElement.lang = lang
  const main = el('main', {})
  main.append(el('button', { class: 'lang', onclick: () => { lang = lang === 'id' ? 'en' : 'id'; draw() } }, lang === 'id' ? 'English' : 'Bahasa Indonesia'))
  const s = seen?.state
  main.append(el('h1', {}, s?.contest ? s.contest.name : T('Periksa hasil lomba', 'Check a contest’s result')))
  if (!own) {
    main.append(el('p', {}, T('Halaman ini memeriksa hasil lomba yang diterbitkan dengan juri. Semuanya terjadi di peramban Anda; tidak ada yang dikirim.', 'This page checks the result of a contest that was published with juri. All of it happens in your browser; nothing is sent.')),
      el('p', {}, el('input', { type: 'file', accept: '.json,.html', 'aria-label': T('Berkas hasil', 'The result’s file'), onchange: async (e) => { const f = e.target.files[0]; if (f) open(await f.text()) } })))
  } else {
    main.append(el('p', {}, el('small', {}, T(`Halaman ini tidak dapat menjamin dirinya sendiri: siapa yang membuatnya dapat menulis apa saja di dalamnya. Untuk pemeriksaan yang tidak bergantung padanya, simpan halaman ini dan bukalah dengan ${STANDALONE} dari rilis atau repositori juri.`, `A page cannot vouch for itself: who made it could have written anything into it. For a check that does not rest on it, save this page and open it with ${STANDALONE} from juri’s releases or repository.`))))
  }
  if (seen) {
    if (own && s?.published) main.append(...winners(s))
    const area = el('textarea', { rows: '3', 'aria-label': T('Yang Anda simpan', 'What you kept'), placeholder: T('Yang Anda simpan: tanda terima, kode di kaki berkas cetak, titik periksa (boleh kosong)', 'What you kept: a receipt, the code at a paper’s foot, a checkpoint (may be empty)') })
    area.value = kept
    main.append(el('h2', {}, T('Periksa sendiri', 'Check it yourself')), area, el('p', {}, el('button', { id: 'check', onclick: () => { kept = area.value; checked = true; draw() } }, T('Periksa sendiri', 'Check it yourself'))))
    if (checked) main.append(el('div', { id: 'proof', 'aria-live': 'polite' }, proof(seen, kept)))
    if (s?.published) main.append(...(own ? [] : winners(s)), ...places(s, seen.bundle))
  }
  document.querySelector('main')?.remove()
  document.body.append(main)
}

// open takes a bundle, or a page that has one in it.
function open (text) {
  if (text.trimStart().startsWith('<')) text = new DOMParser().parseFromString(text, 'text/html').getElementById('bundle')?.textContent || ''
  seen = check(text.trim())
  checked = !own
  draw()
}

if (own) open(own)
else draw()
globalThis.juri = { check, held }
