package verbs

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// The juror in the chair is told of a proposal in their own console, reads what
// is to be sealed, and confirms it there; another juror is told of nothing.
func TestChairConfirmsInTheirConsole(t *testing.T) {
	s := serveDemo(t)
	s.CloseAll()
	s.BreakTies()
	x, other := s.Console("ani", 80, 24), s.Console("budi", 80, 24)
	s.OK("panitia", "seal")
	digest := s.Folder.Board.State().Proposal.Digest.Receipt()
	x.See("menunggu pengesahan Anda")
	x.Press("p")
	x.See(digest)
	x.Press("\x1b") // not yet
	juritest.Until(t, "back", func() bool { return s.Folder.Board.State().Sealed == nil && !strings.Contains(x.Screen(), digest) }, x.Screen)
	x.Press("p")
	x.See(digest)
	x.Press("\r")
	juritest.Until(t, "the seal", func() bool { return s.Folder.Board.State().Sealed != nil }, x.Screen)
	juritest.Until(t, "the notice to go", func() bool { return !strings.Contains(x.Screen(), "menunggu pengesahan") }, x.Screen)
	if strings.Contains(other.Screen(), digest) || strings.Contains(other.Screen(), "pengesahan") {
		t.Error(other.Screen())
	}
	s.OK("panitia", "unseal --reason 'salah hitung'")
	x.See("Usulan buka segel")
	x.Press("py")
	juritest.Until(t, "the seal to be lifted", func() bool { return s.Folder.Board.State().Sealed == nil }, x.Screen)
}

// A chair whose card the proposer made is asked for a reason in their console before
// they void a sheet, as before they seal.
func TestChairGivesAReasonToVoid(t *testing.T) {
	s := serveDemo(t)
	s.OK("sari", "call P01")
	s.OK("budi", score("P01", "80"))
	x := s.ConsoleOn(s.ByPIN("ani", s.card("panitia", "ani")), "ani", 80, 24)
	s.OK("panitia", "void P01 --juror budi --reason 'lembar tertukar'")
	juritest.Until(t, "the chair hears of it", func() bool {
		if strings.Contains(x.Screen(), "membuat PIN baru") { // ani has a key of contest.yaml besides
			x.Press("\x1b")
		}
		return strings.Contains(x.Screen(), "Usul Panitia")
	}, x.Screen)
	x.Press("p")
	x.See("berasal dari Panitia")
	x.Press("\r")
	x.See("enter sahkan")
	x.Press("Kartu ketua hilang\r")
	juritest.Until(t, "the sheet to be void", func() bool { return s.Folder.Board.State().Slot("P01").Cell("budi").Sheet == nil }, x.Screen)
	past := s.Folder.Board.State().Slot("P01").Cell("budi").Past
	if v := past[len(past)-1].Void; v == nil || v.Shared != "Kartu ketua hilang" {
		t.Errorf("%+v", v)
	}
}
