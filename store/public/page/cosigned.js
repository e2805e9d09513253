// Those who cosigned the records: .github/PROOF.md, section 2.

// holdersOf are those who cosigned the records: their name, how many records, and whether their
// key is in it, so that it was checked.
function holdersOf (bundle, hashes, origin) {
  const notes = (bundle.cosigned || []).map(readNote); const roots = rootsOf(hashes, notes.map((n) => n?.size)); const all = []
  for (const note of notes) {
    if (!note || note.origin !== origin || !roots.has(note.size) || base64(roots.get(note.size)) !== note.root) throw new Wrong('cosigned')
    for (const line of note.lines) {
      const name = line.slice(2).split(' ')[0]
      if (name === origin) continue
      const page = name.startsWith('page/')
      if (page && !cosigned(note, line, name, () => unbase64url(name.slice(5)))) throw new Wrong('cosigned')
      all.push({ name, records: note.size, known: page, line, note })
    }
  }
  return all
}

// cosigned reports whether a line under a checkpoint is a cosignature by that name and key.
function cosigned (note, line, name, key) {
  try {
    const sig = unbase64(/^— \S+ ([A-Za-z0-9+/=]+)$/.exec(line)[1]); const raw = key()
    const id = sha256(join(bytesOf(name + '\n'), [4], raw)).slice(0, 4)
    if (raw.length !== 32 || sig.length !== 76 || hex(sig.slice(0, 4)) !== hex(id)) return false
    const at = new DataView(sig.buffer, sig.byteOffset + 4, 8).getBigUint64(0)
    return at < 1n << 63n && ed25519.verify(sig.slice(12), bytesOf(`cosignature/v1\ntime ${at}\n${note.signed}`), raw)
  } catch { return false }
}

// knownTo reports whether a holder is known by one of the witnesses' keys, as name+hash+key.
const knownTo = (h, keys) => h.known || keys.some((k) => {
  const m = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/.exec(k)
  return m && m[1] === h.name && cosigned(h.note, h.line, h.name, () => unbase64(m[2]).slice(1))
})
