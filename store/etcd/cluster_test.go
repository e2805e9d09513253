package etcd

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/server/v3/embed"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// members are the client addresses of a cluster of three in this process, begun
// with the first test that asks.
type members struct {
	addresses []string
	stop      func()
}

func TestMain(m *testing.M) {
	code := m.Run()
	if c, err := cluster(); begun.Load() && err == nil {
		c.stop()
	}
	os.Exit(code)
}

var begun atomic.Bool

var cluster = sync.OnceValues(func() (*members, error) {
	begun.Store(true)
	dir, err := os.MkdirTemp("", "juri-etcd-")
	if err != nil {
		return nil, err
	}
	var peers, initial []string
	c := &members{}
	for i := range 3 {
		for _, list := range []*[]string{&peers, &c.addresses} {
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				return nil, err
			}
			*list = append(*list, l.Addr().String())
			_ = l.Close()
		}
		initial = append(initial, fmt.Sprintf("m%d=http://%s", i, peers[i]))
	}
	var started []*embed.Etcd
	c.stop = func() {
		for _, e := range started {
			e.Close()
		}
		_ = os.RemoveAll(dir)
	}
	for i := range 3 {
		cfg := embed.NewConfig()
		cfg.Name, cfg.Dir = fmt.Sprint("m", i), filepath.Join(dir, fmt.Sprint(i))
		peer, client := url.URL{Scheme: "http", Host: peers[i]}, url.URL{Scheme: "http", Host: c.addresses[i]}
		cfg.ListenPeerUrls, cfg.AdvertisePeerUrls = []url.URL{peer}, []url.URL{peer}
		cfg.ListenClientUrls, cfg.AdvertiseClientUrls = []url.URL{client}, []url.URL{client}
		cfg.InitialCluster = strings.Join(initial, ",")
		cfg.LogLevel, cfg.LogOutputs = "fatal", []string{"/dev/null"}
		e, err := embed.StartEtcd(cfg)
		if err != nil {
			c.stop()
			return nil, err
		}
		started = append(started, e)
	}
	for _, e := range started {
		select {
		case <-e.Server.ReadyNotify():
		case <-time.After(2 * time.Minute):
			c.stop()
			return nil, fmt.Errorf("the cluster does not start")
		}
	}
	return c, nil
})

// options is a contest of the test's own on the cluster.
func options(t testing.TB) Options {
	t.Helper()
	c, err := cluster()
	noError(t, err)
	return Options{Endpoints: c.addresses, Name: strings.ReplaceAll(t.Name(), "/", ".")}
}

func open(t testing.TB, o Options) *Log {
	t.Helper()
	l, err := Open(o)
	noError(t, err)
	t.Cleanup(func() { _ = l.Close() })
	return l
}

// setup is a room with slots p1, p2 …, and one of every role but two jurors.
func setup(slots int) scoring.Setup {
	scale := scoring.Scale{Max: 100 * exact.One, Step: exact.One}
	s := scoring.Setup{
		Contest: scoring.Contest{
			Name: "KIPP 2023", Language: "id", Timezone: "Asia/Jakarta",
			Rubric: scoring.Rubric{Total: scoring.WeightedMean, Criteria: []scoring.Criterion{
				{ID: "isi", Weight: 60 * exact.One, Scale: scale}, {ID: "gaya", Weight: 40 * exact.One, Scale: scale},
			}},
			Timer:  scoring.Timing{Phases: scoring.DefaultPhases(7*time.Minute, 13*time.Minute), Warn: time.Minute},
			Result: scoring.Result{Method: rank.Mean, Panel: 1},
			Show:   scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly},
		},
		Rooms: []scoring.Room{{ID: "pinus", Name: "Pinus"}},
		People: []scoring.Person{
			{User: "ani", Name: "Ani", Role: scoring.Juror}, {User: "budi", Name: "Budi", Role: scoring.Juror},
			{User: "sari", Name: "Sari", Role: scoring.Moderator}, {User: "panitia", Name: "Panitia", Role: scoring.Organizer},
		},
	}
	for i := range slots {
		s.Entries = append(s.Entries, scoring.Entry{ID: fmt.Sprint("p", i+1), Unit: "Dinkes", Title: fmt.Sprint("Inovasi ", i+1), Room: "pinus", Order: i + 1})
	}
	return s
}

// TestSecure holds that a cluster with certificates and users is reached as its
// own clients reach it, and by nobody else.
func TestSecure(t *testing.T) {
	dir := t.TempDir()
	cfg := embed.NewConfig()
	cfg.Name, cfg.Dir, cfg.ClientAutoTLS = "m", dir, true
	var free [2]string
	for i := range free {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		noError(t, err)
		free[i] = l.Addr().String()
		_ = l.Close()
	}
	peer, client := url.URL{Scheme: "http", Host: free[0]}, url.URL{Scheme: "https", Host: free[1]}
	cfg.ListenPeerUrls, cfg.AdvertisePeerUrls = []url.URL{peer}, []url.URL{peer}
	cfg.ListenClientUrls, cfg.AdvertiseClientUrls = []url.URL{client}, []url.URL{client}
	cfg.InitialCluster = "m=" + peer.String()
	cfg.LogLevel, cfg.LogOutputs = "fatal", []string{"/dev/null"}
	e, err := embed.StartEtcd(cfg)
	noError(t, err)
	t.Cleanup(e.Close) // after those who are connected to it
	<-e.Server.ReadyNotify()
	o := Options{Endpoints: []string{free[1]}, Name: "x", CACert: filepath.Join(dir, "fixtures", "client", "cert.pem")}
	admin := open(t, o)
	closed := func(o Options, want scoring.Code) {
		t.Helper()
		var said *scoring.Error
		if err := o.Closed(t.Context()); err != nil && !errors.As(err, &said) || (said == nil) != (want == "") || said != nil && said.Code != want {
			t.Errorf("closed: %v, want %s", err, want)
		}
	}
	closed(o, CodeOpen)
	o.User = "juri"
	closed(o, CodeLetsIn)
	for _, do := range []func() error{
		func() error { _, err := admin.client.UserAdd(t.Context(), "root", "akar"); return err },
		func() error { _, err := admin.client.UserGrantRole(t.Context(), "root", "root"); return err },
		func() error { _, err := admin.client.UserAdd(t.Context(), "juri", "rahasia"); return err },
		func() error { _, err := admin.client.RoleAdd(t.Context(), "juri"); return err },
		func() error {
			_, err := admin.client.RoleGrantPermission(t.Context(), "juri", "juri/", clientv3.GetPrefixRangeEnd("juri/"), clientv3.PermissionType(clientv3.PermReadWrite))
			return err
		},
		func() error { _, err := admin.client.UserGrantRole(t.Context(), "juri", "juri"); return err },
		func() error { _, err := admin.client.AuthEnable(t.Context()); return err },
	} {
		noError(t, do())
	}
	o.User, o.Password = "juri", "rahasia"
	closed(o, "")
	h := openHost(t, o)
	h.do(t, scoring.Host, scoring.Configure{Setup: setup(1)})
	plain, nobody, wrong := o, o, o
	plain.CACert = ""
	nobody.User, nobody.Password = "", ""
	wrong.Password = "salah"
	for name, bad := range map[string]Options{"without its certificate": plain, "as nobody": nobody, "with a wrong password": wrong} {
		l, err := Open(bad)
		if err == nil {
			err = l.Append(t.Context(), 0)
			_ = l.Close()
		}
		if err == nil {
			t.Errorf("it may be used %s", name)
		} else if strings.Contains(err.Error(), bad.Password) && bad.Password != "" {
			t.Errorf("the password is in %v", err)
		}
	}
}

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
