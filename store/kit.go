package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"juri/scoring"
	"juri/store/disk"
)

// The files of a rescue kit. It is a folder with one folder in it for each of the
// last times that it was made whole, named as a backup is.
const (
	kitFile  = "kit.json"    // says whose it is
	kitTail  = "tail"        // in such a folder: what was recorded after its journal
	kitKeys  = "keys.sealed" // and the keys, under a passphrase
	kitKept  = 2             // how many such folders there are
	kitPause = 400 * time.Millisecond
	kitAgain = 3 * time.Second
	kitStuck = 10 * time.Second
)

// keyFiles are the files of a contest folder that nobody else may read.
var keyFiles = []string{HostKeyFile, SecretFile}

// kitTypes are the kinds of files that people put into a contest folder for juri to read.
var kitTypes = []string{".yaml", ".yml", ".csv", ".xlsx", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".txt", ".md"}

type kitOf struct {
	Name  string       `json:"name"`  // of the contest's folder
	First scoring.Hash `json:"first"` // the hash of its first record
}

// Kit keeps a rescue kit up: all that another computer needs to go on with a
// contest. It holds nobody up, whatever the disk does that it is on.
type Kit struct {
	Path string

	dir, passphrase string
	log             Log
	is              kitOf

	now      string          // the folder in use; "" if a new one is to be made
	seq      uint64          // the last record in it
	drafts   map[string]bool // the records of the drafts that are in it
	cosigned []byte          // what others cosigned, as it is in it
	done     closed
	sealed   bool
	over     chan struct{}

	mu    sync.Mutex
	at    time.Time // when it was last found to have everything
	since time.Time // when the write under way began
	why   error     // why it lacks something
}

// NewKit prepares a rescue kit of a contest folder in another one, which must be
// there. A kit of another contest, or one that knows more of this one, is refused.
func NewKit(ctx context.Context, dir, to, passphrase string, log Log) (*Kit, error) {
	if info, err := os.Stat(to); err != nil || !info.IsDir() {
		return nil, coded(CodeKitPlace, "path", to)
	}
	whole, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	k := &Kit{dir: dir, passphrase: passphrase, log: log, over: make(chan struct{})}
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return nil, err
		}
		k.is = kitOf{filepath.Base(whole), e.Hash}
		break
	}
	k.Path = filepath.Join(to, k.is.Name+"-kit")
	if err := os.Mkdir(k.Path, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, coded(CodeKitPlace, "path", to)
	}
	switch old, err := readKit(k.Path); {
	case errors.Is(err, fs.ErrNotExist):
		data, err := json.Marshal(k.is)
		if err == nil {
			err = disk.Replace(filepath.Join(k.Path, kitFile), data)
		}
		return k, err
	case err != nil:
		return nil, err
	case old.First != k.is.First:
		return nil, coded(CodeKitOther, "path", k.Path)
	}
	return k, k.behind(ctx)
}

func readKit(path string) (is kitOf, err error) {
	data, err := disk.Read(filepath.Join(path, kitFile))
	if err == nil && json.Unmarshal(data, &is) != nil {
		err = coded(CodeKitPlace, "path", path)
	}
	return is, err
}

// behind says whether all of a kit that is there is in the journal.
func (k *Kit) behind(ctx context.Context) error {
	made, err := snapshots(k.Path)
	if err != nil || len(made) == 0 {
		return err
	}
	newest := made[len(made)-1]
	if newest.records == 0 {
		return nil
	}
	last, head := newest.records, newest.head
	for _, e := range tailOf(filepath.Join(k.Path, newest.name)) {
		if !e.Draft() {
			last, head = e.Seq, e.Hash.String()
		}
	}
	for e, err := range k.log.After(ctx, last-1) {
		switch {
		case err != nil:
			return err
		case !strings.HasPrefix(e.Hash.String(), head):
			return coded(CodeKitOther, "path", k.Path)
		}
		return nil
	}
	return coded(CodeKitNewer, "path", k.Path, "records", dec(last))
}

// Run keeps the kit up until the board closes: at once, after every closed slot
// and seal whole, and between by what is new, within a second. What goes wrong is
// told once, and tried again until it goes right.
func (k *Kit) Run(b *Board, report func(error)) {
	defer close(k.over)
	next, stop := b.Subscribe(scoring.Host)
	defer stop()
	for ended := false; !ended; {
		ctx, cancel := context.WithTimeout(context.Background(), kitAgain)
		_, err := next(ctx)
		cancel()
		if ended = errors.Is(err, ErrClosed); err != nil && !ended && k.Trouble() == nil {
			continue
		}
		was := k.Trouble()
		k.note(time.Now(), was)
		err = k.update(context.Background(), b.State(), time.Now())
		k.note(time.Time{}, err)
		if err != nil && (was == nil || was.Error() != err.Error()) {
			report(err)
		}
		if !ended {
			time.Sleep(kitPause)
		}
	}
}

// Wait waits until the kit has all of a board that was closed, and not for a disk
// that hangs.
func (k *Kit) Wait() {
	select {
	case <-k.over:
	case <-time.After(kitStuck / 2):
	}
}

func (k *Kit) note(since time.Time, why error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.since, k.why = since, why; since.IsZero() && why == nil {
		k.at = time.Now()
	}
}

// Trouble is why the kit lacks something; nil while it has everything.
func (k *Kit) Trouble() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.why == nil && !k.since.IsZero() && time.Since(k.since) > kitStuck {
		return coded(CodeKitGone, "path", k.Path)
	}
	return k.why
}

// Look adds to what is told of a folder how its kit is.
func (k *Kit) Look(h *scoring.Health) {
	h.KitLost = k.Trouble() != nil
	k.mu.Lock()
	defer k.mu.Unlock()
	h.Kit, h.KitPath = k.at, k.Path
}

func (k *Kit) update(ctx context.Context, s scoring.State, now time.Time) error {
	if is, err := readKit(k.Path); err != nil || is != k.is {
		k.now = "" // pulled out, and perhaps another one put in
		return coded(CodeKitGone, "path", k.Path)
	}
	err := k.follow(ctx, s, now)
	if err == nil {
		return nil
	}
	k.now = ""
	if e := (*scoring.Error)(nil); errors.As(err, &e) {
		return err
	}
	return fmt.Errorf("%w: %w", coded(CodeKitGone, "path", k.Path), err)
}

func (k *Kit) follow(ctx context.Context, s scoring.State, now time.Time) error {
	if done, sealed := closings(s), s.Sealed != nil; k.now == "" || done != k.done || sealed != k.sealed {
		if err := k.whole(ctx, now); err != nil {
			return err
		}
		k.done, k.sealed = done, sealed
	}
	var lines []byte
	last := k.seq
	for e, err := range k.log.After(ctx, k.seq) {
		if err != nil {
			return err
		}
		lines, last = appendLine(lines, e.Record), e.Seq
	}
	drafts, err := draftsOf(ctx, k.log)
	if err != nil {
		return err
	}
	for _, e := range drafts {
		if !k.drafts[string(e.Record)] {
			lines = appendLine(lines, e.Record)
		}
	}
	if err := k.takeCosigned(); err != nil || len(lines) == 0 {
		return err
	}
	if err := appendTo(filepath.Join(k.now, kitTail), lines); err != nil {
		return err
	}
	k.seq, k.drafts = last, recordsOf(drafts)
	return nil
}

// takeCosigned takes over what others cosigned since, which they do once a slot is closed and
// the kit is whole.
func (k *Kit) takeCosigned() error {
	data, err := disk.Read(filepath.Join(k.dir, CosignedFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil || bytes.Equal(data, k.cosigned):
		return err
	}
	k.cosigned = data
	return disk.Replace(filepath.Join(k.now, CosignedFile), data)
}

func recordsOf(events []scoring.Event) map[string]bool {
	all := make(map[string]bool, len(events))
	for _, e := range events {
		all[string(e.Record)] = true
	}
	return all
}

// The files of a contest folder that are the door's and the command's.
const (
	HostKeyFile = "host_ed25519"   // the server's key
	GuestsFile  = "guests.json"    // where people came from
	ServedFile  = "served.json"    // where the folder was served
	CardsFile   = "card-addresses" // on the people's cards, a line each; nobody sends cards themselves to such a name
)
