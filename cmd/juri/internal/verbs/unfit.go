package verbs

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/store/setup"
)

// printFacts lists what happened, or would.
func printFacts(w io.Writer, t *i18n.Text, events []scoring.Event) {
	for _, e := range events {
		fmt.Fprintln(w, "  "+scoring.ShownLine(t.Organizer.Says(e, t.PlainNames())))
	}
}

func lineAll(texts []string) []string {
	all := make([]string, len(texts))
	for i, s := range texts {
		all[i] = scoring.ShownLine(s)
	}
	return all
}

// Unfit says of each text that papers cannot print or screens cannot show as it
// is where it stands and which characters those are, a line each; last, what
// there is instead. It names them as they are: they were read just now, and
// stand by themselves.
func Unfit(t *i18n.Text, texts []setup.Said) (notes []string) {
	for _, said := range texts {
		unshown, unprinted := scoring.Unshown(said.Text), report.Unprinted(said.Text)
		var neither []string
		unshown = slices.DeleteFunc(unshown, func(c string) bool {
			i := slices.Index(unprinted, c)
			if i >= 0 {
				neither, unprinted = append(neither, c), slices.Delete(unprinted, i, i+1)
			}
			return i >= 0
		})
		if len(neither)+len(unprinted)+len(unshown) > 0 {
			cell := strings.TrimSpace(said.Entry + " " + t.Wizard.Column(said.Column))
			notes = append(notes, t.Wizard.Unfit.Says(said.Where, cell, numbered(neither), numbered(unprinted), numbered(unshown)))
		}
	}
	if notes != nil {
		notes = append(notes, t.Wizard.Unfit.StandIn())
	}
	return notes
}

// numbered is each character with its number, for who cannot see it.
func numbered(chars []string) (names []string) {
	for _, c := range chars {
		r := []rune(c)
		name := fmt.Sprintf("“%s” U+%04X", c, r[0])
		if len(r) > 1 {
			name += "…"
		}
		names = append(names, name)
	}
	return names
}

// printUnfit writes those notes.
func printUnfit(w io.Writer, t *i18n.Text, texts []setup.Said) {
	for _, n := range Unfit(t, texts) {
		fmt.Fprintln(w, "  "+n)
	}
}
