package report

import (
	"testing"

	"rsc.io/qr"
)

// TestScanned is what a phone reads of an entry's code, as PROOF.md says it.
func TestScanned(t *testing.T) {
	for _, row := range []struct{ link, posted, want string }{
		{"", "412 a+b/c=", "xejj-cjm4"},
		{"https://lomba.go.id/hasil.html", "", "https://lomba.go.id/hasil.html#xejjcjm4"},
		{"https://lomba.go.id/hasil.html", "412 a+b/c=", "https://lomba.go.id/hasil.html#xejjcjm4/412/a-b_c"},
	} {
		d := &Dossier{Link: row.link, Posted: row.posted}
		if got := d.scanned("xejj-cjm4"); got != row.want {
			t.Errorf("%+v: %s", row, got)
		}
	}
}

// TestPictureTakesNoRoom: words go on where they were before a code was drawn beside them.
func TestPictureTakesNoRoom(t *testing.T) {
	p := barePaper(&Dossier{}, In("id"), "", false)
	p.AddPage()
	p.SetXY(50, 60)
	p.SetFillColor(1, 2, 3)
	p.picture("xejj-cjm4", qr.L, light, 10, 20, 24)
	if x, y := p.GetXY(); x != 50 || y != 60 {
		t.Errorf("it is at %g, %g", x, y)
	}
	if r, g, b := p.GetFillColor(); r != 1 || g != 2 || b != 3 {
		t.Errorf("it fills with %d, %d, %d", r, g, b)
	}
}
