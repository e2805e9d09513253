package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/etcd"
)

// TestMoveToCluster holds that a contest that is half over goes from a folder to a
// cluster and back with every record byte for byte, and that nothing is put over
// what is there.
func TestMoveToCluster(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	for _, line := range []string{"sari next pinus", "ani score P01 latar=80", "budi score P01 latar=70 baru=71 impl=72 signif=73 adapt=74 sdaya=75 lanjut=76 --submit", "sari next pinus", "sari say pinus selamat"} {
		user, line, _ := strings.Cut(line, " ")
		if _, e, code := s.Verb(user, line); code != 0 {
			t.Fatalf("%s: %s", line, e)
		}
	}
	s.Stop()
	m := startMembers(t)
	m.whole()
	juri := func(want int, args ...string) string {
		t.Helper()
		var out strings.Builder
		if code := run(t.Context(), args, strings.NewReader(""), &out, &out); code != want {
			t.Fatalf("%q: exit %d, want %d\n%s", args, code, want, out.String())
		}
		return out.String()
	}
	dir := t.TempDir()
	there, back := filepath.Join(dir, "there.db"), filepath.Join(dir, "back.db")
	juri(0, "backup", s.Dir, there)
	juri(0, "restore", there, s.Dir, "--insecure", "--journal", m.journal())
	juri(1, "restore", there, s.Dir, "--insecure", "--journal", m.journal())
	juri(0, "verify", s.Dir, "--insecure", "--journal", m.journal())
	juri(0, "backup", s.Dir, back, "--insecure", "--journal", m.journal())
	juri(0, "verify", back)
	if a, b := dump(t, there), dump(t, back); a != b {
		t.Errorf("there\n%s\nback\n%s", a, b)
	}
	if a, b := juri(0, "log", s.Dir, "--format", "json"), juri(0, "log", s.Dir, "--insecure", "--journal", m.journal(), "--format", "json"); a != b {
		t.Error("the logs differ")
	}
	juri(0, "restore", back, s.Dir)
	s.Start() // and it goes on
	if c := s.Cell("P01", "ani"); c.Draft == nil || len(c.Draft.Scores) != 1 {
		t.Errorf("the draft is %+v", c.Draft)
	}

	// Another folder's files are not applied unasked: the contest goes on as it is.
	// Another key is no key of its hosts.
	// Another contest's secret is none of its.
	_, dirs := twoFolders(t)
	if out := juri(1, "serve", dirs[1], "--listen", "127.0.0.1:0", "--insecure", "--journal", m.journal()); !strings.Contains(out, "another contest's") {
		t.Errorf("another secret: %s", out)
	}
	secret, err := os.ReadFile(filepath.Join(s.Dir, store.SecretFile))
	if err == nil {
		err = os.WriteFile(filepath.Join(dirs[1], store.SecretFile), secret, 0o600)
	}
	noError(t, err)
	people := func() int {
		return strings.Count(juri(0, "log", s.Dir, "--insecure", "--journal", m.journal()), "person.set")
	}
	serve := func(said string, recorded int, flags ...string) {
		t.Helper()
		before := people()
		ctx, cancel := context.WithCancel(t.Context())
		var out juritest.Diary
		ended := make(chan int)
		go func() {
			ended <- run(ctx, append([]string{"serve", dirs[1], "--listen", "127.0.0.1:0", "--insecure", "--journal", m.journal()}, flags...), strings.NewReader(""), &out, &out)
		}()
		juritest.Until(t, "it serves", func() bool { return strings.Contains(out.String(), "is served") }, out.String)
		cancel()
		if code := <-ended; code != 0 || !strings.Contains(out.String(), said) {
			t.Errorf("a folder that differs: exit %d, want %q\n%s", code, said, out.String())
		}
		if n := people() - before; n != recorded {
			t.Errorf("%v recorded %d people anew, want %d", flags, n, recorded)
		}
	}
	serve("open to anybody", 0)
	serve("start again with --apply", 0)
	changeFile(t, filepath.Join(dirs[1], "contest.yaml"), "method: mean", "method: meen")
	serve("“meen” is not known", 0)
	serve("“meen” is not known", 0, "--apply")
	changeFile(t, filepath.Join(dirs[1], "contest.yaml"), "method: meen", "method: mean")
	serve("people.ani.keys", 13, "--apply")
	if out := juri(1, "serve", s.Dir, "--listen", "127.0.0.1:0", "--insecure", "--journal", m.journal()); !strings.Contains(out, "host_ed25519") {
		t.Errorf("another host key: %s", out)
	}
	juri(2, "backup", back, "--journal", m.journal())
	juri(1, "backup", s.Dir, "--journal", "etcd://", back)
	juri(2, "verify", s.Dir, "--cacert", "x")
	if out := juri(1, "log", s.Dir, "--journal", m.journal(), "--user", "juri:secret"); strings.Contains(out, "secret") {
		t.Errorf("the password is in %s", out)
	}
}

// dump is all that a journal's file holds.
func dump(t *testing.T, path string) string {
	t.Helper()
	l, err := store.OpenBolt(path, time.Second)
	noError(t, err)
	defer l.Close()
	var b strings.Builder
	for e, err := range l.After(t.Context(), 0) {
		noError(t, err)
		fmt.Fprintln(&b, string(e.Record), e.Hash)
	}
	var drafts []string
	for d, err := range l.Drafts(t.Context()) {
		noError(t, err)
		drafts = append(drafts, fmt.Sprintf("%+v", d))
	}
	slices.Sort(drafts)
	return b.String() + strings.Join(drafts, "\n")
}

// TestClusterSentences holds that what a cluster has people told has a sentence of
// its own in both languages.
func TestClusterSentences(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		text := i18n.For(lang)
		disk := text.Problem(&scoring.Error{Code: store.CodeNotSaved})
		for _, e := range []*scoring.Error{
			{Code: store.CodeClusterLost, Args: scoring.Args{"cause": "CAUSE"}}, {Code: store.CodeNotEmpty}, {Code: etcd.CodeAddress, Args: scoring.Args{"address": "ADDRESS"}},
			{Code: etcd.CodeUnmarked, Args: scoring.Args{"record": "71"}}, {Code: etcd.CodeForged, Args: scoring.Args{"record": "71"}}, {Code: etcd.CodeDraftForged, Args: scoring.Args{"slot": "SLOT", "user": "USER"}},
			{Code: etcd.CodeBehind, Args: scoring.Args{"records": "71", "known": "72"}}, {Code: etcd.CodeOther, Args: scoring.Args{"record": "71"}},
			{Code: store.CodeElsewhereOlder, Args: scoring.Args{"path": "PATH", "records": "71", "known": "72", "other": "OTHER", "dir": "DIR", "backup": "BACKUP"}},
			{Code: store.CodeElsewhereOther, Args: scoring.Args{"path": "PATH", "record": "71", "other": "OTHER", "dir": "DIR"}},
			{Code: store.CodeNotSaved, Args: scoring.Args{"why": string(etcd.CodeForged)}}, {Code: etcd.CodeOpen}, {Code: etcd.CodeLetsIn, Args: scoring.Args{"address": "ADDRESS"}}, {Code: etcd.CodeBadMember, Args: scoring.Args{"member": "MEMBER"}},
			{Code: etcd.CodeNoAuthority, Args: scoring.Args{"path": "PATH", "dir": "DIR"}}, {Code: etcd.CodeBadAuthority, Args: scoring.Args{"path": "PATH"}},
			{Code: store.CodeNotSaved, Args: scoring.Args{"why": string(store.CodeClusterLost)}},
		} {
			said := text.Problem(e)
			if strings.Contains(said, text.General.Unexpected()) || said == disk || strings.Contains(said, "{") {
				t.Errorf("%s %s: %q", lang, e.Code, said)
			}
			for _, arg := range e.Args {
				if e.Code != store.CodeNotSaved && !strings.Contains(said, arg) {
					t.Errorf("%s %s: %q lacks %s", lang, e.Code, said, arg)
				}
			}
		}
	}
}
