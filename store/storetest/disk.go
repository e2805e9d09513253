package storetest

import (
	"hash/maphash"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Disk is what a folder's disk may hold after the calls that were made so far, if
// the power fails now: what was synced, and of what was not any part of it, in
// any order, down to sectors. Names are as durable as the sync of their folder,
// and come one after the other.
type Disk struct {
	root    string
	names   map[string]*file // as the program sees them
	durable map[string]*file
	naming  []naming // not durable yet
	open    map[int]*opened
}

type file struct {
	folder  bool
	synced  []byte   // what is there for certain
	changes []change // since then
}

// change is a write, or a new size.
type change struct {
	at   int
	data []byte
	size bool
	fate fate
}

// fate is what has become of a change: nothing yet, it was synced, or the sync
// failed and no later one tells.
type fate int

const (
	waits fate = iota
	synced
	doubtful
)

type naming struct {
	name string
	file *file // nil: the name is gone
}

type opened struct {
	*file
	path string
	at   int
}

// NewDisk is a disk on which the folder is empty.
func NewDisk(root string) *Disk {
	return &Disk{root: root, names: map[string]*file{}, durable: map[string]*file{}, open: map[int]*opened{}}
}

// Do takes one call, and reports whether the disk may be another for it.
func (d *Disk) Do(c Call) bool {
	if c.Name == "close" {
		delete(d.open, num(c.Args[0]))
		return false
	}
	switch c.Name {
	case "openat":
		path := d.at(c.Args[0], c.Args[1])
		if c.Failed || path != d.root && !strings.HasPrefix(path, d.root+"/") {
			if !c.Failed {
				delete(d.open, c.Result)
			}
			return false
		}
		f := d.names[path]
		is := f != nil
		if f == nil {
			f = &file{folder: !strings.Contains(c.Args[2], "O_CREAT")}
			if !f.folder {
				d.name(path, f)
			}
		}
		if strings.Contains(c.Args[2], "O_TRUNC") && is {
			f.changes = append(f.changes, change{size: true})
		}
		d.open[c.Result] = &opened{file: f, path: path}
		return !f.folder
	case "renameat":
		from, to := d.at(c.Args[0], c.Args[1]), d.at(c.Args[2], c.Args[3])
		if f := d.names[from]; f != nil && !c.Failed {
			d.name(to, f)
			d.name(from, nil)
		}
		return true
	case "linkat":
		if f := d.names[d.at(c.Args[0], c.Args[1])]; f != nil && !c.Failed {
			d.name(d.at(c.Args[2], c.Args[3]), f)
		}
		return true
	case "unlinkat":
		if path := d.at(c.Args[0], c.Args[1]); d.names[path] != nil && !c.Failed {
			d.name(path, nil)
		}
		return true
	case "mkdirat":
		if path := d.at(c.Args[0], c.Args[1]); strings.HasPrefix(path, d.root+"/") && !c.Failed {
			d.name(path, &file{folder: true})
		}
		return true
	}
	o := d.open[num(c.Args[0])]
	if o == nil {
		return false
	}
	switch c.Name {
	case "write", "pwrite64":
		if c.Failed {
			return false
		}
		at := o.at
		if c.Name == "pwrite64" {
			at = num(c.Args[3])
		} else {
			o.at += c.Result
		}
		o.changes = append(o.changes, change{at: at, data: []byte(c.Args[1])[:c.Result]})
	case "ftruncate":
		if !c.Failed {
			o.changes = append(o.changes, change{at: num(c.Args[1]), size: true})
		}
	case "fsync", "fdatasync":
		d.sync(o, c.Failed)
	}
	return true
}

func (d *Disk) sync(o *opened, failed bool) {
	if o.folder {
		if failed {
			return
		}
		d.naming = slices.DeleteFunc(d.naming, func(n naming) bool {
			own := filepath.Dir(n.name) == o.path
			if own {
				set(d.durable, n)
			}
			return own
		})
		return
	}
	became := synced
	if failed {
		became = doubtful
	}
	for i := range o.changes {
		if c := &o.changes[i]; c.fate == waits {
			c.fate = became
		}
	}
	for len(o.changes) > 0 && o.changes[0].fate == synced {
		o.synced, o.changes = o.changes[0].to(o.synced), o.changes[1:]
	}
}

func (d *Disk) name(path string, f *file) {
	n := naming{path, f}
	set(d.names, n)
	d.naming = append(d.naming, n)
}

func set(names map[string]*file, n naming) {
	if names[n.name] = n.file; n.file == nil {
		delete(names, n.name)
	}
}

// at is the path of a name in a folder that is open, or of a whole path.
func (d *Disk) at(folder, name string) string {
	if o := d.open[num(folder)]; o != nil && !filepath.IsAbs(name) {
		return filepath.Join(o.path, name)
	}
	return filepath.Clean(name)
}

func num(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// to makes the change.
func (c change) to(b []byte) []byte {
	end := c.at + len(c.data)
	if c.size {
		if c.at < len(b) {
			return slices.Clone(b[:c.at])
		}
	}
	if len(b) < end {
		b = append(b, make([]byte, end-len(b))...)
	}
	copy(b[c.at:], c.data)
	return b
}

// Image is one of the things that the disk may hold: files by path, nil for a folder.
type Image map[string][]byte

// lasting is a choice of what lasts: so many of the names, and of the n-th write
// so many bytes from one on to another.
type lasting struct {
	names int
	lost  bool // what a failed sync lost is there all the same
	of    func(n, size int) (from, to int)
}

const sector = 512

// Images is what the disk may hold: nothing of what was not synced, all of it, and
// each write missing, alone and torn; long for each name after the other and random
// parts too.
func (d *Disk) Images(long bool, rnd *rand.Rand) (all []Image) {
	writes := 0
	doubt := 0
	seen := map[*file]bool{}
	for _, f := range d.names {
		if !seen[f] {
			seen[f] = true
			for _, c := range f.changes {
				writes += b2i(c.fate == waits)
				doubt = max(doubt, b2i(c.fate == doubtful))
			}
		}
	}
	none := func(int, int) (int, int) { return 0, 0 }
	whole := func(_, size int) (int, int) { return 0, size }
	of := []func(int, int) (int, int){none, whole}
	for i := range writes {
		if !long && i < writes-1 && i%4 != 0 {
			continue
		}
		one := func(yes, no func(int, int) (int, int)) func(int, int) (int, int) {
			return func(n, size int) (int, int) {
				if n == i {
					return yes(n, size)
				}
				return no(n, size)
			}
		}
		of = append(of, one(none, whole), one(whole, none),
			one(func(_, size int) (int, int) { return 0, size / 2 / sector * sector }, whole),
			one(func(_, size int) (int, int) { return min(sector, size), size }, whole),
			one(func(_, size int) (int, int) { return 0, min(sector, size) }, whole))
	}
	if long {
		for range min(4*writes, 40) {
			seed := rnd.Uint64()
			of = append(of, func(n, size int) (int, int) {
				r := rand.New(rand.NewPCG(seed, uint64(n)))
				from := r.IntN(size/sector+1) * sector
				return []int{0, 0, min(from, size)}[r.IntN(3)], []int{0, size, size}[r.IntN(3)]
			})
		}
	}
	names := []int{0, len(d.naming)}
	if long {
		for n := range len(d.naming) {
			names = append(names, n)
		}
	}
	known := map[uint64]bool{}
	for _, lost := range []bool{false, true}[:1+doubt] {
		for i, f := range of {
			for k, n := range names {
				if i > 1 && k > 1 {
					continue
				}
				image := d.image(lasting{n, lost, f})
				if h := image.hash(); !known[h] {
					known[h] = true
					all = append(all, image)
				}
			}
		}
	}
	return all
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *Disk) image(l lasting) Image {
	names := maps.Clone(d.durable)
	for _, n := range d.naming[:l.names] {
		set(names, n)
	}
	order, done := 0, map[*file][]byte{}
	image := Image{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		f := names[name]
		if f.folder {
			image[name] = nil
			continue
		}
		data, is := done[f]
		if !is {
			data = append([]byte{}, f.synced...)
			for _, c := range f.changes {
				if c.fate != waits {
					if c.fate == synced || l.lost {
						data = c.to(data)
					}
					continue
				}
				size := len(c.data)
				if c.size {
					size = 1
				}
				from, to := l.of(order, size)
				order++
				switch {
				case from >= to:
				case c.size:
					data = c.to(data)
				default:
					data = change{at: c.at + from, data: c.data[from:to]}.to(data)
				}
			}
			done[f] = data
		}
		image[name] = data
	}
	return image
}

var seed = maphash.MakeSeed()

func (m Image) hash() uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, name := range slices.Sorted(maps.Keys(m)) {
		_, _ = h.WriteString(name + "\x00" + strconv.Itoa(len(m[name])) + "\x00")
		_, _ = h.Write(m[name])
	}
	return h.Sum64()
}

// Write puts an image of the disk into a new folder, and returns its path. What is
// in a folder that is not there is not there either.
func (d *Disk) Write(t testing.TB, m Image) string {
	t.Helper()
	dir, err := os.MkdirTemp(memory(), "juri-power-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	for _, name := range slices.Sorted(maps.Keys(m)) {
		to := filepath.Join(dir, strings.TrimPrefix(name, d.root))
		if m[name] == nil {
			err = os.Mkdir(to, 0o700)
		} else {
			err = os.WriteFile(to, m[name], 0o600)
		}
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	return dir
}

// memory is a folder in memory, where syncs cost nothing; "" if there is none.
func memory() string {
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		return "/dev/shm"
	}
	return ""
}
