package i18n

import "strings"

// Unfit is said of a text with characters that papers or screens cannot have.
type Unfit struct{ lang }

func (u Unfit) Neither() string {
	return u.say("tidak dapat dicetak maupun ditampilkan di layar", "can be neither printed nor shown")
}
func (u Unfit) Unprinted() string { return u.say("tidak dapat dicetak", "cannot be printed") }
func (u Unfit) Unshown() string {
	return u.say("tidak dapat ditampilkan di layar", "cannot be shown on screens")
}
func (u Unfit) StandIn() string { // what is there instead; once after all of them
	return u.say("Di kertas atau layar itu, tempatnya diisi □; jurnal, JSON, CSV, dan XLSX menyimpannya utuh.",
		"A □ stands for it on that paper or screen; the journal, JSON, CSV and XLSX keep it whole.")
}

// Says is one cell's note: where it is, whose it is, and its characters.
func (u Unfit) Says(where, cell string, neither, unprinted, unshown []string) string {
	var said []string
	for _, of := range []struct {
		what  string
		chars []string
	}{{u.Neither(), neither}, {u.Unprinted(), unprinted}, {u.Unshown(), unshown}} {
		if len(of.chars) > 0 {
			said = append(said, strings.Join(of.chars, ", ")+" "+of.what)
		}
	}
	if cell != "" {
		where += " " + cell
	}
	return strings.TrimSpace(where) + ": " + strings.Join(said, "; ") + "."
}
