package main

import (
	"strings"
	"testing"
)

// The juror in the chair is told of a proposal in their own console, reads what
// is to be sealed, and confirms it there; another juror is told of nothing.
func TestChairConfirmsInTheirConsole(t *testing.T) {
	s := serveDemo(t)
	s.closeAll()
	s.breakTies()
	x, other := s.console("ani", 80, 24), s.console("budi", 80, 24)
	s.ok("panitia", "seal")
	digest := s.f.board.State().Proposal.Digest.Receipt()
	x.see("menunggu pengesahan Anda")
	x.press("p")
	x.see(digest)
	x.press("\x1b") // not yet
	until(t, "back", func() bool { return s.f.board.State().Sealed == nil && !strings.Contains(x.screen(), digest) }, x.screen)
	x.press("p")
	x.see(digest)
	x.press("\r")
	until(t, "the seal", func() bool { return s.f.board.State().Sealed != nil }, x.screen)
	until(t, "the notice to go", func() bool { return !strings.Contains(x.screen(), "menunggu pengesahan") }, x.screen)
	if strings.Contains(other.screen(), digest) || strings.Contains(other.screen(), "pengesahan") {
		t.Error(other.screen())
	}
	s.ok("panitia", "unseal --reason 'salah hitung'")
	x.see("Pembukaan segel")
	x.press("py")
	until(t, "the seal to be lifted", func() bool { return s.f.board.State().Sealed == nil }, x.screen)
}

// A chair whose card the proposer made is asked for a reason in their console before
// they void a sheet, as before they seal.
func TestChairGivesAReasonToVoid(t *testing.T) {
	s := serveDemo(t)
	s.ok("sari", "call P01")
	s.ok("budi", score("P01", "80"))
	x := s.consoleOn(s.byPIN("ani", s.card("panitia", "ani")), "ani", 80, 24)
	s.ok("panitia", "void P01 --juror budi --reason 'lembar tertukar'")
	until(t, "the chair hears of it", func() bool {
		if strings.Contains(x.screen(), "membuat PIN baru") { // ani has a key of contest.yaml besides
			x.press("\x1b")
		}
		return strings.Contains(x.screen(), "Usul Panitia")
	}, x.screen)
	x.press("p")
	x.see("berasal dari Panitia")
	x.press("\r")
	x.see("enter sahkan")
	x.press("Kartu ketua hilang\r")
	until(t, "the sheet to be void", func() bool { return s.f.board.State().Slot("P01").Cell("budi").Sheet == nil }, x.screen)
	past := s.f.board.State().Slot("P01").Cell("budi").Past
	if v := past[len(past)-1].Void; v == nil || v.Shared != "Kartu ketua hilang" {
		t.Errorf("%+v", v)
	}
}
