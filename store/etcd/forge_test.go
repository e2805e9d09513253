package etcd

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

// attack is what somebody does who may write to the cluster and has not the
// contest's secret: their own log, marked with another key.
type attack struct {
	t testing.TB
	*Log
	victim host
}

func (a attack) put(key, value string) {
	a.t.Helper()
	if _, err := a.client.Put(context.Background(), key, value); err != nil {
		a.t.Fatal(err)
	}
}

func (a attack) get(key string) string {
	a.t.Helper()
	r, err := a.client.Get(context.Background(), key)
	if err != nil || len(r.Kvs) != 1 {
		a.t.Fatal(r, err)
	}
	return string(r.Kvs[0].Value)
}

func (a attack) delete(key string, opts ...clientv3.OpOption) {
	a.t.Helper()
	if _, err := a.client.Delete(context.Background(), key, opts...); err != nil {
		a.t.Fatal(err)
	}
}

// next is a record that follows on what the host has: the attacker as an organizer.
func (a attack) next() scoring.Event {
	a.t.Helper()
	s := a.victim.State()
	e := scoring.Event{Seq: s.Seq + 1, At: time.UnixMilli(1).UTC(), By: "host", Fact: scoring.PersonSet{Person: scoring.Person{User: "mallory", Name: "Mallory", Role: scoring.Organizer}}}
	if err := new(store.Secret).Seal(&e, s.Head); err != nil {
		a.t.Fatal(err)
	}
	return e
}

// forges is what is tried on the record after the last, and on others.
var forges = []struct {
	name string
	do   func(a attack)
	want scoring.Code
}{
	{"a record under another key", func(a attack) {
		e := a.next()
		if err := a.Append(context.Background(), e.Seq-1, e); err != nil {
			a.t.Fatal(err)
		}
	}, CodeForged},
	{"a record without a mark", func(a attack) {
		e := a.next()
		a.put(a.recordKey(e.Seq), string(e.Record))
		a.put(a.headKey(), joinHead(e.Seq, e.Hash))
	}, CodeUnmarked},
	{"a record with another's mark", func(a attack) {
		e := a.next()
		mark, _, _ := strings.Cut(a.get(a.recordKey(e.Seq-1)), " ")
		a.put(a.recordKey(e.Seq), mark+" "+string(e.Record))
		a.put(a.headKey(), joinHead(e.Seq, e.Hash))
	}, CodeForged},
	{"an old record once more", func(a attack) {
		last := a.victim.State().Seq
		a.put(a.recordKey(last+1), a.get(a.recordKey(last-1)))
		a.put(a.headKey(), joinHead(last+1, scoring.Hash{1}))
	}, store.CodeRecordMissing},
	{"the head moved back", func(a attack) {
		s := a.victim.State()
		a.put(a.headKey(), joinHead(s.Seq-1, scoring.Hash{1}))
	}, CodeBehind},
	{"another head", func(a attack) { a.put(a.headKey(), joinHead(a.victim.State().Seq, scoring.Hash{1})) }, CodeOther},
	{"no head", func(a attack) { a.delete(a.headKey()) }, CodeBehind},
	{"wiped", func(a attack) { a.delete(a.prefix, clientv3.WithPrefix()) }, CodeBehind},
	{"set back, and gone on with by another host", func(a attack) {
		last := a.victim.State().Seq
		prev := a.get(a.recordKey(last - 1))
		e, _, err := store.Unseal([]byte(prev[strings.IndexByte(prev, '{'):]))
		if err != nil {
			a.t.Fatal(err)
		}
		a.delete(a.recordKey(last))
		a.put(a.headKey(), joinHead(e.Seq, e.Hash))
		other := openHost(a.t, a.victim.options)
		other.do(a.t, sari, say("lain"))
	}, CodeOther},
	{"a draft without a mark", func(a attack) { a.put(a.draftKey(aniDraft), string(sealedDraft(a.t, 99))) }, CodeDraftForged},
	{"a draft under another key", func(a attack) {
		a.put(a.draftKey(aniDraft), a.marked("draft", draftAt(aniDraft, 4), string(sealedDraft(a.t, 99))))
	}, CodeDraftForged},
	{"an old draft once more", func(a attack) {
		r, err := a.client.Get(context.Background(), a.draftKey(aniDraft))
		if err != nil {
			a.t.Fatal(err)
		}
		old, err := a.client.Get(context.Background(), a.draftKey(aniDraft), clientv3.WithRev(r.Kvs[0].ModRevision-1))
		if err != nil || len(old.Kvs) != 1 {
			a.t.Fatal(old, err)
		}
		a.put(a.draftKey(aniDraft), string(old.Kvs[0].Value))
	}, CodeDraftForged},
	{"the first draft again, after all were deleted", func(a attack) {
		first, err := a.client.Get(context.Background(), a.draftKey(aniDraft))
		if err != nil {
			a.t.Fatal(err)
		}
		old, err := a.client.Get(context.Background(), a.draftKey(aniDraft), clientv3.WithRev(first.Kvs[0].CreateRevision))
		if err != nil || len(old.Kvs) != 1 {
			a.t.Fatal(old, err)
		}
		a.delete(a.draftKey(aniDraft))
		a.put(a.draftKey(aniDraft), string(old.Kvs[0].Value))
	}, CodeDraftForged},
	{"another's draft", func(a attack) {
		a.put(a.draftKey(aniDraft), a.get(a.draftKey(scoring.DraftSaved{Slot: "p1", Juror: "budi"})))
	}, CodeDraftForged},
}

var aniDraft = scoring.DraftSaved{Slot: "p1", Juror: "ani"}

func sealedDraft(t testing.TB, v int) []byte {
	t.Helper()
	d := aniDraft
	d.Scores = scoring.Scores{{Criterion: "isi", Value: exact.Decimal(v) * exact.One}}
	e := scoring.Event{By: "ani", Fact: d}
	noError(t, new(store.Secret).Seal(&e, scoring.Hash{}))
	return e.Record
}

// TestForged holds that what somebody without the secret does on the cluster is
// never taken up: hosts stop and say which record it is, and save nothing on it.
func TestForged(t *testing.T) {
	for _, f := range forges {
		t.Run(f.name, func(t *testing.T) {
			o := options(t)
			o.Marks = [32]byte{1}
			h := openHost(t, o)
			h.do(t, scoring.Host, scoring.Configure{Setup: setup(2)})
			h.do(t, sari, scoring.Next{Room: "pinus"})
			for v := 60; v < 63; v++ {
				h.do(t, ani, edit("p1", "isi", v))
			}
			h.do(t, scoring.Actor{User: "budi"}, edit("p1", "isi", 50))
			h.do(t, sari, say("satu"))
			h.do(t, sari, say("dua"))
			before := h.State()
			theirs := o
			theirs.Marks = [32]byte{2}
			f.do(attack{t, open(t, theirs), h})
			h.Refresh()
			until(t, "the host says so", func() bool { return h.State().Trouble != nil })
			said := h.State().Trouble
			if said.Code != f.want {
				t.Errorf("it says %v, want %s", said, f.want)
			}
			if at, err := strconv.ParseUint(said.Args["record"], 10, 64); err == nil && (at < before.Seq || at > before.Seq+1) {
				t.Errorf("it names record %d of %d", at, before.Seq)
			}
			if _, err := h.Do(t.Context(), sari, say("tiga")); err == nil {
				t.Error("it goes on")
			}
			now := h.State()
			d := now.Slot("p1").Cell("ani").Draft
			if now.Seq != before.Seq || now.Head != before.Head || now.Person("mallory") != nil || d == nil || d.Scores[0].Value != 62*exact.One {
				t.Errorf("it took something up: %d %v, %+v", now.Seq, now.Person("mallory"), d)
			}
		})
	}
}

// TestForgedPresence holds that nobody who is not there is said to be, and that no
// host takes the clock of who is none.
func TestForgedPresence(t *testing.T) {
	o := options(t)
	h := openHost(t, o)
	theirs := o
	theirs.Marks = [32]byte{2}
	a := attack{t, open(t, theirs), h}
	real := ""
	until(t, "the host says that it is there", func() bool {
		r, err := a.client.Get(t.Context(), a.presentKey(), clientv3.WithPrefix())
		if err == nil && len(r.Kvs) == 1 {
			real = string(r.Kvs[0].Value)
		}
		return real != ""
	})
	said := `{"people":[{"user":"ani","terminals":3}],"clock":1}`
	for _, value := range []string{said, a.marked("present", "x", said), real} {
		if _, ok := h.log.presence(a.presentKey()+"x", []byte(value)); ok {
			t.Errorf("%s is heard", value)
		}
	}
	if _, ok := h.log.presence(a.presentKey()+h.log.host, []byte(real)); !ok {
		t.Error("its own is not")
	}
}

// TestStartForged holds that no host starts on what another's key marked, on what
// was swapped, or on a journal without marks, unless it is told to read that.
func TestStartForged(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(a attack)
		want scoring.Code
	}{
		"another contest's": {func(attack) {}, CodeForged},
		"swapped": {func(a attack) {
			one, two := a.get(a.recordKey(a.victim.State().Seq-1)), a.get(a.recordKey(a.victim.State().Seq))
			a.put(a.recordKey(a.victim.State().Seq-1), two)
			a.put(a.recordKey(a.victim.State().Seq), one)
		}, store.CodeRecordMissing},
		"without marks": {func(a attack) {
			r, err := a.client.Get(context.Background(), a.prefix+"record/", clientv3.WithPrefix())
			if err != nil {
				a.t.Fatal(err)
			}
			for _, kv := range r.Kvs {
				var bare []string
				for line := range strings.SplitSeq(string(kv.Value), "\n") {
					bare = append(bare, line[strings.IndexByte(line, '{'):])
				}
				a.put(string(kv.Key), strings.Join(bare, "\n"))
			}
		}, CodeUnmarked},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t)
			o.Marks = [32]byte{1}
			h := openHost(t, o)
			h.do(t, scoring.Host, scoring.Configure{Setup: setup(2)})
			h.do(t, sari, say("satu"))
			h.do(t, sari, say("dua"))
			seq, head := h.State().Seq, h.State().Head
			c.do(attack{t, open(t, o), h})
			if name == "another contest's" {
				o.Marks = [32]byte{2}
			}
			_, _, err := store.Replay(t.Context(), open(t, o))
			if said := (*scoring.Error)(nil); !errors.As(err, &said) || said.Code != c.want {
				t.Errorf("it starts: %v, want %s", err, c.want)
			}
			if c.want == store.CodeRecordMissing {
				return
			}
			o.Lax = true
			if s, _, err := store.Replay(t.Context(), open(t, o)); err != nil || s.Seq < seq || s.Head != head && s.Seq == seq {
				t.Errorf("told to, it reads %d of %d: %v", s.Seq, seq, err)
			}
		})
	}
}
