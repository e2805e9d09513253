package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"

	"juri/scoring"
)

// The pages are walked here and not by bbolt, which trusts them: a branch that leads
// back to itself takes all memory or the stack, and its own check faults in a goroutine
// of its own, and no recover can stop either from ending the process.

const (
	pageHeader    = 16
	pageElement   = 16
	branchPage    = 0x01
	leafPage      = 0x02
	freelistPage  = 0x10
	bucketElement = 0x01
	noFreelist    = ^uint64(0)
	metaMagic     = 0xED0CDAED
	metaVersion   = 2
	metaLength    = 64 // with its checksum
)

var native = binary.NativeEndian

// meta is one of the two pages that say where everything is; the newer one counts.
type meta struct {
	pageSize int64
	root     uint64
	freelist uint64
	pages    uint64
	commit   uint64
}

func (m meta) size() uint64 { return m.pages * uint64(m.pageSize) }

// metaAt reads the meta page that begins at the offset.
func metaAt(data []byte, offset int64) (m meta, ok bool) {
	at := offset + pageHeader
	if at+metaLength > int64(len(data)) {
		return m, false
	}
	b := data[at : at+metaLength]
	h := fnv.New64a()
	h.Write(b[:metaLength-8])
	m = meta{int64(native.Uint32(b[8:])), native.Uint64(b[16:]), native.Uint64(b[32:]), native.Uint64(b[40:]), native.Uint64(b[48:])}
	ok = native.Uint32(b) == metaMagic && native.Uint32(b[4:]) == metaVersion && native.Uint64(b[56:]) == h.Sum64() &&
		m.pageSize >= 512 && m.pageSize <= 1<<24 && m.pages < 1<<32
	return m, ok
}

// metas returns the two meta pages, and which of them are whole.
func metas(data []byte) (m [2]meta, ok [2]bool) {
	m[0], ok[0] = metaAt(data, 0)
	for size := int64(512); size <= 1<<24 && !ok[1]; size *= 2 {
		if !ok[0] || size == m[0].pageSize {
			m[1], ok[1] = metaAt(data, size)
			ok[1] = ok[1] && m[1].pageSize == size
		}
	}
	return m, ok
}

func newestMeta(data []byte) (meta, bool) {
	m, ok := metas(data)
	if ok[1] && (!ok[0] || m[1].commit > m[0].commit) {
		return m[1], true
	}
	return m[0], ok[0]
}

// walker reads the pages of one file, and reports what bbolt could not go by.
type walker struct {
	data []byte
	meta
	fault func(*scoring.Error)

	use  []pageUse // of each page that the file has
	last []byte    // the key before, in the bucket that is being read
	leaf bool      // that one was on a leaf: the next one is not the same
}

type pageUse byte

const (
	unknown pageUse = iota
	inUse
	isFree
)

func newWalker(data []byte, m meta, fault func(*scoring.Error)) *walker {
	return &walker{data: data, meta: m, fault: fault, use: make([]pageUse, min(m.pages, uint64(len(data))/uint64(m.pageSize)))}
}

// element is a key and its value; bucket says that the value is a bucket.
type element struct {
	key, value []byte
	bucket     bool
}

func (w *walker) damaged(page uint64, format string, a ...any) {
	w.fault(coded(CodePageDamaged, "page", dec(page), "cause", fmt.Sprintf(format, a...)))
}

// page returns a page with its overflow; nil, and a fault, if it cannot be one.
func (w *walker) page(id uint64) []byte {
	if id < 2 || id >= w.pages {
		w.damaged(id, "there is no such page")
		return nil
	}
	if id >= uint64(len(w.use)) {
		w.damaged(id, "beyond the end of the file")
		return nil
	}
	p := w.data[id*uint64(w.pageSize):]
	more := uint64(native.Uint32(p[12:]))
	switch {
	case native.Uint64(p) != id:
		w.damaged(id, "says that it is page %d", native.Uint64(p))
		return nil
	case id+more >= w.pages:
		w.damaged(id, "goes on for %d pages", more)
		return nil
	case id+more >= uint64(len(w.use)):
		w.damaged(id, "beyond the end of the file")
		return nil
	}
	for part := id; part <= id+more; part++ {
		if w.use[part] != unknown {
			w.damaged(part, "used twice, or free as well")
			return nil
		}
		w.use[part] = inUse
	}
	return p[:(1+more)*uint64(w.pageSize)]
}

// tree calls each for the elements of the tree under a page, in order, as far as
// it can be read.
func (w *walker) tree(id uint64, each func(element)) {
	p := w.page(id)
	if p == nil {
		return
	}
	switch kind := native.Uint16(p[8:]); kind {
	case leafPage:
		w.elements(id, p, each)
	case branchPage:
		for i := range uint64(native.Uint16(p[10:])) {
			at := pageHeader + i*pageElement
			if at+pageElement > uint64(len(p)) {
				w.damaged(id, "too many elements")
				return
			}
			from := at + uint64(native.Uint32(p[at:]))
			if to := from + uint64(native.Uint32(p[at+4:])); to > uint64(len(p)) {
				w.damaged(id, "element %d reaches out of it", i)
			} else {
				w.order(id, p[from:to], false)
			}
			w.tree(native.Uint64(p[at+8:]), each)
		}
	default:
		w.damaged(id, "is of kind %#x", kind)
	}
}

// elements calls each for the elements of a leaf page, which may be one inside another.
func (w *walker) elements(id uint64, p []byte, each func(element)) {
	for i := range uint64(native.Uint16(p[10:])) {
		at := pageHeader + i*pageElement
		if at+pageElement > uint64(len(p)) {
			w.damaged(id, "too many elements")
			return
		}
		from := at + uint64(native.Uint32(p[at+4:]))
		split := from + uint64(native.Uint32(p[at+8:]))
		to := split + uint64(native.Uint32(p[at+12:]))
		flags := native.Uint32(p[at:])
		if to > uint64(len(p)) || flags > bucketElement {
			w.damaged(id, "element %d is not whole", i)
			continue
		}
		w.order(id, p[from:split], true)
		each(element{p[from:split], p[split:to], flags == bucketElement})
	}
}

// order takes the next key of a bucket, which comes after the one before; one on
// a branch says where the keys below it begin.
func (w *walker) order(id uint64, key []byte, leaf bool) {
	if c := bytes.Compare(w.last, key); w.last != nil && (c > 0 || c == 0 && w.leaf) {
		w.damaged(id, "its keys are out of order")
	}
	w.last, w.leaf = key, leaf
}

// bucket calls each for the elements of a bucket.
func (w *walker) bucket(in uint64, b []byte, each func(element)) {
	w.last = nil
	switch {
	case len(b) < pageHeader:
		w.damaged(in, "a bucket is not whole")
	case native.Uint64(b) != 0:
		w.tree(native.Uint64(b), each)
	case len(b) < 2*pageHeader || native.Uint16(b[pageHeader+8:]) != leafPage:
		w.damaged(in, "a bucket is not whole")
	default:
		w.elements(in, b[pageHeader:], each)
	}
}

// free takes up the list of free pages.
func (w *walker) free() {
	if w.freelist == noFreelist {
		return
	}
	p := w.page(w.freelist)
	if p == nil {
		return
	}
	n, at := uint64(native.Uint16(p[10:])), uint64(pageHeader)
	if n == 0xFFFF {
		n, at = native.Uint64(p[at:]), at+8
	}
	if native.Uint16(p[8:]) != freelistPage || n > (uint64(len(p))-at)/8 {
		w.damaged(w.freelist, "is no list of free pages")
		return
	}
	for i := range n {
		id := native.Uint64(p[at+8*i:])
		if id < 2 || id >= uint64(len(w.use)) || w.use[id] != unknown {
			w.damaged(w.freelist, "lists page %d, which is not free", id)
			continue
		}
		w.use[id] = isFree
	}
}

// rest reports the pages of a file whose buckets were all read that are neither
// used nor free.
func (w *walker) rest() {
	for id, use := range w.use {
		if id >= 2 && use == unknown && w.freelist != noFreelist {
			w.damaged(uint64(id), "is neither used nor free")
		}
	}
}
