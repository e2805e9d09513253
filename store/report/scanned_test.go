package report

import "testing"

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
