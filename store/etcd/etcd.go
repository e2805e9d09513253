// Package etcd keeps a contest's journal on an etcd cluster, for several hosts at once.
package etcd

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	"fmt"
	"maps"
	"net"
	"strings"
	"sync"
	"time"

	"go.etcd.io/etcd/client/pkg/v3/transport"
	clientv3 "go.etcd.io/etcd/client/v3"
	"go.uber.org/zap"
	"google.golang.org/grpc"
	"google.golang.org/grpc/backoff"

	"juri/scoring"
	"juri/store"
)

// Options says which cluster, which contest on it, and as whom, as etcd's own
// clients are told.
type Options struct {
	Endpoints      []string // host:port
	Name           string   // of the contest on the cluster
	CACert         string   // a file; with it, or with Cert, the cluster is talked to over TLS
	Cert, Key      string   // files; the host's own certificate
	User, Password string
	Marks          [32]byte // the key that the contest's hosts mark with what they write
	Lax            bool     // marks are not looked at
}

// Parse reads an address such as etcd://h1:2379,h2:2379/kipp-2023; a host without
// a port has etcd's own.
func Parse(address string) (Options, error) {
	rest, is := strings.CutPrefix(address, scheme)
	hosts, name, named := strings.Cut(rest, "/")
	if !is || !named || hosts == "" || name == "" || strings.ContainsFunc(name, unnamed) || strings.Contains(hosts, "@") {
		return Options{}, &scoring.Error{Code: CodeAddress, Args: scoring.Args{"address": scoring.CleanLine(address)}}
	}
	o := Options{Name: name}
	for _, h := range strings.Split(hosts, ",") {
		if _, _, err := net.SplitHostPort(h); err != nil {
			h = net.JoinHostPort(strings.Trim(h, "[]"), "2379")
		}
		if host, _, err := net.SplitHostPort(h); err != nil || host == "" {
			return Options{}, &scoring.Error{Code: CodeAddress, Args: scoring.Args{"address": scoring.CleanLine(address)}}
		}
		o.Endpoints = append(o.Endpoints, h)
	}
	return o, nil
}

const scheme = "etcd://"

// unnamed reports what may not be in a contest's name on a cluster.
func unnamed(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.')
}

// String is the address again, without secrets.
func (o Options) String() string { return scheme + strings.Join(o.Endpoints, ",") + "/" + o.Name }

func (o Options) tls() (*tls.Config, error) {
	if o.CACert == "" && o.Cert == "" {
		return nil, nil
	}
	return transport.TLSInfo{TrustedCAFile: o.CACert, CertFile: o.Cert, KeyFile: o.Key}.ClientConfig()
}

// Log is a contest's journal on a cluster.
//
// Below juri/NAME/ stand: record/N, the records of one append, a line each, N the
// last one's number; head, the last record's number and hash, which every append
// is guarded by; draft/SLOT\0JUROR, the kept drafts, each guarded by the revision
// at which this host knows it; present/HOST, who is connected on a host, under a
// lease; pinned/NAME, what must be alike on all hosts. Records, drafts and who is
// connected bear marks; the head is held by the records.
type Log struct {
	client *clientv3.Client
	end    func() error // closes it, once
	prefix string
	host   string   // names this process
	key    [32]byte // that marks are made with
	lax    bool     // they are not looked at

	peers peers

	mu     sync.Mutex
	seq    uint64            // the last record that the board has
	seen   point             // the last that was read or written here
	rev    int64             // up to which revision it has the drafts
	drafts map[string]put    // each draft that it has, by key
	wrote  map[string]string // what this host put last, by key
}

// point is a record by its number and hash.
type point struct {
	seq  uint64
	hash scoring.Hash
}

// put is a key's value as etcd counts: its revision, and how many there were.
type put struct{ rev, version int64 }

// Open opens the journal; nothing is read, and the cluster need not answer yet.
func Open(o Options) (*Log, error) {
	secure, err := o.tls()
	if err != nil {
		return nil, err
	}
	c := clientv3.Config{
		Username: o.User, Password: o.Password, TLS: secure, Logger: zap.NewNop(),
		DialTimeout: writeWithin, DialKeepAliveTime: 2 * time.Second, DialKeepAliveTimeout: 2 * time.Second,
		// However long a host was cut off, it tries again every few seconds.
		DialOptions: []grpc.DialOption{grpc.WithConnectParams(grpc.ConnectParams{
			Backoff: backoff.Config{BaseDelay: tryWithin / 5, Multiplier: 1.6, Jitter: 0.2, MaxDelay: dialAgain}, MinConnectTimeout: dialAgain,
		})},
	}
	for _, e := range o.Endpoints {
		if secure != nil {
			e = "https://" + e
		}
		c.Endpoints = append(c.Endpoints, e)
	}
	client, err := clientv3.New(c)
	if err != nil {
		return nil, lost(err)
	}
	return &Log{
		client: client, end: sync.OnceValue(client.Close), prefix: "juri/" + o.Name + "/", host: rand.Text(), key: o.Marks, lax: o.Lax,
		drafts: map[string]put{}, wrote: map[string]string{}, peers: peers{all: map[string]*peer{}},
	}, nil
}

// Close is store.Log's.
func (l *Log) Close() error { return l.end() }

func (l *Log) headKey() string              { return l.prefix + "head" }
func (l *Log) recordKey(last uint64) string { return l.prefix + "record/" + digits(last) }
func (l *Log) draftsKey() string            { return l.prefix + "draft/" }
func (l *Log) presentKey() string           { return l.prefix + "present/" }

func (l *Log) draftKey(d scoring.DraftSaved) string {
	return l.draftsKey() + d.Slot + "\x00" + d.Juror
}

// digits writes a number so that numbers and texts have one order.
func digits(n uint64) string { return fmt.Sprintf("%020d", n) }

// joinHead writes the head: digits, a space, the hash.
func joinHead(seq uint64, hash scoring.Hash) string { return digits(seq) + " " + hash.String() }

// splitHead reads it; of an empty journal there is none.
func splitHead(head string) (seq uint64, hash scoring.Hash, err error) {
	if head == "" {
		return 0, hash, nil
	}
	var text string
	if _, err = fmt.Sscanf(head, "%d %s", &seq, &text); err == nil {
		err = hash.UnmarshalText([]byte(text))
	}
	return seq, hash, err
}

// Pin says what must be alike on all hosts and returns what the first of them said.
func (l *Log) Pin(ctx context.Context, name, value string) (string, error) {
	key, kept := l.prefix+"pinned/"+name, value
	err := l.try(ctx, writeWithin, func(ctx context.Context, _ bool) error {
		r, err := l.client.Txn(ctx).If(absent(key)).Then(clientv3.OpPut(key, value)).Else(clientv3.OpGet(key)).Commit()
		if err == nil && !r.Succeeded {
			kept = string(r.Responses[0].GetResponseRange().Kvs[0].Value)
		}
		return err
	})
	return kept, err
}

// took notes what the board has once an append is done.
func (l *Log) took(a *appending, rev int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.seq = max(l.seq, a.seq, a.last.seq)
	l.saw(a.last)
	for key := range a.puts {
		if strings.HasPrefix(key, l.draftsKey()) {
			l.drafts[key] = put{rev, l.drafts[key].version + 1}
		}
	}
}

// saw notes that a record is on the cluster; mu is held.
func (l *Log) saw(p point) {
	if p.seq > l.seen.seq {
		l.seen = p
	}
}

// Begun reports whether there is a journal.
func (l *Log) Begun(ctx context.Context) (begun bool, err error) {
	err = l.try(ctx, writeWithin, func(ctx context.Context, _ bool) error {
		r, err := l.client.Get(ctx, l.prefix+"record/", clientv3.WithPrefix(), clientv3.WithCountOnly())
		if err == nil {
			begun = r.Count > 0
		}
		return err
	})
	return begun, err
}

// putting notes what this host is about to put.
func (l *Log) putting(puts map[string]string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	clear(l.wrote)
	maps.Copy(l.wrote, puts)
}

var _ store.Log = (*Log)(nil)
