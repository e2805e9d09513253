package main

import (
	"context"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
)

// closeAll plays every slot to its close without a terminal; sheets are sheetOf's.
func (s *served) closeAll() {
	s.t.Helper()
	do := func(by string, c scoring.Command) {
		s.t.Helper()
		if _, err := s.f.board.Do(context.Background(), scoring.Actor{User: by}, c); err != nil {
			s.t.Fatalf("%s: %#v: %v", by, c, err)
		}
	}
	criteria := s.f.board.State().Contest.Rubric.Criteria
	for _, l := range s.f.board.State().Slots {
		id := l.Entry.ID
		do("panitia", scoring.Call{Slot: id})
		for i, u := range []string{"ani", "budi", "citra", "dewa"} {
			c := scoring.Submit{Slot: id, Scores: map[string]exact.Decimal{}}
			for j, v := range sheetOf(id, i) {
				c.Scores[criteria[j].ID] = exact.Decimal(v) * exact.One
			}
			do(u, c)
		}
		do("panitia", scoring.Close{Slot: id})
	}
}

// ok runs a verb that must succeed, no one that must be refused.
func (s *served) ok(user, verb string) string {
	s.t.Helper()
	out, e, code := s.verb(user, verb)
	if code != 0 {
		s.t.Fatalf("%s: %s: %d %s", user, verb, code, e)
	}
	return out
}

func (s *served) no(user, verb, because string) {
	s.t.Helper()
	if _, e, code := s.verb(user, verb); code == 0 || !strings.Contains(e, because) {
		s.t.Fatalf("%s: %s: %d %q, want %q", user, verb, code, e, because)
	}
}

// breakTies decides by lot every tie that must be decided.
func (s *served) breakTies() {
	s.t.Helper()
	for _, g := range s.f.board.State().LineTies() {
		line := "tie --draw '3 5 1'"
		for _, r := range g {
			line += " " + r.Entry
		}
		s.ok("panitia", line)
	}
}

// TestSealNeedsTwoPeople: one person with several terminals and connections
// cannot seal; two people can, and then nothing moves until two lift it.
func TestSealNeedsTwoPeople(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	s.no("panitia", "seal", "Belum dapat disegel")
	s.closeAll()
	s.breakTies()
	first, second := s.console("panitia", 100, 30), s.console("panitia", 100, 30)
	s.ok("panitia", "seal")
	digest := s.f.board.State().Proposal.Digest.Receipt()
	shown := s.f.board.State().Proposal.Digest.Mark()
	for _, x := range []*terminal{first, second} {
		for range 12 { // through the tabs to the result
			if strings.Contains(x.screen(), shown) {
				break
			}
			was := x.screen()
			x.press("\t")
			until(t, "the next tab", func() bool { return x.screen() != was }, x.screen)
		}
		x.see(shown)
		x.press("cy") // confirm
		s.no("panitia", "confirm "+digest, "orang lain")
		s.no("panitia", "confirm", "orang lain")
	}
	s.no("budi", "confirm", "tidak boleh")
	s.no("sari", "confirm", "tidak boleh")
	s.no("sekretaris", "confirm 00000000", digest)
	if s.f.board.State().Sealed != nil {
		t.Fatal("one person sealed")
	}
	s.ok("ani", "confirm "+digest)
	if n := s.f.board.State().Sealed; n == nil || n.Digest.Receipt() != digest || n.Sum() != n.Digest {
		t.Fatalf("sealed: %+v", n)
	}
	s.no("panitia", "reopen P01 --reason salah", "disegel")
	s.no("ani", "score P01 latar=10", "")
	s.stop() // a restart changes nothing of it
	s.start()
	if n := s.f.board.State().Sealed; n == nil || n.Sum() != n.Digest || n.Digest.Receipt() != digest {
		t.Fatalf("after a restart: %+v", n)
	}
	s.ok("panitia", "unseal --reason 'salah hitung'")
	s.no("panitia", "confirm", "orang lain")
	s.ok("sekretaris", "confirm")
	s.ok("panitia", "reopen P01 --reason 'salah hitung'")
}
