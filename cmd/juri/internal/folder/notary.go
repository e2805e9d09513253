package folder

import (
	"bytes"
	"context"
	"errors"
	"strconv"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"

	"juri/scoring"
	"juri/store"
	"juri/store/witness"
	"juri/tui/sshd"
)

// checkpointChannel is the kind of channel by which a browser's page is shown a checkpoint, to
// cosign: the log's key in a line, and then what a tlog-witness is asked. The answer is its
// status in a line, and its body.
const checkpointChannel = "add-checkpoint@juri"

// writesAfter is how long cosignatures are gathered before they are written.
const writesAfter = 2 * time.Second

// notary has others cosign each checkpoint that people are shown, and keeps what they sign.
type notary struct {
	d        *Door
	log      witness.Log
	cosigned *store.Cosigned

	mu      sync.Mutex
	key     string
	signed  []byte        // the last checkpoint that was shown, as a note; nil before the first
	changed chan struct{} // closed with the next one
	write   *time.Timer   // runs while something is to be written
}

// current is the checkpoint to be cosigned, the log's key, and what is closed with the next one.
func (n *notary) current() (signed []byte, key string, next <-chan struct{}) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.signed, n.key, n.changed
}

// follow signs each checkpoint that people are shown from now on, until ctx ends.
func (n *notary) follow(ctx context.Context) {
	board := n.d.Folder.Board
	next, stop := board.Subscribe(scoring.Host)
	defer stop()
	for was := (scoring.Checkpoint{}); ; {
		s, err := next(ctx)
		if err != nil {
			return
		}
		if s.Posted == was || s.Posted.Size == 0 {
			continue
		}
		if was = s.Posted; n.post(ctx, s) != nil {
			n.d.log.Warn("the checkpoint cannot be shown to be cosigned", "records", s.Posted.Size)
		}
	}
}

var errOtherRoot = errors.New("the journal's records are not the state's")

func (n *notary) post(ctx context.Context, s scoring.State) error {
	for e, err := range n.d.Folder.Log.After(ctx, uint64(n.log.Size())) {
		if err != nil {
			return err
		}
		n.log.Add(e.Hash)
	}
	if root, err := n.log.Root(int64(s.Posted.Size)); err != nil || scoring.Hash(root) != s.Posted.Root {
		return errors.Join(err, errOtherRoot)
	}
	secret, err := store.FolderSecret(n.d.Folder.Dir, s.Secret)
	if err != nil {
		return err
	}
	signed, err := secret.Checkpoint(s.Posted)
	if err != nil {
		return err
	}
	key, err := secret.CheckpointKey()
	n.mu.Lock()
	defer n.mu.Unlock()
	n.signed, n.key = signed, key
	close(n.changed)
	n.changed = make(chan struct{})
	return err
}

// ask has a session's page cosign the checkpoints that are shown while it is there.
func (n *notary) ask(ctx context.Context, s sshd.Session) {
	if s.Request == nil {
		return
	}
	page := func(name string) (note.Verifier, error) { return witness.PageVerifier(name) }
	for old := int64(0); ; {
		signed, key, next := n.current()
		if signed != nil {
			line, err := n.log.Cosign(ctx, func(ctx context.Context, request []byte) (int, []byte, error) {
				return answered(s.Request(ctx, checkpointChannel, append([]byte(key+"\n"), request...)))
			}, signed, old, page)
			switch {
			case errors.Is(err, witness.ErrFork), errors.Is(err, witness.ErrAhead):
				n.d.log.Warn("a browser saw another history", "user", s.User, "remote", s.Remote.String(), "err", err)
			case err != nil:
				n.d.log.Debug("a browser does not cosign", "user", s.User, "err", err)
				return
			default:
				n.keep(signed, line)
				old = sizeOf(signed)
			}
		}
		select {
		case <-next:
		case <-ctx.Done():
			return
		}
	}
}

// Witness is somebody elsewhere who cosigns checkpoints, and where they are asked.
type Witness struct {
	Key *witness.Verifier
	At  string
}

// tellAgain is how soon a witness that did not answer is asked again.
const tellAgain = 30 * time.Second

// tell has a witness cosign each checkpoint that people are shown, the last one only where
// that takes longer than they come, until ctx ends.
func (n *notary) tell(ctx context.Context, w Witness) {
	log, silent := n.d.log.With("witness", w.Key.Name()), false
	for old := int64(0); ; {
		signed, _, next := n.current()
		var again <-chan time.Time
		if signed != nil {
			line, err := n.log.Cosign(ctx, witness.At(w.At), signed, old, func(string) (note.Verifier, error) { return w.Key, nil })
			switch {
			case ctx.Err() != nil:
				return
			case errors.Is(err, witness.ErrFork), errors.Is(err, witness.ErrAhead):
				log.Error("a witness saw another history", "err", err)
			case err != nil:
				if !silent {
					log.Warn("a witness does not cosign", "err", err)
				}
				silent, again = true, time.After(tellAgain)
			default:
				n.keep(signed, line)
				old, silent = sizeOf(signed), false
			}
		}
		select {
		case <-next:
		case <-again:
		case <-ctx.Done():
			return
		}
	}
}

func sizeOf(signed []byte) int64 {
	c, _ := witness.ReadCheckpoint(string(signed)) // which the contest itself made
	return c.Size
}

// answered is a page's answer.
func answered(says []byte, err error) (int, []byte, error) {
	first, rest, _ := bytes.Cut(says, []byte("\n"))
	status, bad := strconv.Atoi(string(first))
	return status, rest, errors.Join(err, bad)
}

// keep keeps a cosignature, for good a little later.
func (n *notary) keep(signed []byte, line string) {
	n.cosigned.Add(signed, line)
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.write == nil {
		n.write = time.AfterFunc(writesAfter, n.flush)
	}
}

// flush writes what is still to be written.
func (n *notary) flush() {
	n.mu.Lock()
	due := n.write != nil
	n.write = nil
	n.mu.Unlock()
	if !due {
		return
	}
	if err := n.cosigned.Write(); err != nil {
		n.d.log.Warn("cosignatures cannot be written", "err", err)
	}
}
