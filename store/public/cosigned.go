package public

import (
	"encoding/base64"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"juri/scoring"
	"juri/store"
	"juri/store/witness"
)

// Holder is somebody who cosigned the first so many records.
type Holder struct {
	Name    string
	Records uint64
	Known   bool // and whose key is in their name, so that it was checked
}

// rootsOf are the roots of the first so many records, as notes write them.
func rootsOf(tree []scoring.Hash) map[uint64]string {
	roots := map[uint64]string{}
	for c := range scoring.Checkpoints(tree) {
		roots[c.Size] = base64.StdEncoding.EncodeToString(c.Root[:])
	}
	return roots
}

// cosignedOf are the last notes of all who cosigned these records.
func cosignedOf(all *store.Cosigned, tree []scoring.Hash) []string {
	if all == nil {
		return nil
	}
	roots := rootsOf(tree)
	return all.Last(func(size uint64, root string) bool { return root != "" && roots[size] == root })
}

// holders checks the cosigned notes against the records; false if one is not of them, or is
// not signed by the page that it names.
func (c *checker) holders(tree []scoring.Hash) (all []Holder, ok bool) {
	if len(c.Cosigned) == 0 {
		return nil, true
	}
	form := regexp.MustCompile(`^([^\s+]+)\n([1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n\n((?:— .+\n)+)$`)
	roots := rootsOf(tree)
	origin, _, _ := strings.Cut(c.Checkpoint, "\n")
	for _, text := range c.Cosigned {
		m := form.FindStringSubmatch(text)
		if m == nil || m[1] != origin {
			return nil, false
		}
		size, err := strconv.ParseUint(m[2], 10, 64)
		if err != nil || roots[size] != m[3] {
			return nil, false
		}
		for line := range strings.Lines(m[4]) {
			name, _, _ := strings.Cut(strings.TrimPrefix(line, "— "), " ")
			if name == origin {
				continue
			}
			who := Holder{Name: name, Records: size}
			if strings.HasPrefix(name, "page/") {
				key, err := witness.PageVerifier(name)
				if err != nil {
					return nil, false
				}
				signed := strings.Join(m[1:4], "\n") + "\n\n" + line
				if _, err := note.Open([]byte(signed), note.VerifierList(key)); err != nil {
					return nil, false
				}
				who.Known = true
			}
			all = append(all, who)
		}
	}
	return all, true
}
