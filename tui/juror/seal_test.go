package juror

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/kit/kittest"
)

// proposed is a contest whose result waits for ani, who is in the chair: 12 entries
// in pinus, of which the last two get the award of their category.
func proposed(t testing.TB) *kittest.Rig {
	setup := kittest.Setup()
	setup.People[0].Chair = true
	setup.Contest.Result.Awards = append(setup.Contest.Result.Awards,
		rank.Award{Name: "Wakil sekolah dan madrasah", Places: 2, Category: "Sekolah"})
	for i := range 6 {
		category := "Umum"
		if i > 3 {
			category = "Sekolah"
		}
		setup.Entries = append(setup.Entries, scoring.Entry{
			ID: fmt.Sprintf("P%d", 11+i), Unit: fmt.Sprintf("SMPN %d Malang", 11+i), Title: "Judul", Category: category, Room: "pinus", Order: 11 + i,
		})
	}
	rig := kittest.New(t)
	rig.Do("@host", scoring.Configure{Setup: setup})
	for i, l := range rig.State.Slots {
		id := l.Entry.ID
		rig.Do("panitia", scoring.Call{Slot: id})
		for _, juror := range []string{"ani", "budi", "citra", "dewa"} {
			rig.Score(juror, id, 95-i)
		}
		rig.Do("panitia", scoring.Close{Slot: id})
	}
	rig.Do("panitia", scoring.ProposeSeal{})
	return rig
}

// The chair reads of everybody who wins, however far down the ranking, with rank
// and score, and is told when the seal is done.
func TestChairReadsWhatIsSealed(t *testing.T) {
	rig := proposed(t)
	p := sit(t, rig, "ani")
	p.Press("p")
	p.shows(" 1  P05 ", "95,00", "11  P15  SMPN 15 Malang", "85,00", "12  P16  SMPN 16 Malang", "84,00", "Favorit", "Wakil sekolah")
	if v := ansi.Strip(p.s.View(44, 15)); !strings.Contains(v, "pemenang lagi") && !strings.Contains(v, "P16") {
		t.Errorf("where there is no room, nothing says so:\n%s", v)
	}
	p.Press("enter")
	if rig.State.Sealed == nil || p.Notice != "Hasil sudah disegel." {
		t.Errorf("sealed: %v, told %q", rig.State.Sealed != nil, p.Notice)
	}
	rig.Do("panitia", scoring.ProposeUnseal{Reason: "salah hitung"})
	p.Refresh()
	p.Press("p", "enter")
	if rig.State.Sealed != nil || p.Notice != "Segel sudah dibuka." {
		t.Errorf("lifted: %v, told %q", rig.State.Sealed == nil, p.Notice)
	}
}

// lost is the same, and the chair has a PIN of the one who proposes.
func lost(t testing.TB) *kittest.Rig {
	setup := kittest.Setup()
	setup.People[0].Chair, setup.People[0].Keys = true, nil
	rig := kittest.New(t)
	rig.Do("@host", scoring.Configure{Setup: setup})
	for i, l := range rig.State.Slots {
		rig.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		for _, juror := range []string{"ani", "budi", "citra", "dewa"} {
			rig.Score(juror, l.Entry.ID, 95-i)
		}
		rig.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
	rig.Now += 6 * time.Hour
	rig.Do("panitia", scoring.IssuePIN{User: "ani", Hash: "x"})
	rig.Do("panitia", scoring.ProposeSeal{})
	return rig
}

// A chair whose PIN the proposer made confirms only for a reason, which they write.
func TestChairGivesAReason(t *testing.T) {
	rig := lost(t)
	p := sit(t, rig, "ani")
	p.Press("p")
	p.shows("berasal dari Panitia", "PIN yang dibuat Panitia (14.00)", "tulis alasan")
	p.Press("enter", "enter") // an empty one is none
	if rig.State.Sealed != nil {
		t.Fatal("sealed without a reason")
	}
	p.Type("Kartu hilang")
	p.Press("esc", "enter")
	p.Type("Kartu ketua hilang")
	p.Press("enter")
	if n := rig.State.Sealed; n == nil || n.Shared != "Kartu ketua hilang" || p.Notice != "Hasil sudah disegel." {
		t.Errorf("sealed: %+v, told %q", n, p.Notice)
	}
}

func TestGoldenChairsReason(t *testing.T) {
	for lang, size := range kittest.Screens() {
		for name, keys := range map[string][]string{"doubt": {"p"}, "reason": {"p", "enter"}} {
			p := sitIn(t, lost(t), "ani", lang)
			w, h := size[0], size[1]-2
			p.Press(keys...)
			p.s.touch()
			kittest.Golden(t, "seal-"+name, lang, p.s.View(w, h), w, h)
		}
	}
}

func TestGoldenSeal(t *testing.T) {
	for lang, size := range kittest.Screens() {
		p := sitIn(t, proposed(t), "ani", lang)
		w, h := size[0], size[1]-2
		p.Press("p")
		p.s.touch()
		kittest.Golden(t, "seal", lang, p.s.View(w, h), w, h)
	}
}
