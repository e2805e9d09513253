package folder

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/etcd"
	"juri/store/setup"
	"juri/tui/sshd"
)

// ClusterFlags are --journal and how to reach it, named as etcd's own client
// names them; what is not given is taken from that client's environment.
type ClusterFlags struct {
	Journal, cacert, cert, key, user, passwordFile string
	Apply, insecure, Unmarked                      bool
	isOpen                                         bool   // it was found open to whoever reaches it
	NewKey                                         bool   // a host key may be made for a contest that was begun
	Reason                                         string // why names that people know change
}

// JournalFlags adds them to a command.
func JournalFlags(c *cobra.Command, t *i18n.Text) *ClusterFlags {
	f := &ClusterFlags{}
	for name, at := range map[string]*string{
		"journal": &f.Journal, "cacert": &f.cacert, "cert": &f.cert, "key": &f.key, "user": &f.user, "password-file": &f.passwordFile,
	} {
		c.Flags().StringVar(at, name, "", t.Cluster.Flag(name))
	}
	c.Flags().BoolVar(&f.insecure, "insecure", false, t.Cluster.Flag("insecure"))
	return f
}

// Args checks that a command names as many arguments, the folder among them also
// where the journal is on a cluster.
func (f *ClusterFlags) Args(t *i18n.Text, n int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case f.Journal == "" && *f != (ClusterFlags{}):
			return errors.New(t.Cluster.Alone())
		case f.Journal != "" && len(args) == n-1:
			return errors.New(t.Cluster.Usage())
		}
		return cobra.ExactArgs(n)(c, args)
	}
}

// Open opens the journal that the flags name, as that of the folder; its
// certificates are taken unless others are named. One that is open to all who
// reach it is refused, unless the flags say that it may be.
func (f *ClusterFlags) Open(ctx context.Context, t *i18n.Text, dir string) (*etcd.Log, error) {
	o, err := etcd.Parse(f.Journal)
	if err != nil {
		return nil, err
	}
	if strings.Contains(f.user, ":") {
		return nil, errors.New(t.Cluster.Password())
	}
	own := filepath.Join(dir, etcd.CertFolder)
	o.CACert = cmp.Or(f.cacert, os.Getenv("ETCDCTL_CACERT"))
	o.Cert, o.Key = cmp.Or(f.cert, os.Getenv("ETCDCTL_CERT")), cmp.Or(f.key, os.Getenv("ETCDCTL_KEY"))
	if _, err := os.Stat(own); err == nil && o.CACert == "" && o.Cert == "" && o.Key == "" {
		o.CACert, o.Cert, o.Key = filepath.Join(own, etcd.CAFile), filepath.Join(own, etcd.CertFile), filepath.Join(own, etcd.KeyFile)
	}
	user, password, _ := strings.Cut(os.Getenv("ETCDCTL_USER"), ":")
	o.User, o.Password = cmp.Or(f.user, user), cmp.Or(os.Getenv("ETCDCTL_PASSWORD"), password)
	if f.passwordFile != "" {
		secret, err := setup.ReadInput(f.passwordFile)
		if err != nil {
			return nil, err
		}
		o.Password = strings.TrimRight(string(secret.Data), "\r\n")
	}
	switch open := o.Closed(ctx); {
	case open != nil && !f.insecure:
		return nil, open
	case open != nil:
		f.isOpen = true
	}
	if o.Lax = f.Unmarked; !o.Lax {
		if err := markWith(ctx, &o, dir); err != nil {
			return nil, err
		}
	}
	return etcd.Open(o)
}

// markWith gives the journal the key that the contest's hosts mark with. A folder
// without a secret is given one where there is no journal yet.
func markWith(ctx context.Context, o *etcd.Options, dir string) error {
	path := filepath.Join(dir, store.SecretFile)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		l, err := etcd.Open(*o)
		if err != nil {
			return err
		}
		begun, err := l.Begun(ctx)
		if err = errors.Join(err, l.Close()); err != nil {
			return err
		}
		if begun {
			return &scoring.Error{Code: store.CodeSecretMissing, Args: scoring.Args{"path": path}}
		}
	}
	secret, err := store.FolderSecret(dir, scoring.Hash{})
	o.Marks = secret.Key("cluster")
	return err
}

// clusterJournal is a journal on a cluster, as a folder's is used.
type clusterJournal struct {
	*etcd.Log
	dir   string // of the host's folder
	open  bool   // to whoever reaches it
	looks *store.Looks
}

// Health is Log's.
func (j clusterJournal) Health() scoring.Health {
	h := j.looks.Look(j.dir)
	h.Open, h.Peers = j.open, j.Peers()
	return h
}

// Secret is that of the folder that this host serves from.
func (j clusterJournal) Secret(recorded scoring.Hash) (store.Secret, error) {
	return store.FolderSecret(j.dir, recorded)
}

// Announce is Log's: nobody is kept out of a cluster.
func (j clusterJournal) Announce(string) error { return nil }

// OpenCluster opens the contest on a cluster with the folder's files and host key:
// it is begun with them if there is none yet. Otherwise they are applied to the
// contest that runs if flags say so, and it is gone on with what is recorded.
func OpenCluster(ctx context.Context, t *i18n.Text, dir string, flags *ClusterFlags, log *slog.Logger) (*Folder, error) {
	if _, err := os.Stat(filepath.Join(dir, "contest.yaml")); err != nil {
		return nil, errors.New(t.Shell.NotAFolder(dir))
	}
	l, err := flags.Open(ctx, t, dir)
	if err != nil {
		return nil, err
	}
	if flags.isOpen {
		log.Warn("cluster is open", "says", strings.TrimPrefix(t.Organizer.Health.OpenLong(), "! "))
	}
	f := &Folder{Dir: dir, Log: clusterJournal{l, dir, flags.isOpen, &store.Looks{}}}
	if err := store.Remembered(ctx, dir, flags.Journal, l); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	now := store.SystemTime()
	now.Peer = func() (time.Duration, bool) { return l.Peer(ctx) }
	if f.Board, err = store.OpenBoard(ctx, f.Log, now); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	if err := f.join(ctx, t, l, flags); err != nil {
		f.Close()
		return nil, err
	}
	f.follow(l, log)
	return f, nil
}

// join holds the folder against the contest that runs, and begins it if none does.
func (f *Folder) join(ctx context.Context, t *i18n.Text, l *etcd.Log, flags *ClusterFlags) error {
	f.Begun = f.Board.State().Contest != nil && !flags.NewKey
	key, err := f.HostKey()
	if err != nil {
		return err
	}
	mine := sshd.Fingerprint(key.PublicKey())
	if theirs, err := l.Pin(ctx, "host_key", mine); err != nil {
		return err
	} else if theirs != mine {
		return errors.New(t.Cluster.OtherKey())
	}
	if err := f.openSecret(); err != nil {
		return err
	}
	if f.Board.State().Contest != nil && !flags.Apply {
		f.Files = FilesOf(f.Dir, f.Board.State(), "")
		f.Files.shared = true
		return nil
	}
	return f.apply(ctx, t, flags.Reason)
}

// follow keeps up with the other hosts, and a copy of what they wrote, until the folder is closed.
func (f *Folder) follow(l *etcd.Log, log *slog.Logger) {
	ctx, cancel := context.WithCancel(context.Background())
	var both sync.WaitGroup
	both.Go(func() { l.Follow(ctx, f.Board, func(ahead time.Duration) { log.Warn("clock", "ahead", ahead) }) })
	both.Go(func() {
		store.Mirror(ctx, f.Dir, l, f.Board, func(err error) { log.Error("copy of the cluster's journal", "err", err) })
	})
	f.leave = func() {
		cancel()
		both.Wait()
	}
}
