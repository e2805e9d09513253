package board

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// shapes are the walls, and odd ones: a pillar, a ribbon, a phone.
var shapes = append([][2]int{{60, 90}, {250, 30}, {44, 20}}, walls[:5]...)

// rooms is a stage of so many rooms, with names that are long and short.
func rooms(n int) *Scene {
	c := &Scene{show: scoring.Screen{Mode: scoring.ShowStage}, contest: "KIPP Kota Malang 2023", sample: true, warn: time.Minute}
	units := []entry{
		{"P05", longest, "Dinsos P3AP2KB", "SIGAP BUMIL: Sistem Gerak Cepat Pendampingan Ibu Hamil Risiko Tinggi"},
		{"P19", "SMPN 10 Malang", "", "LITERA KEDAI: Literasi Ramah di Kedai Baca Pagi"},
		{"P33", "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman", "DPUPRPKP", "LUBANG NOL: Lapor Jalan Berlubang, Tertutup dalam Tiga Hari"},
	}
	for i := range n {
		c.turns = append(c.turns, turn{
			entry: units[i], room: []string{"Pinus", "Eboni", "Meranti"}[i], name: scoring.Text{ID: "Presentasi", EN: "Presentation"},
			timer: scoring.Timer{Length: time.Duration(70+30*i) * time.Second, Running: true},
			next:  &entry{id: "P06", unit: "Dinas Kependudukan dan Pencatatan Sipil"},
		})
	}
	return c
}

// However many rooms there are, each says its own name, that of the team and the time left,
// in letters from 34 rows on.
func TestEveryRoomIsSaid(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for n := 1; n <= 6; n++ {
		for _, size := range shapes {
			c := rooms((n-1)%3 + 1)
			if n > 3 {
				c.turns[0].message = "Mohon tenang, juri sedang mencatat."
			}
			view := Render(c.At(6*time.Second, time.Time{}), st, text, size[0], size[1])
			least := 1
			if size[1] >= 34 {
				least = 2
			}
			for i, turn := range c.turns {
				name := max(legible(view, turn.unit, size[0]), legible(view, turn.short, size[0]))
				if clock := kittest.Rows(view, kit.Clock(time.Duration(64+30*i)*time.Second)); name < least || clock < least {
					t.Errorf("%d rooms on %v: the name of %d in rows of %d, its clock of %d\n%s", n, size, i, name, clock, ansi.Strip(view))
				}
				if words := strings.ToUpper(turn.message); words != "" && legible(view, turn.message, size[0])+legible(view, words, size[0]) == 0 {
					t.Errorf("%d rooms on %v: the message is not told\n%s", n, size, ansi.Strip(view))
				}
				if !kittest.Shows(view, turn.room) {
					t.Errorf("%d rooms on %v: %s is not told", n, size, turn.room)
				}
			}
			if size[0] > 44 {
				clearOfEdges(t, fmt.Sprint(n, size), view)
			}
		}
	}
}

// Who comes next in each of three rooms is in letters.
func TestNextOfThreeRooms(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for _, size := range [][2]int{{200, 60}, {320, 90}} {
		c := rooms(3)
		c.turns[0].entry = entry{"P07", "SDN Kotalama 1", "", "IBUKOTA: Inovasi Bulu Kotoran Ayam"}
		for i := range c.turns {
			c.turns[i].next = &entry{id: "P08", unit: "Kecamatan Klojen"}
			c.turns[i].timer.Length = time.Duration(45+i) * time.Second // under a minute is left
		}
		view := Render(c.At(0, time.Time{}), st, text, size[0], size[1])
		for _, says := range []string{"P08", "Kecamatan Klojen"} {
			if got := kittest.Rows(view, says); got < 3 {
				t.Errorf("%v: %q in rows of %d\n%s", size, says, got, ansi.Strip(view))
			}
		}
	}
}

// Three rooms are told apart by colour in every theme.
func TestRoomsHaveTheirColours(t *testing.T) {
	for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
		p, seen := painter{st: kit.NewStyles(theme, true)}, map[any]bool{}
		for i := range 3 {
			seen[p.accent(i).GetForeground()] = true
		}
		if len(seen) < 3 {
			t.Errorf("%s: rooms share a colour", theme)
		}
	}
}

// Names in rooms beside each other begin where their boxes do, however many lines each has.
func TestRoomsShareLines(t *testing.T) {
	c := rooms(3)
	p := painter{c: c, st: kit.NewStyles(kit.Dark, true), t: i18n.For("id"), w: 200, h: 60}
	p.pen = p.st.Fast
	p.on = &wall{w: p.w, h: p.h, rows: make([][]piece, p.h)}
	at := rect{0, 0, 60, 60}.rows(want{}, want{least: 12}, want{least: 12}, want{}, want{least: 12}, want{}, want{least: 12}, want{})
	s := setting{name: p.fit("Sukun", 60, 3, 3, 1), title: p.fit("BANK", 60, 3, 3, 1), next: p.fit("P06", 60, 3, 3, 1)}
	p.turn(at, c.turns[0], s, 0)
	for _, i := range []int{1, 2, 6} {
		if len(p.on.rows[at[i].y]) == 0 {
			t.Errorf("part %d does not begin in the first row of its box", i)
		}
	}
}

// The clock has room whatever its figures are, in every box.
func TestEveryFigureHasRoom(t *testing.T) {
	p := painter{Frame: Frame{}, st: kit.NewStyles(kit.Dark, true), w: 200, h: 60}
	for w := 20; w < 130; w += 3 {
		for h := 3; h < 40; h += 4 {
			for s := range 60 {
				left := time.Duration(s%10*11*60+s) * time.Second
				of := turn{timer: scoring.Timer{Length: left}}
				if set := p.digits(of, w, h); set.Width() > w || set.Height() > h {
					t.Fatalf("%s takes %d×%d of %d×%d", kit.Clock(left), set.Width(), set.Height(), w, h)
				}
			}
		}
	}
}

// ranked is standings of so many entries, of twice as many that count.
func ranked(n int) *Scene {
	t := &table{judged: n, all: 2 * n, longest: 2}
	for i := range n {
		e := entry{fmt.Sprint("P", i), fmt.Sprint("Kelurahan Sukun ", i+1), "", "BANK SAMPAH: Tabungan dari Sampah"}
		award := ""
		if i < 3 {
			award = "3 Besar"
		}
		t.rows = append(t.rows, row{entry: e, rank: i + 1, score: exact.Ratio{Num: int64(950 - i), Den: 10}, award: award})
	}
	return &Scene{show: scoring.Screen{Mode: scoring.ShowStandings}, contest: "KIPP Kota Malang 2023", sample: true, table: t}
}

// Where one entry is ranked it has the wall: its name, what it is for and its score.
func TestOneRanked(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for _, size := range shapes {
		view := Render(ranked(1).At(0, time.Time{}), st, text, size[0], size[1])
		least := 3
		if size[1] >= 34 && size[0] > 100 {
			least = size[1] / 8
		}
		if got := kittest.Rows(view, "Kelurahan Sukun 1"); got < least {
			t.Errorf("%v: the name in rows of %d\n%s", size, got, ansi.Strip(view))
		}
		for _, says := range []string{"BANK SAMPAH: Tabungan dari Sampah", "95,00", "3 Besar"} {
			if !kittest.Shows(view, says) && !kittest.Shows(view, strings.ToUpper(says)) {
				t.Errorf("%v: no %q\n%s", size, says, ansi.Strip(view))
			}
		}
	}
}

// How many are judged is told whole, over the rows or below them; pages begin on the same row.
func TestHeadingIsWhole(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for _, n := range []int{2, 5, 11, 40} {
		for _, size := range shapes {
			c := ranked(n)
			want, begins := text.Board.Progress(n, 2*n), map[int]bool{}
			if size[0] < 70 && size[1] >= 34 {
				want = text.Board.ProgressShort(n, 2*n)
			}
			for page := range 3 {
				view := Render(c.At(time.Duration(page)*PageTime, time.Time{}), st, text, size[0], size[1])
				if !kittest.Shows(view, want) {
					t.Errorf("%d on %v does not tell %q\n%s", n, size, want, ansi.Strip(view))
				}
				for i, b := range Draw(c.At(time.Duration(page)*PageTime, time.Time{}), st, text, size[0], size[1]).bands {
					if i == 0 && c.table.rows[0].id != b.entry && page > 0 {
						begins[b.y] = true
					}
				}
			}
			if len(begins) > 1 {
				t.Errorf("%d on %v: pages begin in rows %v", n, size, begins)
			}
		}
	}
}

// On a small screen nothing is cut that has room, and few entries have two lines each.
func TestListIsWhole(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for n := 2; n < 12; n++ {
		view := ansi.Strip(Render(ranked(n).At(0, time.Time{}), st, text, 80, 24))
		if strings.Contains(view, "…") || strings.Count(view, "Tabungan dari Sampah") != n {
			t.Errorf("%d:\n%s", n, view)
		}
		if two := strings.Contains(view, "Sukun 1 · "); two == (n < 9) {
			t.Errorf("%d: what it is for stands beside the name: %v", n, two)
		}
	}
}

// Few entries on the last page are larger than many are: it is not half empty.
func TestLastPageIsFull(t *testing.T) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	view := Render(ranked(6).At(PageTime, time.Time{}), st, text, 120, 34)
	if got := kittest.Rows(view, "Kelurahan Sukun 5"); got < 5 {
		t.Errorf("names in rows of %d\n%s", got, ansi.Strip(view))
	}
}
