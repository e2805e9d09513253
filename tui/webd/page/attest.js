// A juror's signature under all of their sheets, by the page's own key: what juri asks to have
// signed is read here, and shown as what it means.
import { sha256 } from './lib/noble.js'
import { keyBlob, sign } from './transport.js'
import { bytesOf, concat, string, textOf, uint32 } from './wire.js'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const hex = b => [...b].map(x => x.toString(16).padStart(2, '0')).join('')

// receiptOf is a record's hash as the juror was given it: its first 128 bits, five a letter.
function receiptOf(hash) {
  const bits = [...hash.slice(0, 32)].map(d => parseInt(d, 16).toString(2).padStart(4, '0')).join('') + '00'
  return bits.match(/.{5}/g).map(b => letters[parseInt(b, 2)]).join('').match(/.{1,4}/g).join('-')
}

// sheetsIn is what a text says that is to be signed: the user's own sheets, each an entry and
// its receipt, and the text's digest. Anything else is nothing to sign.
export function sheetsIn(bytes, user) {
  const text = textOf(bytes), head = 'juri sheets\n' + user + '\n'
  if (hex(bytesOf(text)) !== hex(bytes) || !text.startsWith(head) || !text.endsWith('\n')) return null
  const lines = text.slice(head.length, -1).split('\n').map(line => /^([A-Za-z0-9][\w.-]{0,31}) ([0-9a-f]{64})$/.exec(line))
  if (lines.some(m => !m)) return null
  return { sheets: lines.map(m => [m[1], receiptOf(m[2])]), digest: hex(sha256(bytes)) }
}

// signed is an SSHSIG over the bytes, for juri's use alone, by the key of a seed.
export function signed(seed, bytes) {
  const use = [string('juri'), string(''), string('sha256')], magic = bytesOf('SSHSIG')
  const signature = sign(seed, concat(magic, ...use, string(sha256(bytes))))
  return concat(magic, uint32(1), string(keyBlob(seed)), ...use, string(signature))
}
