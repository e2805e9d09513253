package juror

import (
	"slices"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// a day under way: P05 handed in, P06 begun, P07 on stage.
func underWay(t testing.TB) *kittest.Rig {
	rig := kittest.New(t)
	rig.Do("ani", scoring.Recuse{Slot: "P08", Reason: "Pernah menjadi konsultan."})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	rig.Score("ani", "P05", 81)
	for range 3 {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Do("ani", scoring.EditSheet{Slot: "P06", Set: map[string]exact.Decimal{
		"latar": 70 * exact.One, "baru": 64 * exact.One, "impl": 88 * exact.One, "signif": 92 * exact.One, "adapt": 75 * exact.One,
	}})
	for range 3 {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Now += 2*time.Minute + 48*time.Second
	return rig
}

// fromPaper lets an organizer enter ani's sheet for the slot from paper.
func fromPaper(slot string) func(*kittest.Rig) {
	return func(rig *kittest.Rig) {
		scores := map[string]exact.Decimal{}
		for i, c := range rig.State.Contest.Rubric.Criteria {
			scores[c.ID] = exact.Decimal(70+i) * exact.One
		}
		rig.Do("panitia", scoring.EnterSheets{Sheets: []scoring.PaperSheet{{Slot: slot, Juror: "ani", Scores: scores}}})
	}
}

func TestGolden(t *testing.T) {
	full := func(p seat) {
		for range 7 {
			p.Press("8", "4", "enter")
		}
		p.settle()
	}
	for _, c := range []struct {
		name string
		prep func(*kittest.Rig)
		do   func(seat)
	}{
		{"sheet", nil, func(p seat) { p.Press("8", "5", "enter", "7", "8") }},
		{"refused", nil, func(p seat) { p.Press("8", "5", "0", "enter") }},
		{"moved-on", nil, func(p seat) {
			p.Press("9", "0", "enter")
			for range 2 {
				p.do("sari", scoring.Next{Room: "pinus"})
			}
			p.do("tono", scoring.Next{Room: "eboni"})
			p.do("sari", scoring.Say{Room: "pinus", Text: "Istirahat 10 menit setelah ini."})
		}},
		{"feedback", nil, func(p seat) {
			p.Press("m")
			p.Type("Limbah bulu menjadi pupuk; warga sekitar sudah memakainya sejak 2021 dan hasilnya terukur.")
			p.Press("tab")
			p.Type("Perlu rencana pendanaan setelah tahun kedua.")
		}},
		{"summary", nil, func(p seat) { full(p); p.Press("S") }},
		{"missing", nil, func(p seat) { p.Press("8", "0", "enter", "S") }},
		{"receipt", nil, func(p seat) { full(p); p.Press("S", "enter") }},
		{"handed-in", nil, func(p seat) { p.Press("[", "[") }},
		{"correcting", nil, func(p seat) { p.Press("[", "[", "e", "9", "0", "enter") }},
		{"drop", nil, func(p seat) { p.Press("[", "[", "e", "9", "0", "enter", "z") }},
		{"history", nil, func(p seat) { p.Press("[", "[", "e", "9", "0", "enter", "S", "enter", "enter", "h") }},
		{"receipt-posted", func(rig *kittest.Rig) { rig.Do("sari", scoring.Close{Slot: "P06"}) }, func(p seat) { full(p); p.Press("S", "enter") }},
		{"own", nil, func(p seat) { p.Press("g") }},
		{"conflict", nil, func(p seat) { p.Press("c"); p.Type("Adik saya bekerja di sana") }},
		{"conflict-asked", nil, func(p seat) { p.Press("c"); p.Type("Adik saya bekerja di sana"); p.Press("enter") }},
		{"recused", nil, func(p seat) { p.Press("]") }},
		{"closed", func(rig *kittest.Rig) { rig.Do("sari", scoring.Close{Slot: "P06"}) }, func(p seat) { p.Press("[") }},
		{"paper", fromPaper("P07"), func(seat) {}},
		{"paper-beside", fromPaper("P06"), func(p seat) { p.Press("[") }},
		{"paper-history", fromPaper("P06"), func(p seat) { p.Press("[", "8", "4", "enter", "8", "4", "enter", "S", "enter", "enter", "h") }},
		{"queued", nil, func(p seat) { p.Press("]", "]") }},
		{"queue", nil, func(p seat) { p.Press("q") }},
	} {
		for lang, size := range kittest.Screens() {
			rig := underWay(t)
			if c.prep != nil {
				c.prep(rig)
			}
			p := sitIn(t, rig, "ani", lang)
			p.s.View(size[0], size[1]-2)
			c.do(p)
			p.settle()
			p.tell()
			// Every theme, and none, has the same words in the same places.
			w, h := size[0], size[1]-2
			for _, theme := range []kit.Theme{kit.Light, kit.Contrast, kit.Dark} {
				for _, colour := range []bool{false, true} {
					p.Styles = kit.NewStyles(theme, colour)
					p.s.touch()
					view := p.s.View(w, h)
					kittest.Golden(t, c.name, lang, view, w, h)
					if colour && w == 80 && lang == "id" && slices.Contains([]string{"sheet", "refused", "receipt", "own"}, c.name) {
						kittest.Colours(t, c.name+"-"+string(theme), view, theme, w, h)
					}
				}
			}
		}
	}
}

// crowd is a contest with sixty entries in a room, long and wide texts, blocks and a bonus.
func BenchmarkViewTyping(b *testing.B) {
	rig := underWay(b)
	term := rig.Terminal("ani", "id", kit.Dark)
	s := New(term.Terminal)
	term.Attach(s)
	b.ReportAllocs()
	for b.Loop() {
		s.touch()
		s.View(80, 22)
	}
}

func BenchmarkViewWide(b *testing.B) {
	rig := crowd(b)
	rig.Do("sari", scoring.Next{Room: "pinus"})
	term := rig.Terminal("ani", "id", kit.Dark)
	s := New(term.Terminal)
	term.Attach(s)
	b.ReportAllocs()
	for b.Loop() {
		s.touch()
		s.View(200, 58)
	}
}

func BenchmarkViewUnchanged(b *testing.B) {
	rig := underWay(b)
	term := rig.Terminal("ani", "id", kit.Dark)
	s := New(term.Terminal)
	term.Attach(s)
	b.ReportAllocs()
	for b.Loop() {
		s.View(80, 22)
	}
}
