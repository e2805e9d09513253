// What is private of a record, where a bundle has it: whose pseudonyms stand there, and the
// jurors' word for their sheets.

const AUDIT = 'juri/audit/1'
const ABOUT_SEAL = ['seal.proposed', 'seal.withdrawn', 'result.sealed', 'unseal.proposed', 'result.unsealed']

// stored is a record as readRecords takes it: with the hash of its private half, or as it is where
// it has no halves.
function stored (r) {
  if (typeof r?.v1 === 'string') return { p: r.v1, whole: true }
  if (typeof r?.private !== 'string') return null
  return { p: r.p, q: hex(sha256(bytesOf(r.private))), private: r.private }
}

// privateOf reads what is private of a record.
function privateOf (r, h) {
  try { return r.whole ? { by: h.by, data: h.data } : parse(r.private) } catch { throw new Wrong('record', h.n) }
}

// checkPrivate holds a pseudonym against whom the record names, and that each has a key of their own.
function checkPrivate (s, h) {
  const q = h.private
  if (typeof q.by !== 'string' || !q.data) throw new Wrong('record', h.n)
  if (h.type === 'journal.begun') { s.keys.clear(); s.owners.clear() }
  const d = h.data.person || q.data.person
  if (d?.user) s.people.set(d.user, d.name || d.user)
  if (h.who === undefined && q.key === undefined) return
  if (h.who === undefined || typeof q.key !== 'string') throw new Wrong('who', h.n)
  const sealing = ABOUT_SEAL.includes(h.type); const user = sealing ? q.by : q.data.juror
  if (h.who !== (sealing ? base64url(sha256(join(bytesOf('juri seal\n'), unbase64url(q.key))).slice(0, 16)) : pseudonym(q.key, h.data.slot))) throw new Wrong('who', h.n)
  if ((s.keys.get(user) || q.key) !== q.key || (s.owners.get(q.key) || user) !== user) throw new Wrong('who', h.n)
  s.keys.set(user, q.key)
  s.owners.set(q.key, user)
}

// sheetsText is what a juror stands by.
function sheetsText (s, user, hashes) {
  const lines = [...s.slots.values()].filter((l) => l.cells.get(user)?.sheet).sort((a, b) => a.entry.id < b.entry.id ? -1 : 1)
    .map((l) => `${l.entry.id} ${hex(hashes[l.cells.get(user).sheet.record - 1])}\n`)
  return `juri sheets\n${user}\n${lines.join('')}`
}

// attested holds a juror's word against their sheets at that record, and its signature.
function attested (s, h, hashes) {
  const { by, data } = h.private; const text = bytesOf(sheetsText(s, by, hashes))
  if (hex(sha256(text)) !== data.digest) throw new Wrong('attest', h.n)
  let signed = ''
  if (data.signature) {
    signed = signedSheets(data.signature, data.key, text)
    if (signed === 'no') throw new Wrong('attest', h.n)
  }
  s.attested.set(by, { record: h.n, digest: data.digest, key: data.key || '', signed })
}

// signedSheets checks an SSHSIG: 'yes' or 'no'; 'other' of a kind of key that is not checked here.
function signedSheets (signature, print, text) {
  try {
    const b = unbase64(signature); let at = 6
    const number = () => { at += 4; return new DataView(b.buffer, b.byteOffset + at - 4, 4).getUint32(0) }
    const string = (from) => { const n = number(); at += n; if (at > from.length) throw new RangeError(); return from.slice(at - n, at) }
    const ascii = (x) => String.fromCharCode(...x)
    if (ascii(b.slice(0, 6)) !== 'SSHSIG' || number() !== 1) return 'no'
    const key = string(b); const namespace = string(b); const reserved = string(b); const by = string(b); const sig = string(b)
    if (at !== b.length || ascii(namespace) !== 'juri' || 'SHA256:' + base64(sha256(key)).replace(/=+$/, '') !== print) return 'no'
    const parts = (from) => {
      const all = []
      for (let i = 0; i < from.length;) {
        const n = new DataView(from.buffer, from.byteOffset + i, 4).getUint32(0)
        all.push(from.slice(i + 4, i + 4 + n))
        i += 4 + n
      }
      return all
    }
    const [kind, raw] = parts(key); const [format, bytes] = parts(sig)
    if (ascii(kind) !== 'ssh-ed25519') return 'other'
    const hash = { sha256, sha512 }[ascii(by)]
    if (!hash || ascii(format) !== 'ssh-ed25519') return 'no'
    const sized = (x) => { const n = new Uint8Array(4); new DataView(n.buffer).setUint32(0, x.length); return join(n, x) }
    return ed25519.verify(bytes, join(bytesOf('SSHSIG'), sized(namespace), sized(reserved), sized(by), sized(hash(text))), raw) ? 'yes' : 'no'
  } catch { return 'no' }
}
