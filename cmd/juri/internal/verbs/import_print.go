package verbs

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/store/setup"
	"juri/tui/kit"
)

// previewWidth is how wide a preview is: nobody knows the terminal's width where
// a command has none of its own.
const previewWidth = 79

// print says what would become of the contest.
func (p proposal) print(w io.Writer, t *i18n.Text) {
	out := preview{w, t}
	switch {
	case p.component != "":
		p.printComponent(out)
	case p.scores:
		p.printSheets(out)
	default:
		p.printList(out)
	}
	if p.reason != "" && !p.idle() {
		out.say("", t.Import.Reason(scoring.ShownLine(p.reason)))
	}
}

func (p proposal) printList(out preview) {
	t := out.text.Import
	out.say("", t.Head(scoring.ShownLine(p.in.Name), len(p.change.After.Entries)))
	for _, c := range p.list.Changes {
		out.entry(c, p.change.After)
	}
	for _, x := range p.list.Exchanges {
		out.say("", out.text.Wizard.Exchange(x))
	}
	out.given(p.change.Given)
	printUnfit(out.w, out.text, p.change.Given.Texts)
	added, changed, removed := 0, 0, 0
	for _, c := range p.list.Changes {
		switch {
		case c.Added:
			added++
		case c.Removed:
			removed++
		default:
			changed++
		}
	}
	if len(p.list.Changes) == 0 {
		out.say("", t.Same())
	} else {
		out.say("", t.Sum(added, changed, removed, p.same))
	}
	var besides []scoring.Event
	for _, e := range p.events {
		if !ofEntries(e.Fact) {
			besides = append(besides, e)
		}
	}
	if len(besides) > 0 {
		out.say("", t.Besides(len(besides)))
		printFacts(out.w, out.text, besides)
	}
	if p.differs != nil {
		out.say("", t.Differs())
		folder.Complain(out.w, out.text, p.differs)
	}
}

// given says how a list was read, where that may surprise.
func (out preview) given(l setup.List) {
	t := out.text.Import
	for _, c := range l.Guessed {
		out.say("", t.Guessed(scoring.ShownLine(c.Heading), out.text.Wizard.Column(c.Column)))
	}
	if len(l.LeftOut) > 0 {
		out.say("", t.LeftOut(lineAll(l.LeftOut)))
	}
	if n := len(l.Below); n > 0 {
		out.say("", t.Below(n, l.Below[0].Row, l.Below[n-1].Row, scoring.ShownLine(l.Below[0].Text)))
	}
	for _, d := range l.Doubts {
		out.say("", "! "+out.text.Fault(d.Where(), "", out.text.Problem(d.Problem)))
	}
}

// ofEntries reports whether a fact is part of what a list of entries says.
func ofEntries(f scoring.Fact) bool {
	switch f.(type) {
	case scoring.EntrySet, scoring.EntryCorrected, scoring.EntryRemoved, scoring.RecusalDeclared, scoring.QueueOrdered:
		return true
	}
	return false
}

// preview writes what would become of a contest, for people.
type preview struct {
	w    io.Writer
	text *i18n.Text
}

// say writes a text, its further lines under indent and two cells more.
func (out preview) say(indent, text string) {
	for i, l := range kit.Wrap(text, previewWidth-len(indent)-2) {
		if i > 0 {
			l = "  " + l
		}
		fmt.Fprintln(out.w, indent+l)
	}
}

// entry says what becomes of one entry: every field that changes, old and new.
func (out preview) entry(c scoring.EntryChange, now scoring.Setup) {
	t := out.text.Import
	switch {
	case c.Added:
		out.say("", "+ "+scoring.ShownLine(c.ID)+"  "+join(" · ", c.Now.Unit, c.Now.Title, c.Now.Category, t.Turn(roomIn(now, c.Now.Room), c.Now.Order)))
		return
	case c.Removed:
		out.say("", "- "+scoring.ShownLine(c.ID)+"  "+join(" · ", c.Was.Unit, c.Was.Title, out.known(c)))
		return
	}
	out.say("", "~ "+scoring.ShownLine(c.ID)+"  "+join(" · ", c.Was.Unit, out.known(c)))
	for _, f := range c.Fields {
		out.field(out.text.Wizard.Column(f.Name), f.Old, f.New)
	}
}

// known says that people know the entry, and how many sheets are in.
func (out preview) known(c scoring.EntryChange) string {
	switch {
	case c.Sheets > 0:
		return out.text.Import.Sheets(c.Sheets)
	case c.Called:
		return out.text.Import.Called()
	}
	return ""
}

// field says what becomes of one field: on one line where it fits.
func (out preview) field(name, was, is string) {
	was, is = out.value(was), out.value(is)
	if whole := name + ": " + was + " → " + is; kit.Width(whole) <= previewWidth-4 {
		out.say("    ", whole)
		return
	}
	out.say("    ", name+": "+was)
	out.say("    ", "→ "+is)
}

func (out preview) value(s string) string {
	if s = scoring.ShownLine(s); s == "" {
		return out.text.Import.Empty()
	}
	return s
}

// join puts texts together that say something.
func join(between string, texts ...string) string {
	var all []string
	for _, s := range texts {
		if s = scoring.ShownLine(s); s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, between)
}

func roomIn(s scoring.Setup, id string) string {
	for _, r := range s.Rooms {
		if r.ID == id {
			return r.Name
		}
	}
	return id
}

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
