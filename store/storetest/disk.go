package storetest

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
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
