package store

import (
	"cmp"
	"encoding/binary"
	"slices"

	"juri/scoring"
)

// VerifyRecords walks records as they are stored, the first of them record 1, as Verify does
// those of a journal; name is what is said of where they are from.
func VerifyRecords(name string, stored [][]byte) Report {
	c := checked{path: name}
	found := make([]element, len(stored))
	for i, record := range stored {
		found[i] = element{key: binary.BigEndian.AppendUint64(nil, uint64(i+1)), value: record}
	}
	c.records(found)
	c.chain([]element{{key: headKey, value: append(binary.BigEndian.AppendUint64(nil, c.Records), c.Head[:]...)}})
	c.compare()
	c.ended()
	return c.Report
}

// ended puts together what the records came to.
func (c *checked) ended() {
	slices.SortStableFunc(c.Faults, func(a, b Fault) int { return cmp.Compare(a.Record, b.Record) })
	for _, l := range c.links {
		c.hashes = append(c.hashes, l.hash)
	}
	c.Signed = signedSheets(c.steps, c.hashes)
}

// Hashes are those of the records; of all of them if the journal is whole.
func (r Report) Hashes() []scoring.Hash { return r.hashes }
