package store

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/mod/sumdb/note"

	"juri/store/disk"
	"juri/store/witness"
)

// CosignedFile is the file of a contest folder that holds the checkpoints which others
// cosigned, one after the other, as notes.
const CosignedFile = "cosigned.txt"

// mostCosigners is how many cosignatures of one checkpoint are kept: readers of notes take a
// hundred signatures.
const mostCosigners = 90

// Cosigned is what others cosigned of a contest's journal. Its methods may be called from
// any goroutine.
type Cosigned struct {
	path  string
	mu    sync.Mutex
	notes []string // each ends with its signatures; the oldest first
}

// OpenCosigned reads what a folder has of it.
func OpenCosigned(dir string) (*Cosigned, error) {
	c := &Cosigned{path: filepath.Join(dir, CosignedFile)}
	data, err := disk.Read(c.path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	text := string(data)
	for text != "" { // a note's only empty line but one stands before its signatures
		head, rest, _ := strings.Cut(text, "\n\n")
		sigs, more, _ := strings.Cut(rest, "\n\n")
		c.notes = append(c.notes, head+"\n\n"+strings.TrimSuffix(sigs, "\n")+"\n")
		text = more
	}
	return c, err
}

// Add adds a line to a checkpoint's note; one of the same cosigner takes the place of the
// one before.
func (c *Cosigned) Add(signed []byte, line string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	text, _, _ := strings.Cut(string(signed), "\n\n")
	at := slices.IndexFunc(c.notes, func(n string) bool { return strings.HasPrefix(n, text+"\n\n") })
	if at < 0 {
		at, c.notes = len(c.notes), append(c.notes, string(signed))
	}
	who, _, _ := strings.Cut(strings.TrimPrefix(line, "— "), " ")
	lines := slices.DeleteFunc(slices.Collect(strings.Lines(c.notes[at])), func(l string) bool { return strings.HasPrefix(l, "— "+who+" ") })
	if now := strings.Join(lines, ""); strings.Count(now, "\n— ") <= mostCosigners { // with the contest's own
		c.notes[at] = now + line
	}
}

// Bytes are all of the notes.
func (c *Cosigned) Bytes() []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	return []byte(strings.Join(c.notes, "\n"))
}

// Last are, of each who cosigned, the last note of a checkpoint that is one of these, with the
// contest's own signature.
func (c *Cosigned) Last(is func(size uint64, root string) bool) (notes []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	seen := map[string]bool{}
	for _, n := range slices.Backward(c.notes) {
		text, sigs, _ := strings.Cut(n, "\n\n")
		line := strings.Split(text, "\n")
		if len(line) != 3 {
			continue
		}
		if size, err := strconv.ParseUint(line[1], 10, 64); err != nil || !is(size, line[2]) {
			continue
		}
		kept, some := text+"\n\n", false
		for sig := range strings.Lines(sigs) {
			name, _, _ := strings.Cut(strings.TrimPrefix(sig, "— "), " ")
			if own := name == line[0]; own || !seen[name] {
				kept, some, seen[name] = kept+sig, some || !own, true
			}
		}
		if some {
			notes = append(notes, kept)
		}
	}
	return notes
}

// Write keeps them in the folder.
func (c *Cosigned) Write() error { return disk.Replace(c.path, c.Bytes()) }

// Cosigner is somebody whose cosignature stands under what was kept.
type Cosigner struct {
	Name string
	At   string // when they say that they saw it; "" where their key is not known
}

// Cosigners are those under what was kept.
func (k Kept) Cosigners() []Cosigner { return k.cosigners }

// cosigners are those under a note. keys are of witnesses; pages bring their own.
func cosigners(signed []byte, keys []string) (all []Cosigner) {
	_, sigs, _ := strings.Cut(string(signed), "\n\n")
	known := func(name string) (list []note.Verifier) {
		if v, err := witness.PageVerifier(name); err == nil {
			return append(list, v)
		}
		for _, k := range keys {
			if v, err := witness.NewVerifier(k); err == nil && v.Name() == name {
				list = append(list, v)
			}
		}
		return list
	}
	own, _, _ := bytes.Cut(signed, []byte("\n"))
	text, _, _ := strings.Cut(string(signed), "\n\n")
	for line := range strings.Lines(sigs) {
		name, _, is := strings.Cut(strings.TrimPrefix(line, "— "), " ")
		if !is || name == string(own) || slices.ContainsFunc(all, func(c Cosigner) bool { return c.Name == name }) {
			continue
		}
		who := Cosigner{Name: name}
		if n, err := note.Open([]byte(text+"\n\n"+line), note.VerifierList(known(name)...)); err == nil {
			who.At = witness.When(n.Sigs[0]).Format("2006-01-02 15:04:05Z")
		}
		all = append(all, who)
	}
	return all
}
