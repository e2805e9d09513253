package folder

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring/i18n"
	"juri/store"
	"juri/store/disk"
	"juri/tui/sshd"
)

const (
	// mostServed is how many addresses store.ServedFile notes: a copy of the folder
	// asks there.
	mostServed = 8
	// twinsEvery is how often other servers of the contest are looked for, and
	// answerWithin how long one may take to answer.
	twinsEvery   = 20 * time.Second
	answerWithin = 2 * time.Second
)

var errSeen = errors.New("seen")

// twins looks for another server of the same contest that has a journal of its
// own: a copy of the folder, here or where the folder was served. Such a one has
// the same host key; which of the two is meant only people can say.
type twins struct {
	dir     string
	key     ssh.PublicKey
	listens string // the address that this one has
	list    string // the folder of this person's servers on this machine; "" if there is none

	mu sync.Mutex
	at string // where another answers; "" for none
}

// running is what a server says of itself to the others of one person on a machine.
type running struct {
	Key     string `json:"key"` // the fingerprint of its host key
	Address string `json:"address"`
}

// SeekTwins begins to look for them, and returns what ends that. On a cluster
// several hosts serve one journal, and nobody is looked for.
func (f *Folder) SeekTwins(ctx context.Context, d *Door, out io.Writer, t *i18n.Text) (stop func()) {
	if _, own := f.Log.(*store.Folder); !own {
		return func() {}
	}
	w := &twins{dir: f.Dir, key: d.Key.PublicKey(), listens: d.Listener.Addr().String(), list: serversOfMine()}
	f.twins = w
	own := w.ownFile()
	ctx, cancel := context.WithCancel(ctx)
	w.noteServed()
	go w.watch(ctx, own, func(at string) { fmt.Fprintln(out, t.Kit.Twin(at)) })
	return func() {
		cancel()
		_ = os.Remove(own)
	}
}

// watch looks until ctx ends.
func (w *twins) watch(ctx context.Context, own string, say func(at string)) {
	for n := 0; ; n++ {
		if data, err := json.Marshal(running{sshd.Fingerprint(w.key), w.listens}); err == nil && own != "" {
			_ = disk.Replace(own, data) // also where there was one: its age says that this one lives
		}
		at := w.look(n%3 == 0)
		w.mu.Lock()
		was := w.at
		w.at = at
		w.mu.Unlock()
		if at != was && at != "" {
			say(at)
		}
		if !Sleep(ctx, twinsEvery) {
			return
		}
	}
}

// where is where another server of the contest answered; "" for none.
func (w *twins) where() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.at
}

// ownFile is this server's file among those of this person's servers.
func (w *twins) ownFile() string {
	if w.list == "" || os.MkdirAll(w.list, 0o700) != nil {
		return ""
	}
	return filepath.Join(w.list, strconv.Itoa(os.Getpid())+"-"+strings.TrimPrefix(filepath.Base(w.listens), "[")+".json")
}

// look asks this person's other servers on this machine, and, if far, where the
// folder was served before; else what was found there stands.
func (w *twins) look(far bool) string {
	ask := w.beside()
	if far {
		ask = append(ask, w.before()...)
	} else if at := w.where(); at != "" {
		ask = append(ask, at)
	}
	for _, at := range ask {
		if w.same(at) {
			return at
		}
	}
	return ""
}

// beside lists the addresses of this person's other servers on this machine.
func (w *twins) beside() (all []string) {
	files, _ := os.ReadDir(w.list)
	for _, f := range files {
		path := filepath.Join(w.list, f.Name())
		if info, err := f.Info(); err != nil || time.Since(info.ModTime()) > 10*twinsEvery {
			_ = os.Remove(path) // of one that is gone
			continue
		}
		var r running
		if data, err := disk.Read(path); err == nil && json.Unmarshal(data, &r) == nil && r.Address != w.listens && r.Key == sshd.Fingerprint(w.key) {
			all = append(all, r.Address)
		}
	}
	return all
}

// before lists the addresses where the folder was served, here or as another's copy.
func (w *twins) before() (all []string) {
	data, err := disk.Read(filepath.Join(w.dir, store.ServedFile))
	if err != nil || json.Unmarshal(data, &all) != nil {
		return nil
	}
	mine := addresses(w.listens)
	return slices.DeleteFunc(all, func(at string) bool { return slices.Contains(mine, at) })
}

// noteServed adds this server's addresses to those in the folder.
func (w *twins) noteServed() {
	var all []string
	path := filepath.Join(w.dir, store.ServedFile)
	if data, err := disk.Read(path); err == nil {
		_ = json.Unmarshal(data, &all)
	}
	mine := addresses(w.listens)
	all = append(mine, slices.DeleteFunc(all, func(at string) bool { return slices.Contains(mine, at) })...)
	if data, err := json.Marshal(all[:min(len(all), mostServed)]); err == nil {
		_ = disk.Replace(path, data) // a disk that is full keeps nobody from serving
	}
}

// addresses are those by which other machines reach a listener.
func addresses(listens string) (all []string) {
	host, port, _ := net.SplitHostPort(listens)
	ip := net.ParseIP(host)
	if ip != nil && ip.IsLoopback() {
		return nil
	}
	if ip != nil && !ip.IsUnspecified() {
		return []string{listens}
	}
	for _, ip := range Networks() {
		all = append(all, net.JoinHostPort(ip.String(), port))
	}
	return all[:min(len(all), mostServed/2)]
}

// same reports whether a server answers there with this contest's host key. It
// is asked for no more than that.
func (w *twins) same(at string) bool {
	if host, port, err := net.SplitHostPort(at); err == nil && (host == "" || net.ParseIP(host).IsUnspecified()) {
		at = net.JoinHostPort("localhost", port)
	}
	conn, err := net.DialTimeout("tcp", at, answerWithin)
	if err != nil {
		return false
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(answerWithin))
	same := false
	_, _, _, _ = gossh.NewClientConn(conn, at, &gossh.ClientConfig{User: "juri", HostKeyCallback: func(_ string, _ net.Addr, key gossh.PublicKey) error {
		same = bytes.Equal(key.Marshal(), w.key.Marshal())
		return errSeen
	}})
	return same
}

// serversOfMine is the folder in which a person's servers on this machine are listed.
func serversOfMine() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		return filepath.Join(dir, "juri")
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "juri", "serving")
}
