package folder

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// Files is what a folder's files say, held against what is recorded. What follows
// of it is all or nothing: of files with a fault, or a change that is refused,
// nothing is applied.
type Files struct {
	Recorded bool            // there is a contest to hold them against
	Said     scoring.Setup   // unless bad
	Bad      error           // why they cannot be read: setup.Faults
	refused  []error         // why the contest cannot become this
	Events   []scoring.Event // what would be recorded of it
	Applied  bool            // or was
	shared   bool            // others may have other files: nothing is applied unasked
	renewal  bool            // Events are not of what the files say: they take the newest of juri's own rules alone

	list    string // the name of the list of entries
	file    func(field string) string
	edits   []setup.Edit
	entries scoring.Comparison
}

// FilesOf reads a folder's files and holds them against what is recorded.
func FilesOf(dir string, s scoring.State, reason string) Files {
	f := Files{Recorded: s.Contest != nil}
	if f.Said, f.Bad = setup.Load(dir); f.Bad != nil {
		return f
	}
	if f.hold(s, reason); f.Different() {
		f.list, f.file = setup.Files(dir)
	}
	return f
}

// hold finds what the files would change of a state, and why it may not be.
func (f *Files) hold(s scoring.State, reason string) {
	decide := func(said scoring.Setup) (events []scoring.Event, err error) {
		return scoring.Decide(s, scoring.Host, scoring.Configure{Setup: said, Reason: reason})
	}
	var err error
	f.Events, err = decide(f.Said)
	if !f.Recorded {
		if err != nil {
			f.refused = []error{err}
		}
		return
	}
	was := s.Recorded()
	f.renewal, f.Said.Contest.RulesVersion = s.Renews(f.Events), was.Contest.RulesVersion
	f.edits, f.entries = setup.Edits(was, f.Said), s.Compare(f.Said.Entries)
	if err == nil {
		return
	}
	// A refusal names the first reason: the others show where a part stands alone.
	for _, part := range []func(*scoring.Setup){
		func(p *scoring.Setup) {
			c, said := &p.Contest, f.Said.Contest
			c.Rubric, c.Rubrics, c.Categories, c.Result.Overall = said.Rubric, said.Rubrics, said.Categories, said.Result.Overall
		},
		func(p *scoring.Setup) { p.Contest.Result = f.Said.Contest.Result },
		func(p *scoring.Setup) { p.People = f.Said.People },
		func(p *scoring.Setup) { p.Rooms, p.Entries = f.Said.Rooms, f.Said.Entries },
		func(p *scoring.Setup) { *p = f.Said },
	} {
		alone := was
		part(&alone)
		if _, err := decide(alone); err != nil && !slices.ContainsFunc(f.refused, func(e error) bool { return e.Error() == err.Error() }) {
			f.refused = append(f.refused, err)
		}
	}
}

// Sound reports whether the contest can become what the files say, or is that.
func (f Files) Sound() bool { return f.Bad == nil && len(f.refused) == 0 }

// Different reports whether they say anything else than what is, or was, recorded.
func (f Files) Different() bool { return f.Recorded && (!f.Sound() || len(f.Events) > 0 && !f.renewal) }

// MostSaid is how many differences are said where they are not what was asked for.
const MostSaid = 40

// Say says what differs from what is recorded, at most so many differences, and
// what is gone on with; nothing where the files are as recorded.
func (f Files) Say(w io.Writer, t *i18n.Text, most int) {
	say := func(s string) { fmt.Fprintln(w, scoring.ShownLine(s)) }
	lines := f.differences(t)
	list := func() {
		for _, l := range lines[:min(most, len(lines))] {
			fmt.Fprintln(w, "  "+scoring.ShownLine(l))
		}
		if more := len(lines) - most; more > 0 {
			fmt.Fprintln(w, "  "+t.Filed.More(more))
		}
	}
	switch {
	case !f.Recorded:
	case f.Bad != nil:
		say(t.Filed.Faulty())
		Complain(w, t, f.Bad)
	case f.refused != nil:
		say(t.Filed.Refused(f.files()))
		list()
		say(t.Filed.Why())
		for _, err := range f.refused {
			fmt.Fprintln(w, "  "+t.Problem(err))
		}
	case len(f.Events) == 0:
	case f.renewal && f.Applied:
		say(t.Filed.Renewed(scoring.RulesVersion))
	case f.renewal:
	case f.Applied:
		say(t.Filed.Applied(f.files()))
		list()
	case f.shared:
		say(t.Filed.Differs(f.files()))
		list()
		say(t.Filed.Elsewhere())
	default:
		say(t.Filed.Differs(f.files()))
		say(t.Wizard.Journal(cmp.Or(len(f.edits)+len(f.entries.Changes), len(lines))))
		list()
	}
}

// files names those that say something else than what is recorded.
func (f Files) files() []string {
	var names []string
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, e := range f.edits {
		add(f.file(e.Field))
	}
	if len(f.entries.Changes) > 0 || len(names) == 0 {
		add(f.list)
	}
	return names
}

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
