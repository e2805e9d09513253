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
