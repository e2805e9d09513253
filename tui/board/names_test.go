package board

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/letters"
)

const longest = "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"

// named is the scenes that show a name: on stage, revealed, and among the winners.
func named(unit string) map[string]*Scene {
	steps := []scoring.RevealStep{
		{Kind: scoring.RevealAward, Award: "3 Besar"},
		{Kind: scoring.RevealEntry, Award: "3 Besar", Entry: "P05", Unit: unit, Title: "SI GERCEP: Sistem Gerak Cepat", Rank: 1, Score: exact.Ratio{Num: 9153, Den: 100}},
	}
	return map[string]*Scene{
		"stage": {show: scoring.Screen{Mode: scoring.ShowStage}, contest: "KIPP Kota Malang 2023", warn: time.Minute, turns: []turn{{
			room: "Pinus", entry: entry{id: "P05", unit: unit, title: "JALAN CERITA: Jalur Jelajah Kampung dengan Pemandu Remaja"},
			timer: scoring.Timer{Length: 7 * time.Minute, Running: true}, next: &entry{id: "P06", unit: "Puskesmas Dinoyo"},
		}}},
		"reveal": {show: scoring.Screen{Mode: scoring.ShowReveal}, contest: "KIPP Kota Malang 2023", steps: steps},
		"winners": {show: scoring.Screen{Mode: scoring.ShowReveal}, contest: "KIPP Kota Malang 2023", steps: append(steps[:2:2],
			scoring.RevealStep{Kind: scoring.RevealEntry, Award: "3 Besar", Unit: "Kelurahan Sukun", Rank: 2, Score: exact.Ratio{Num: 90, Den: 1}},
			scoring.RevealStep{Kind: scoring.RevealWinners, Award: "3 Besar"})},
		"final": {show: scoring.Screen{Mode: scoring.ShowReveal}, contest: "KIPP Kota Malang 2023", steps: append(steps[:2:2], scoring.RevealStep{Kind: scoring.RevealAll})},
	}
}

// ceremony is the scenes of an award's reveal, in their order.
func ceremony(units ...string) map[string]*Scene {
	step := func(rank int) scoring.RevealStep {
		return scoring.RevealStep{Kind: scoring.RevealEntry, Award: "3 Besar", Entry: fmt.Sprint("P", rank), Unit: units[rank-1],
			Title: "SI PENGENDALI: Sistem Pengendalian Penduduk dan Keluarga Berencana", Rank: rank, Score: exact.Ratio{Num: int64(9453 - 100*rank), Den: 100}}
	}
	scene := func(steps ...scoring.RevealStep) *Scene {
		return &Scene{show: scoring.Screen{Mode: scoring.ShowReveal}, contest: "KIPP Kota Malang 2023", sample: true, steps: steps}
	}
	card := scoring.RevealStep{Kind: scoring.RevealAward, Award: "3 Besar"}
	favourite := scoring.RevealStep{Kind: scoring.RevealEntry, Award: "Favorit Juri", Entry: "P4", Unit: "Kelurahan Sukun", Title: "BANK SAMPAH", Rank: 4, Score: exact.Ratio{Num: 80, Den: 1}}
	return map[string]*Scene{
		"1-card":    scene(card),
		"2-place":   scene(card, step(3), step(2), scoring.RevealStep{Kind: scoring.RevealPlace, Award: "3 Besar", Rank: 1}),
		"3-name":    scene(card, step(3), step(2), step(1)),
		"4-winners": scene(card, step(3), step(2), step(1), scoring.RevealStep{Kind: scoring.RevealWinners, Award: "3 Besar"}),
		"5-all":     scene(favourite, card, step(3), step(2), step(1), scoring.RevealStep{Kind: scoring.RevealAll}),
	}
}

// walls are the sizes that a hall has, and odd ones.
var walls = [][2]int{{80, 24}, {120, 34}, {160, 45}, {200, 60}, {320, 90}, {100, 30}, {90, 80}, {300, 50}, {113, 41}, {140, 36}, {240, 67}}

// names are the longest one and others like those of a city's institutions, with accents,
// and of one long word.
func names(n int) []string {
	words := strings.Fields(longest + " Badan Pendapatan Daerah Puskesmas Kecamatan Lowokwaru SMPN 23 Malang RSUD Université d’Évry (BPBD) Kependudukan dan Pencatatan Sipil")
	rnd := rand.New(rand.NewPCG(5, 6))
	out := []string{longest}
	for len(out) < n {
		name := make([]string, 1+rnd.IntN(13))
		for i := range name {
			name[i] = words[rnd.IntN(len(words))]
		}
		if rnd.IntN(20) == 0 {
			name = []string{strings.Repeat("Ketenagakerjaan", 4)}
		}
		if all := strings.Join(name, " "); len(all) <= len(longest)+6 && all != "23" { // figures alone are set as such
			out = append(out, all)
		}
	}
	return out
}

// legible is the rows of letters in which a name stands, if in several lines, or its words
// beside other columns; a word that has no room in a line stands in parts.
func legible(view, name string, w int) int {
	if n := kittest.Rows(view, name); n > 0 {
		return n
	}
	for room := w; room > w/4; room -= 2 {
		if parts := broken(name, room); parts != name && kittest.Rows(view, parts) > 0 {
			return kittest.Rows(view, parts)
		}
	}
	for _, word := range strings.Fields(name) {
		if cut := 1; !kittest.Shows(view, word) {
			for cut < len(word) && !(kittest.Shows(view, word[:cut]) && kittest.Shows(view, word[cut:])) {
				cut++
			}
			if cut == len(word) {
				return 0
			}
		}
	}
	return 1
}

// No name is cut on stage, in the reveal or among the winners, on any wall; from 34 rows
// on it and the clock are in letters of three rows or more, on odd walls of two, and nothing
// touches an edge. JURI_LONG=1 tries a thousand names.
func TestNoNameIsCut(t *testing.T) {
	n := 24
	if os.Getenv("JURI_LONG") != "" {
		n = 1000
	}
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for i, name := range names(n) {
		for mode, c := range named(name) {
			for k, size := range walls {
				if i > 0 && (i+k)%6 > 0 { // the longest on all, the others on some
					continue
				}
				view := Render(c.At(time.Minute, time.Date(2023, 3, 20, 9, 43, 0, 0, time.UTC)), st, text, size[0], size[1])
				least := 1
				switch {
				case k < 5 && size[1] >= 34:
					least = 3
				case size[1] >= 34:
					least = 2
				}
				if got := legible(view, name, size[0]-2*max(size[0]/40, 1)); got < least {
					t.Errorf("%s %v: %q in rows of %d\n%s", mode, size, name, got, ansi.Strip(view))
				}
				if got := kittest.Rows(view, "06:00"); mode == "stage" && got < least+1 {
					t.Errorf("%v: the clock in rows of %d", size, got)
				}
				clearOfEdges(t, fmt.Sprint(mode, size), view)
			}
		}
	}
}

func clearOfEdges(t *testing.T, what, view string) {
	t.Helper()
	lines := strings.Split(ansi.Strip(view), "\n")
	if strings.TrimSpace(lines[0]+lines[len(lines)-1]) != "" {
		t.Errorf("%s: something touches the first or the last row", what)
	}
	for _, line := range lines {
		if line[0] != ' ' || line[len(line)-1] != ' ' {
			t.Errorf("%s: something touches an edge: %q", what, line)
		}
	}
}

// A short name is on a wall where the whole one has no room that can be read, and only there.
func TestShortNames(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	view := func(c *Scene, w, h int) string { return Render(c.At(0, time.Time{}), st, text, w, h) }
	const short = "DINSOS"
	for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
		w, h := size[0], size[1]
		for mode, c := range named(longest) {
			for i := range c.turns {
				c.turns[i].short = short
			}
			for i := range c.steps {
				c.steps[i].Short = short
			}
			if got := view(c, w, h); mode != "final" && (kittest.Rows(got, longest) == 0 || kittest.Shows(got, short)) {
				t.Errorf("%s %v: not the whole name, which has room", mode, size)
			}
		}
		for unit, want := range map[string]bool{"RSUD Kota": false, longest: true} { // 200×60 has it in two lines
			c := &Scene{show: scoring.Screen{Mode: scoring.ShowStandings}, contest: "KIPP", table: &table{judged: 2, all: 2, longest: 1, rows: []row{
				{entry: entry{"P05", unit, short, "SI GERCEP"}, rank: 1, score: exact.Ratio{Num: 95, Den: 1}},
				{entry: entry{"P06", "Kelurahan Sukun", "", "BANK SAMPAH"}, rank: 2, score: exact.Ratio{Num: 90, Den: 1}},
			}}}
			if got := view(c, w, h); kittest.Shows(got, short) != (want && h < 60) {
				t.Errorf("standings %v: %q short: %v\n%s", size, unit, !want, ansi.Strip(got))
			}
		}
		c := &Scene{show: scoring.Screen{Mode: scoring.ShowStandings}, contest: longest, look: scoring.Look{Short: short}}
		if got := view(c, w, h); kittest.Shows(got, short) != (w != 120) { // 120×34 has it whole in a line
			t.Errorf("%v: the contest's name\n%s", size, ansi.Strip(got))
		}
	}
	if Long("Dinas Kependudukan dan Pencatatan Sipil") || !Long(longest) {
		t.Error("the wrong names want a short one")
	}
}

// TestLongestPictures draws the longest name to look at, where JURI_PICTURES names a directory.
func TestLongestPictures(t *testing.T) {
	scenes := named(longest)
	maps.Copy(scenes, ceremony(longest, "Dinas Ketenagakerjaan, Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Badan Penanggulangan Bencana Daerah"))
	for mode, c := range scenes {
		for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
			view := Render(c.At(time.Minute, time.Time{}), kit.NewStyles(kit.Dark, true), i18n.For("id"), size[0], size[1])
			kittest.Picture(t, fmt.Sprintf("longest-%s-%dx%d", mode, size[0], size[1]), view, kit.Dark, size[0], size[1])
		}
	}
}

// Colours of large letters have the contrast that those need, also where they are the
// nearest of 256, with a city's own accent and without.
func TestLargeLettersAreReadable(t *testing.T) {
	for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
		for _, look := range []scoring.Look{{}, {Dark: "#2f86e0", Light: "#2f86e0"}, {Dark: "#c0392b", Light: "#c0392b"}, {Dark: "#ffd700", Light: "#7a5c00"}} {
			st := kit.NewStyles(theme, true).Accented(look.Accent(scoring.Theme(theme)))
			p := painter{st: st, pen: st.Fast, w: 120, h: 34}
			inks := []letters.Ink{p.medal(1), p.medal(2), p.medal(3), p.medal(4), p.ink(st.Title), p.ink(st.Muted), p.ink(st.Warn), p.ink(st.Bad)}
			for i := range 3 {
				inks = append(inks, p.ink(p.accent(i)))
			}
			for i, ink := range inks {
				for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
					if got := scoring.Contrast(profile.Convert(ink.Text), ink.Ground); got < scoring.LargeContrast-.05 {
						t.Errorf("%s %+v: colour %d has %.2f", theme, look, i, got)
					}
				}
			}
		}
	}
}
