package setup

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"slices"
	"strconv"

	"juri/scoring"
)

// maxSeed bounds a lot's number, so that it can be read out.
const maxSeed = 999_999_999

// drawn puts entries of one room in the order of the lot that contest.yaml names,
// as lists were drawn before draws were on record: by the SHA-256 of "seed:room:id".
func drawn(seed int, entries []*scoring.Entry) {
	lot := func(e *scoring.Entry) []byte {
		sum := sha256.Sum256([]byte(strconv.Itoa(seed) + ":" + e.Room + ":" + e.ID))
		return sum[:]
	}
	slices.SortStableFunc(entries, func(a, b *scoring.Entry) int {
		return cmp.Or(bytes.Compare(lot(a), lot(b)), cmp.Compare(a.ID, b.ID))
	})
}
