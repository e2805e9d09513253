package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"net"
	"net/netip"
	"os"
	"os/user"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"

	"juri/scoring"
	"juri/store/disk"
)

// The names in a contest folder that are the store's.
const (
	JournalFile  = "juri.db"
	BackupFolder = "backups"
	servingFile  = "serving.json"
)

// heldWait is how long OpenFolder waits for a server that is ending.
const heldWait = 600 * time.Millisecond

// Holder is the process that has a contest folder open.
type Holder struct {
	PID     int       `json:"pid"`
	User    string    `json:"user,omitempty"` // of the system
	Host    string    `json:"host,omitempty"`
	Address string    `json:"address,omitempty"` // where it takes ssh; "" if it does not
	Since   time.Time `json:"since"`
}

// HeldError says who has a contest folder open; the zero Holder if it is not
// known. errors.Is finds ErrHeld in it.
type HeldError struct {
	Dir    string
	Holder Holder
}

// Error names the holder, for operators.
func (e *HeldError) Error() string { return e.sentence().Error() }

// Unwrap gives ErrHeld, and the sentence for people.
func (e *HeldError) Unwrap() []error { return []error{ErrHeld, e.sentence()} }

func (e *HeldError) sentence() *scoring.Error {
	h := e.Holder
	return coded(CodeHeld, "dir", e.Dir, "user", h.User, "host", h.Host, "pid", dec(h.PID), "address", h.reach())
}

// reach is the holder's address as ssh can be told it: who listens on every address of
// a machine is reached by the machine's name, and on it as localhost.
func (h Holder) reach() string {
	host, port, err := net.SplitHostPort(h.Address)
	if err != nil {
		return h.Address
	}
	if ip, err := netip.ParseAddr(host); host == "" || err == nil && ip.IsUnspecified() {
		host = h.Host
		if own, err := os.Hostname(); host == "" || err == nil && host == own {
			host = "localhost"
		}
	}
	return net.JoinHostPort(host, port)
}

// Folder is the journal of a contest folder that this process holds.
type Folder struct {
	*Bolt
	dir  string
	held Holder

	start *checked // what verifying came to; nil once replayed
	taken bool     // the journal is sound, and the newest that is known

	kept acknowledged

	looks Looks
}

// OpenFolder takes hold of a contest folder and opens its journal once that is
// verified, or makes one if the folder is new. address says where this process
// takes ssh, so that whoever tries the same is told; "" if it does not yet. A
// *HeldError says who holds it, within a second; a *DamagedError what is wrong
// with its journal; CodeJournalGone that there is none but once was;
// CodeHistoryOther and CodeHistoryOlder that the folder knows another or a longer
// one.
func OpenFolder(dir, address string) (*Folder, error) { return openFolder(dir, address, nil) }

// openFolder is OpenFolder; known is what verifying its journal came to before, or
// nil.
func openFolder(dir, address string, known *checked) (*Folder, error) {
	path := filepath.Join(dir, JournalFile)
	if err := refuseIfLost(dir, path); err != nil {
		return nil, err
	}
	l, err := OpenBolt(path, heldWait)
	if errors.Is(err, ErrHeld) {
		return nil, &HeldError{dir, readHolder(dir)}
	}
	f := &Folder{Bolt: l, dir: dir, held: here()}
	if err == nil {
		_ = f.Announce(address) // a disk that is full must not keep the contest from being read
	}
	start, refused := checkFolder(dir, known)
	if refused != nil {
		if err == nil {
			err = f.Close()
		}
		return nil, errors.Join(refused, err)
	}
	if err != nil {
		return nil, err
	}
	f.start, f.taken = start, true
	f.mark()
	return f, nil
}

// Announce says where this process takes ssh, to whoever tries to open the folder
// too. When it fails nothing is said.
func (f *Folder) Announce(address string) error {
	f.held.Address = address
	path := filepath.Join(f.dir, servingFile)
	data, err := json.Marshal(f.held)
	if err == nil {
		err = disk.Replace(path, data)
	}
	if err != nil {
		return errors.Join(err, disk.IgnoreMissing(os.Remove(path)))
	}
	return nil
}

// Close gives the folder up, and notes where its journal stands.
func (f *Folder) Close() error {
	err := disk.IgnoreMissing(os.Remove(filepath.Join(f.dir, servingFile)))
	intact := f.Intact()
	if f.taken && intact == nil {
		f.note()
	}
	if lost := f.kept.lost; lost != nil {
		f.writing.Lock()
		f.closed = true // the file is somebody else's: nothing is written to it
		f.writing.Unlock()
		return errors.Join(err, lost, f.release())
	}
	return errors.Join(err, f.Bolt.Close())
}

// note leaves a note of where the journal stands, unless a backup says so. A
// disk that takes none must not keep the folder from being closed.
func (f *Folder) note() {
	var head []byte
	if f.view(func(tx *bbolt.Tx) error {
		head = bytes.Clone(tx.Bucket(metaBucket).Get(headKey))
		return nil
	}) != nil {
		return
	}
	seq, hash, ok := splitHead(head)
	backedUp := filepath.Join(f.dir, BackupFolder)
	all, err := backups(backedUp)
	if !ok || seq == 0 || err != nil || len(all) > 0 && all[len(all)-1].is(seq, hash) {
		return
	}
	data, err := json.Marshal(known{Records: seq, Head: hash.String()})
	if err == nil && disk.MakeFolder(backedUp) == nil {
		_ = disk.Replace(filepath.Join(backedUp, noteFile), data)
	}
}

func here() Holder {
	h := Holder{PID: os.Getpid(), Since: time.Now().UTC().Truncate(time.Second)}
	if u, err := user.Current(); err == nil {
		h.User = u.Username
	}
	h.Host, _ = os.Hostname() // unknown is no harm
	return h
}

// Announced reports whether somebody says that they have the folder open. They
// may be gone all the same, and not everybody can say so.
func Announced(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, servingFile))
	return err == nil
}

// readHolder reads who holds the folder; one that has only just taken it may not
// have said so yet.
func readHolder(dir string) (h Holder) {
	data, err := disk.Read(filepath.Join(dir, servingFile))
	if err != nil || json.Unmarshal(data, &h) != nil {
		return Holder{}
	}
	return h
}

// refuseIfLost refuses to begin a journal where there are backups of one.
func refuseIfLost(dir, path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	names, err := backups(filepath.Join(dir, BackupFolder))
	if err != nil || len(names) == 0 {
		return err
	}
	return coded(CodeJournalGone, "path", path, "backup", goodBackup(dir))
}

// checkFolder checks a folder's journal: all that what is replayed from it depends
// on, and that it is the newest that the folder knows. What else Verify looks for is
// no reason not to serve. known, unless nil, is what that came to before, and is
// returned where the journal is the same to the byte.
func checkFolder(dir string, known *checked) (*checked, error) {
	path := filepath.Join(dir, JournalFile)
	data, err := readSnapshot(path)
	if err != nil {
		return nil, err
	}
	c := known
	if c == nil || !bytes.Equal(data, c.data) {
		c = &checked{path: path, data: data, quick: true}
		c.all()
	}
	if !c.OK() {
		return nil, &DamagedError{Path: path, Report: c.Report, Backup: goodBackup(dir)}
	}
	if c.Erased > 0 {
		return nil, c.erasedError()
	}
	return c, c.newest(dir)
}

// newest says whether the journal is the history that its folder knows, as far as
// that goes: CodeHistoryOther, CodeHistoryOlder.
func (c *checked) newest(dir string) error {
	points, err := knownOf(dir)
	if err != nil {
		return err
	}
	ahead, err := c.against(points)
	if err == nil && ahead != nil {
		err = coded(CodeHistoryOlder, "path", c.path, "records", dec(c.Records), "known", dec(ahead.Records), "other", ahead.path)
	}
	return err
}

// replayed returns what verifying the folder came to, once, so that a journal is
// read one time only before it is served.
func (f *Folder) replayed() (s scoring.State, last scoring.Event) {
	if c := f.start; c != nil {
		f.start = nil
		return c.whole, c.last
	}
	return s, last
}
