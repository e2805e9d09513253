package i18n

import "strings"

// Unfit is said of a text with characters that papers or screens cannot have.
type Unfit struct {
	Neither, Unprinted, Unshown string
	StandIn                     string // what is there instead; once after all of them
}

func unfitID() Unfit {
	return Unfit{
		Neither: "tidak dapat dicetak maupun ditampilkan di layar", Unprinted: "tidak dapat dicetak", Unshown: "tidak dapat ditampilkan di layar",
		StandIn: "Di kertas atau layar itu, tempatnya diisi □; jurnal, JSON, CSV, dan XLSX menyimpannya utuh.",
	}
}

func unfitEN() Unfit {
	return Unfit{
		Neither: "can be neither printed nor shown", Unprinted: "cannot be printed", Unshown: "cannot be shown on screens",
		StandIn: "A □ stands for it on that paper or screen; the journal, JSON, CSV and XLSX keep it whole.",
	}
}

// Says is one cell's note: where it is, whose it is, and its characters.
func (u Unfit) Says(where, cell string, neither, unprinted, unshown []string) string {
	var said []string
	for _, of := range []struct {
		what  string
		chars []string
	}{{u.Neither, neither}, {u.Unprinted, unprinted}, {u.Unshown, unshown}} {
		if len(of.chars) > 0 {
			said = append(said, strings.Join(of.chars, ", ")+" "+of.what)
		}
	}
	if cell != "" {
		where += " " + cell
	}
	return strings.TrimSpace(where) + ": " + strings.Join(said, "; ") + "."
}
