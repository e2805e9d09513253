package etcd

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

// TestStaleDraft holds that a draft never takes the place of one that its writer
// had not seen, and that it does once they have.
func TestStaleDraft(t *testing.T) {
	o := options(t)
	a, b := open(t, o), open(t, o)
	draft := func(v int) scoring.Event {
		e := scoring.Event{By: "ani", Fact: scoring.DraftSaved{Slot: "p1", Juror: "ani", Scores: scoring.Scores{{Criterion: "isi", Value: exact.Decimal(v)}}}}
		noError(t, new(store.Secret).Seal(&e, scoring.Hash{}))
		return e
	}
	noError(t, a.Append(t.Context(), 0, draft(1)))
	if err := b.Append(t.Context(), 0, draft(2)); !errors.Is(err, store.ErrConflict) {
		t.Errorf("over one never seen: %v", err)
	}
	if news, err := b.News(t.Context(), 0); err != nil || len(news) != 1 {
		t.Errorf("news: %v %v", news, err)
	}
	if err := b.Append(t.Context(), 0, draft(2)); err != nil {
		t.Errorf("over one that was seen: %v", err)
	}
	if err := a.Append(t.Context(), 0, draft(3)); !errors.Is(err, store.ErrConflict) {
		t.Errorf("over one that is newer than what was seen: %v", err)
	}
	if news, err := b.News(t.Context(), 0); err != nil || len(news) != 0 {
		t.Errorf("its own is news: %v %v", news, err)
	}
}

// TestAnswerLost holds that a transaction that was done and not heard of counts as
// done, once, also when others wrote meanwhile.
func TestAnswerLost(t *testing.T) {
	l := open(t, options(t))
	e := scoring.Event{Seq: 1, At: time.UnixMilli(1).UTC(), By: "sari", Fact: scoring.MessageSaid{Room: "pinus", Text: "satu"}}
	noError(t, new(store.Secret).Seal(&e, scoring.Hash{}))
	next := e
	next.Seq, next.Fact = 2, scoring.MessageSaid{Room: "pinus", Text: "dua"}
	noError(t, new(store.Secret).Seal(&next, e.Hash))
	for _, after := range []func(){func() {}, func() {
		noError(t, l.Append(t.Context(), 1, next))
	}} {
		a := l.plan(0, []scoring.Event{e})
		if _, err := l.client.Txn(t.Context()).If(a.guards...).Then(a.ops...).Else(a.looks...).Commit(); err != nil {
			t.Fatal(err)
		}
		after()
		r, err := l.client.Txn(t.Context()).If(a.guards...).Then(a.ops...).Else(a.looks...).Commit()
		if err != nil || r.Succeeded {
			t.Fatalf("done twice: %v %v", r, err)
		}
		if _, _, done := a.standing(r); !done {
			t.Error("what was done is not recognised")
		}
	}
	n := 0
	for _, err := range l.After(t.Context(), 0) {
		if n++; err != nil {
			t.Error(err)
		}
	}
	if n != 2 {
		t.Errorf("%d records", n)
	}
	other := e
	other.Fact = scoring.MessageSaid{Room: "pinus", Text: "lain"}
	noError(t, new(store.Secret).Seal(&other, scoring.Hash{}))
	a := l.plan(0, []scoring.Event{other})
	r, err := l.client.Txn(t.Context()).If(a.guards...).Then(a.ops...).Else(a.looks...).Commit()
	if err != nil || r.Succeeded {
		t.Fatal(r, err)
	}
	if _, _, done := a.standing(r); done {
		t.Error("another's record is taken for this one's")
	}
}

// TestAnswerLostWithDraft holds the same of a group with a draft that another host
// wrote over before the group was tried again, and that the host does not take
// that one for its own.
func TestAnswerLostWithDraft(t *testing.T) {
	o := options(t)
	l, other := open(t, o), open(t, o)
	sealed := func(e scoring.Event) scoring.Event {
		noError(t, new(store.Secret).Seal(&e, scoring.Hash{}))
		return e
	}
	draft := func(strength string) scoring.Event {
		return sealed(scoring.Event{Fact: scoring.DraftSaved{Slot: "p1", Juror: "ani", Strength: strength}})
	}
	said := sealed(scoring.Event{Seq: 1, At: time.UnixMilli(1).UTC(), By: "sari", Fact: scoring.MessageSaid{Room: "pinus", Text: "satu"}})
	a := l.plan(0, []scoring.Event{draft("satu"), said})
	r, err := l.client.Txn(t.Context()).If(a.guards...).Then(a.ops...).Else(a.looks...).Commit()
	if err != nil || !r.Succeeded {
		t.Fatal(r, err)
	}
	landed := r.Header.Revision
	if _, err := other.News(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	noError(t, other.Append(t.Context(), 1, draft("dua")))
	if r, err = l.client.Txn(t.Context()).If(a.guards...).Then(a.ops...).Else(a.looks...).Commit(); err != nil || r.Succeeded {
		t.Fatalf("done twice: %v %v", r, err)
	}
	if _, at, done := a.standing(r); !done || at != landed {
		t.Errorf("done %v at %d, which was at %d", done, at, landed)
	}
}

// TestAltered holds that a record that somebody changed or took away on the
// cluster shows, to a host that starts and to one that copies.
func TestAltered(t *testing.T) {
	for name, harm := range map[string]func(*Log, context.Context) error{
		"changed": func(l *Log, ctx context.Context) error {
			r, err := l.client.Get(ctx, l.recordKey(3))
			if err == nil {
				_, err = l.client.Put(ctx, l.recordKey(3), strings.Replace(string(r.Kvs[0].Value), "dua", "lima", 1))
			}
			return err
		},
		"missing": func(l *Log, ctx context.Context) error {
			_, err := l.client.Delete(ctx, l.recordKey(3))
			return err
		},
		"cut short": func(l *Log, ctx context.Context) error {
			_, err := l.client.Delete(ctx, l.recordKey(4))
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			l := open(t, options(t))
			var prev scoring.Hash
			for i, text := range []string{"nol", "satu", "dua", "tiga"} {
				e := scoring.Event{Seq: uint64(i + 1), At: time.UnixMilli(1).UTC(), By: "sari", Fact: scoring.MessageSaid{Room: "pinus", Text: text}}
				if i == 0 {
					e.Fact = scoring.JournalBegun{}
				}
				noError(t, new(store.Secret).Seal(&e, prev))
				noError(t, l.Append(t.Context(), uint64(i), e))
				prev = e.Hash
			}
			if _, _, err := store.Replay(t.Context(), l); err != nil {
				t.Fatal(err)
			}
			noError(t, harm(l, t.Context()))
			if _, _, err := store.Replay(t.Context(), l); err == nil {
				t.Error("a host would start on it")
			}
			if _, err := store.BackupTo(t.Context(), l, filepath.Join(t.TempDir(), "copy.db")); err == nil {
				t.Error("it would be backed up")
			}
		})
	}
}
