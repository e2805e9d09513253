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
