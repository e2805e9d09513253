package kit

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func queue(n, selected int) Table {
	t := Table{Selected: selected, Cols: []Column{
		{Title: "", Min: 1, Priority: 3}, {Title: "Kode", Min: 4, Priority: 3},
		{Title: "Instansi", Min: 8, Flex: 2, Max: 60, Priority: 2}, {Title: "Inovasi", Min: 10, Flex: 3},
		{Title: "Nilai", Min: 6, Right: true, Priority: 1},
	}}
	for i := range n {
		t.Rows = append(t.Rows, []string{"\x1b[32m✓\x1b[m", fmt.Sprintf("P%02d", i+1), "Puskesmas Kedungkandang",
			"IBUKOTA: pengolahan limbah bulu dan kotoran ayam", "81,25"})
	}
	return t
}

func TestTablePicture(t *testing.T) {
	st := NewStyles(Dark, true)
	got := ansi.Strip(lines(queue(9, 4).Render(st, 50, 5)...))
	want := lines(
		"    Kode Instansi       Inovasi              Nilai",
		"▲ ✓ P03  Puskesmas Ked… IBUKOTA: pengolaha…  81,25",
		"  ✓ P04  Puskesmas Ked… IBUKOTA: pengolaha…  81,25",
		"▸ ✓ P05  Puskesmas Ked… IBUKOTA: pengolaha…  81,25",
		"▼ ✓ P06  Puskesmas Ked… IBUKOTA: pengolaha…  81,25")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTableIsExact(t *testing.T) {
	st, r := NewStyles(Contrast, true), random()
	for w := range 220 {
		for _, selected := range []int{-1, 0, 3, 45} {
			tab := queue(46, selected)
			tab.Rows[3] = []string{someText(r, 5), someText(r, 9), someText(r, 20)}
			for _, h := range []int{0, 1, 2, 7} {
				out := tab.Render(st, w, h)
				if w > 0 && len(out) != h {
					t.Fatalf("%d lines, want %d", len(out), h)
				}
				for _, l := range out {
					wantLine(t, l, w)
				}
			}
		}
	}
}

func TestColumnsVanishByPriority(t *testing.T) {
	tab := queue(1, -1)
	for _, c := range []struct {
		w    int
		want []bool
	}{
		{80, []bool{true, true, true, true, true}}, {32, []bool{true, true, true, false, true}},
		{20, []bool{true, true, true, false, false}}, {8, []bool{true, true, false, false, false}},
		{3, []bool{true, false, false, false, false}},
	} {
		for i, cells := range tab.Widths(c.w) {
			if cells > 0 != c.want[i] {
				t.Errorf("at %d columns: %v", c.w, tab.Widths(c.w))
				break
			}
		}
	}
	sum := 0
	for _, cells := range tab.Widths(120) {
		sum += cells
	}
	if sum+4*2 != 120 {
		t.Errorf("room is left over: %v", tab.Widths(120))
	}
	if tab.Widths(300)[2] != 60 {
		t.Errorf("Max is passed: %v", tab.Widths(300))
	}
}

func TestSelectedRowIsOneStyle(t *testing.T) {
	st := NewStyles(Dark, true)
	l := queue(3, 1).Render(st, 60, 4)[2]
	if strings.Count(l, "\x1b[") != 2 || !strings.HasPrefix(l, st.Fast.Selected.open) {
		t.Errorf("%q", l)
	}
}

func TestWindow(t *testing.T) {
	for n := range 30 {
		for h := range 12 {
			for sel := -1; sel < n; sel++ {
				from, to := Window(n, sel, h)
				if to-from != min(n, h) || from < 0 || to > n || h > 0 && sel >= 0 && (sel < from || sel >= to) {
					t.Fatalf("Window(%d, %d, %d) = %d, %d", n, sel, h, from, to)
				}
			}
		}
	}
}
