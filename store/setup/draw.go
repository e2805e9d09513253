package setup

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"os"
	"regexp"
	"slices"
	"strconv"

	"juri/scoring"
)

// maxSeed bounds a lot's number, so that it can be read out.
const maxSeed = 999_999_999

// drawn puts entries of one room in the order of the lot: by the SHA-256 of
// "seed:room:id", which anybody can work out again.
func drawn(seed int, entries []*scoring.Entry) {
	lot := func(e *scoring.Entry) []byte {
		sum := sha256.Sum256([]byte(strconv.Itoa(seed) + ":" + e.Room + ":" + e.ID))
		return sum[:]
	}
	slices.SortStableFunc(entries, func(a, b *scoring.Entry) int {
		return cmp.Or(bytes.Compare(lot(a), lot(b)), cmp.Compare(a.ID, b.ID))
	})
}

var drawLine = regexp.MustCompile(`(?m)^draw:[^\r\n]*`)

// Draw has the running order of entries without a turn drawn by lot: contest.yaml
// keeps the lot's number. Nothing is written until Apply.
func Draw(dir string, seed int) (Change, error) {
	if seed < 1 || seed > maxSeed {
		return Change{}, problem(CodeBadCount, "value", strconv.Itoa(seed), "min", "1")
	}
	contest, bad := readFile(os.DirFS(dir), contestFile)
	if bad != nil {
		return Change{}, bad
	}
	c := Change{dir: dir}
	var err error
	if c.Before, err = Load(dir); err != nil {
		return c, err
	}
	line := []byte("draw: " + strconv.Itoa(seed))
	if at := drawLine.FindIndex(contest); at != nil {
		contest = slices.Concat(contest[:at[0]], line, contest[at[1]:])
	} else {
		contest = slices.Concat(contest, []byte("\n"), line, []byte("\n"))
	}
	c.files = []file{{contestFile, contest}}
	c.After, err = loadText(os.DirFS(dir), contest)
	return c, err
}
