package folder

import (
	"cmp"
	"strings"

	"juri/scoring/i18n"
)

// differences lists what the files say otherwise, a line each, and in one sentence
// who would exchange places.
func (f Files) differences(t *i18n.Text) []string {
	var lines []string
	arrow := func(was, now string) string {
		return cmp.Or(was, t.Filed.Nothing()) + " → " + cmp.Or(now, t.Filed.Nothing())
	}
	for _, e := range f.edits {
		lines = append(lines, f.file(e.Field)+": "+e.Field+": "+arrow(e.Was, e.Now))
	}
	for _, c := range f.entries.Changes {
		said := ""
		switch {
		case c.Added:
			said = t.Filed.Added(c.Now.Unit)
		case c.Removed:
			said = t.Filed.Removed(c.Was.Unit, c.Sheets)
		default:
			var fields []string
			for _, d := range c.Fields {
				fields = append(fields, t.Wizard.Column(d.Name)+": "+arrow(d.Old, d.New))
			}
			if said = strings.Join(fields, "; "); c.Sheets > 0 {
				said += t.Filed.Sheets(c.Sheets)
			}
		}
		lines = append(lines, f.list+": "+c.ID+": "+said)
	}
	for _, x := range f.entries.Exchanges {
		lines = append(lines, t.Wizard.Exchange(x))
	}
	if len(lines) > 0 {
		return lines
	}
	for _, e := range f.Events { // as where a file says at last what was said on the spot
		lines = append(lines, t.Organizer.Says(e, t.PlainNames()))
	}
	return lines
}
