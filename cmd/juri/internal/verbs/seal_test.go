package verbs

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestSealNeedsTwoPeople: one person with several terminals and connections
// cannot seal; two people can, and then nothing moves until two lift it.
func TestSealNeedsTwoPeople(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	s.No("panitia", "seal", "Belum dapat disegel")
	s.CloseAll()
	s.BreakTies()
	first, second := s.Console("panitia", 100, 30), s.Console("panitia", 100, 30)
	s.OK("panitia", "seal")
	digest := s.Folder.Board.State().Proposal.Digest.Receipt()
	shown := s.Folder.Board.State().Proposal.Digest.Mark()
	for _, x := range []*juritest.Terminal{first, second} {
		for range 12 { // through the tabs to the result
			if strings.Contains(x.Screen(), shown) {
				break
			}
			was := x.Screen()
			x.Press("\t")
			juritest.Until(t, "the next tab", func() bool { return x.Screen() != was }, x.Screen)
		}
		x.See(shown)
		x.Press("cy") // confirm
		s.No("panitia", "confirm "+digest, "usulannya sendiri")
		s.No("panitia", "confirm", "usulannya sendiri")
	}
	s.No("budi", "confirm", "tidak berwenang")
	s.No("sari", "confirm", "tidak berwenang")
	s.No("sekretaris", "confirm 00000000", digest)
	if s.Folder.Board.State().Sealed != nil {
		t.Fatal("one person sealed")
	}
	s.OK("ani", "confirm "+digest)
	if n := s.Folder.Board.State().Sealed; n == nil || n.Digest.Receipt() != digest || n.Sum() != n.Digest {
		t.Fatalf("sealed: %+v", n)
	}
	s.No("panitia", "reopen P01 --reason salah", "disegel")
	s.No("ani", "score P01 latar=10", "")
	s.Stop() // a restart changes nothing of it
	s.Start()
	if n := s.Folder.Board.State().Sealed; n == nil || n.Sum() != n.Digest || n.Digest.Receipt() != digest {
		t.Fatalf("after a restart: %+v", n)
	}
	s.OK("panitia", "unseal --reason 'salah hitung'")
	s.No("panitia", "confirm", "usulannya sendiri")
	s.OK("sekretaris", "confirm")
	s.OK("panitia", "reopen P01 --reason 'salah hitung'")
}
