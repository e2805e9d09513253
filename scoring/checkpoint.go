package scoring

import (
	"crypto/sha256"
	"encoding/base64"
	"iter"
	"slices"
	"strconv"
)

// Checkpoint is what somebody keeps of a journal, so that nobody can change what
// was recorded before: how many records it has, and the root of the Merkle tree
// over their hashes.
type Checkpoint struct {
	Size uint64
	Root Hash
}

// String is what people compare, scan and paste: the number and the root.
func (c Checkpoint) String() string {
	return strconv.FormatUint(c.Size, 10) + " " + base64.StdEncoding.EncodeToString(c.Root[:])
}

// tree is the Merkle tree over the hashes of a journal's records, as RFC 6962
// (section 2.1) makes it.
type tree struct {
	size  uint64 // how many records there are
	whole []Hash // its whole subtrees, the largest first: as many as size has binary ones
}

// add adds a record; it writes over its own list.
func (t *tree) add(record Hash) {
	var leaf [1 + len(record)]byte
	copy(leaf[1:], record[:])
	h := Hash(sha256.Sum256(leaf[:]))
	for n := t.size; n&1 == 1; n >>= 1 {
		last := len(t.whole) - 1
		h, t.whole = parent(t.whole[last], h), t.whole[:last]
	}
	t.size, t.whole = t.size+1, append(t.whole, h)
}

// checkpoint is what stands for all of it.
func (t tree) checkpoint() Checkpoint {
	if t.size == 0 {
		return Checkpoint{Root: sha256.Sum256(nil)}
	}
	last := len(t.whole) - 1
	root := t.whole[last]
	for _, left := range slices.Backward(t.whole[:last]) {
		root = parent(left, root)
	}
	return Checkpoint{t.size, root}
}

func parent(left, right Hash) Hash {
	var b [1 + 2*len(left)]byte
	b[0] = 1
	copy(b[1:], left[:])
	copy(b[1+len(left):], right[:])
	return sha256.Sum256(b[:])
}

// Checkpoints are those after each of the records, by their hashes in their order.
func Checkpoints(records []Hash) iter.Seq[Checkpoint] {
	return func(yield func(Checkpoint) bool) {
		var t tree
		for _, h := range records {
			if t.add(h); !yield(t.checkpoint()) {
				return
			}
		}
	}
}
