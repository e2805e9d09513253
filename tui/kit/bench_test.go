package kit

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
)

func BenchmarkBox(b *testing.B) {
	st := NewStyles(Dark, true)
	body := queue(46, 3).Render(st, 76, 20)
	spec := BoxSpec{Title: "P07 ▶ SDN Kotalama 1", Right: "presentasi 04:12", Foot: "2 dari 7", Body: body, Focus: true}
	b.ReportAllocs()
	for b.Loop() {
		Box(st, spec, 80, 22)
	}
}

func BenchmarkTable(b *testing.B) {
	st, t := NewStyles(Dark, true), queue(46, 20)
	b.ReportAllocs()
	for b.Loop() {
		t.Render(st, 80, 22)
	}
}

func BenchmarkBig(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Big("04:12", 200, 30)
	}
}

func BenchmarkFit(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fit("IBUKOTA: pengolahan limbah bulu dan kotoran ayam …", 30)
	}
}

func BenchmarkShortHelp(b *testing.B) {
	st := NewStyles(Dark, true)
	b.ReportAllocs()
	for b.Loop() {
		ShortHelp(st, keys{}, 80)
	}
}

func BenchmarkToken(b *testing.B) {
	st := NewStyles(Dark, true)
	b.Run("lipgloss", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			st.Good.Render("tersimpan")
		}
	})
	b.Run("pen", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			st.Fast.Good.Render("tersimpan")
		}
	})
}

func BenchmarkFitBlocks(b *testing.B) {
	bar := Bar(NewStyles(Dark, true), 40, 46, 60, Fine)
	b.ReportAllocs()
	for b.Loop() {
		Fit(bar, 64)
	}
}

// BenchmarkWrap compares Wrap with the library's, which carries colours on as well.
func BenchmarkWrap(b *testing.B) {
	text := strings.Repeat("Inovasi \x1b[1mini memudahkan\x1b[m warga mengurus layanan tanpa datang, ", 6)
	b.Run("kit", func(b *testing.B) {
		for b.Loop() {
			Wrap(text, 76)
		}
	})
	b.Run("lipgloss", func(b *testing.B) {
		for b.Loop() {
			strings.Split(lipgloss.Wrap(text, 76, ""), "\n")
		}
	})
}
