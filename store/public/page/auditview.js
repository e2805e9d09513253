// What the page shows of a bundle that has what is private.

function auditPart (seen) {
  const s = seen.state; const out = [el('p', { class: 'bad' }, T('audit-private'))]
  const name = (user) => s.people.has(user) ? `${s.people.get(user)} (${user})` : user
  if (s.attested.size) {
    out.push(el('h2', {}, T('audit-attested')), ...[...s.attested].map(([user, a]) => el('p', {}, el('b', {}, name(user)), ' ',
      T(hex(sha256(bytesOf(sheetsText(s, user, seen.hashes)))) === a.digest ? 'audit-stands' : 'audit-changed', a), ' ',
      T({ yes: 'audit-signed', other: 'audit-unchecked' }[a.signed] || 'audit-login', a), el('br'), el('small', {}, a.digest))))
  }
  const rows = seen.halves.map((h, i) => {
    const r = seen.bundle.records[i]; const text = r.v1 || `${r.p}\n${r.private}`
    return el('tr', { 'data-text': (text + ' ' + name(h.private.by)).toLowerCase() }, el('td', NUMBER, h.n), el('td', {}, el('b', {}, h.type), ' ', name(h.private.by), el('br'), el('small', {}, [hour(h.at), h.private.proof].filter(Boolean).join(' · ')),
      el('details', {}, el('summary', {}, T('audit-text')), el('pre', {}, text), el('small', {}, hex(seen.hashes[i])))))
  })
  const search = el('input', { type: 'search', placeholder: T('audit-search'), oninput: () => { for (const r of rows) r.hidden = !r.dataset.text.includes(search.value.toLowerCase()) } })
  return [...out, el('h2', {}, T('audit-records')), search, grid([['own-record', NUMBER], ['audit-what']], rows)]
}
