package juror

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

func text(id, en string) scoring.Text { return scoring.Text{ID: id, EN: en} }

// inWords is a sheet of texts to choose among, of yes and no, and of quarter points.
func inWords(t testing.TB) *kittest.Rig {
	levels := []scoring.Level{
		{From: 1 * exact.One, Name: text("Belum tampak: gagasan masih di atas kertas", "Not seen yet: an idea on paper")},
		{From: 2 * exact.One, Name: text("Mulai tampak pada sebagian penerima manfaat", "Seen at times, by some of those served")},
		{From: 3 * exact.One, Name: text("Tampak jelas dan didukung data dua tahun", "Seen clearly, with data of two years")},
		{From: 4 * exact.One, Name: text("Menjadi contoh yang sudah ditiru daerah lain", "An example that others follow already")},
	}
	return rubric(t, []scoring.Criterion{
		{ID: "dampak", Name: text("Dampak", "Impact"), Weight: 5 * exact.One, Scale: scoring.Scale{Min: exact.One, Max: 4 * exact.One, Step: exact.One}, Levels: levels},
		{ID: "izin", Name: text("Izin lengkap", "Permits complete"), Weight: exact.One, Scale: scoring.Scale{Values: ones(0, 10)},
			Levels: []scoring.Level{{From: 0, Name: text("Tidak", "No")}, {From: 10 * exact.One, Name: text("Ya", "Yes")}}},
		{ID: "waktu", Name: text("Ketepatan waktu", "Timing"), Weight: exact.One, Scale: scoring.Scale{Max: 10 * exact.One, Step: exact.One / 4}},
	})
}

// TestChoices holds that a text is chosen by its key, by its number and by a click, that it can be
// taken back, and that quarter points are typed and shown with a comma.
func TestChoices(t *testing.T) {
	rig := inWords(t)
	p := sit(t, rig, "ani")
	stored := func(want string) {
		t.Helper()
		p.settle()
		var got []string
		if d := draft(rig, "ani", "P05"); d != nil {
			for _, v := range d.Scores {
				got = append(got, v.Value.String())
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("stored %v, want %q", got, want)
		}
	}
	click := func(text string) {
		t.Helper()
		p.shows(text)
		p.Click(p.s.View(80, 22), text)
	}
	p.shows("  1 Belum tampak", "  4 Menjadi contoh")
	p.Press("space")
	stored("1")
	p.Press("right", "right")
	stored("3")
	click("2 Mulai tampak")
	stored("2")
	p.shows("▸ 2 Mulai tampak")
	p.Press("4", "space", "space") // what is typed is taken first; then the next, after the last the first
	stored("2")
	p.Press("u")
	stored("1")
	for range 3 { // held down it is undone as one
		p.Again = true
		p.Press("space")
	}
	p.Again = false
	p.Press("u")
	stored("1")
	p.Press("4", "enter", "right", "space", "space")
	stored("4 0")
	p.Press("1", "0", "enter", "8", ",", "7", "5", "enter")
	stored("4 10 8.75")
	p.shows("Ya", "8,75")
	p.Press("up", "9", ",", "8", "enter")
	p.shows("9,8 di luar rentang skor; isilah 0–10", "(0,25).")
	p.Press("esc", "S")
	p.shows("8,75", "Ya")
}

func TestChoiceScreens(t *testing.T) {
	for lang, size := range kittest.Screens() {
		p := sitIn(t, inWords(t), "ani", lang)
		p.s.View(size[0], size[1]-2)
		p.Press("3", "enter", "space", "space", "enter", "8", ",", "5", "enter")
		p.Press("up", "up", "up")
		p.settle()
		kittest.Golden(t, "choices", lang, p.s.View(size[0], size[1]-2), size[0], size[1]-2)
	}
}
