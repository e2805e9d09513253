package verbs

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"strings"
	"sync"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// importer is a file on its way into a contest, and what is said of it.
type importer struct {
	text               *i18n.Text
	dir                string // the contest's folder
	in                 setup.Input
	by                 scoring.Actor
	component          string // it holds values of that component; "" where it does not
	scores             bool   // it holds sheets, and not the list of entries
	reason             string
	setup.ScoreOptions // what of the columns is known; of a list only those to leave out

	listed func() (setup.Change, error) // the list for the folder's own files, being read already; nil where it is not
}

// ahead begins to read a list while the journal is read.
func (i *importer) ahead() {
	in, dir, o := i.in, i.dir, setup.ListOptions{Ignore: i.Ignore}
	i.listed = sync.OnceValues(func() (setup.Change, error) { return setup.Import(dir, in, o) })
	go i.listed()
}

type brought struct {
	importer
	change  setup.Change // of a list: what the folder would be
	differs error        // why no more of the folder counts than the list; nil where all of it does
	follows decision     // of the list, in the state that it was read for
	sheets  setup.Scores
	values  []scoring.EntryValue // of a component
}

// read reads the file for a contest in that state.
func (i importer) read(s scoring.State) (brought, error) {
	b := brought{importer: i}
	var err error
	if i.component != "" {
		b.values, err = setup.ReadComponent(i.in, s, i.component)
		return b, err
	}
	if i.scores {
		b.sheets, err = setup.ReadScores(i.in, s, i.ScoreOptions)
		return b, err
	}
	o := setup.ListOptions{Ignore: i.Ignore}
	if i.by.IsHost() { // whose folder it is
		if i.listed == nil {
			i.ahead()
		}
		b.change, b.differs = i.listed()
		if s.Contest == nil || b.differs != nil && !setup.Faulty(b.differs) {
			return b, b.differs
		}
		if b.differs == nil {
			if b.follows = b.decide(s); b.follows.refused == nil {
				return b, nil
			}
			b.differs = b.follows.refused
		}
	}
	return i.readAlone(s, b, o)
}

// readAlone reads a list for the contest as it is recorded: what else the folder
// says stands against it, or is not the importer's to change.
func (i importer) readAlone(s scoring.State, b brought, o setup.ListOptions) (brought, error) {
	alone, why := b, b.differs
	b.differs = nil
	var err error
	alone.change, err = setup.ImportInto(s.Recorded(), i.dir, i.in, o)
	switch {
	case err != nil && b.change.List() == "":
		return b, err
	case err != nil: // the list is for the rooms that the folder has
		return b, nil
	case why == nil:
		return alone, nil
	}
	if alone.follows = alone.decide(s); alone.follows.is(why) {
		return b, nil // the list itself is refused
	}
	return alone, nil
}

// proposal is what a file would do to the contest in one state.
type proposal struct {
	brought
	seq     uint64 // the last record of that state, and its hash
	head    scoring.Hash
	command scoring.Command // nil where nothing is recorded of the contest yet
	events  []scoring.Event // that would follow
	refused error           // why it cannot be
	list    scoring.Comparison
	same    int // entries or sheets that stay as they are
	entered []scoring.SheetChange
	before  map[string]*scoring.ComponentValue // by entry, what they have of the component
	own     []scoring.PaperSheet               // that would take the place of what jurors handed in
}

// weigh says what the file would do to the contest in that state.
func (b brought) weigh(s scoring.State) proposal {
	p := proposal{brought: b, seq: s.Seq, head: s.Head}
	if b.component != "" {
		p.weighComponent(s)
		return p
	}
	if b.scores {
		p.weighSheets(s)
		return p
	}
	if b.follows.events == nil || b.follows.at != s.Head {
		p.follows = b.decide(s)
	}
	if p.events, p.refused = p.follows.events, p.follows.refused; s.Contest == nil {
		p.events, s = nil, b.filed()
	} else {
		p.command = b.configure()
	}
	p.list = s.Compare(b.change.After.Entries)
	p.same = len(b.change.After.Entries)
	for _, c := range p.list.Changes {
		if !c.Removed {
			p.same--
		}
	}
	return p
}

func (b brought) configure() scoring.Command {
	return scoring.Configure{Setup: b.change.After, Reason: b.reason}
}

// decision is what would follow in a state, or why nothing does.
type decision struct {
	at      scoring.Hash // the state's last record
	events  []scoring.Event
	refused error
}

// is reports whether it is refused in the same words.
func (d decision) is(why error) bool { return d.refused != nil && d.refused.Error() == why.Error() }

func (b brought) decide(s scoring.State) decision {
	events, err := scoring.Decide(s, b.by, b.configure())
	return decision{s.Head, events, err}
}

// filed is what the folder's own files would begin; without entries where its
// list has faults.
func (b brought) filed() (s scoring.State) {
	said, err := setup.Load(b.dir)
	if err != nil {
		said = b.change.After
		said.Entries = nil
	}
	events, err := scoring.Decide(s, scoring.Host, scoring.Configure{Setup: said})
	if err != nil {
		return s
	}
	return scoring.Apply(s, events...)
}

// isList reports whether the file is the list of entries.
func (i importer) isList() bool { return !i.scores && i.component == "" }

// idle reports whether nothing would be otherwise.
func (p proposal) idle() bool {
	return p.refused == nil && len(p.events)+len(p.list.Changes) == 0 && (!p.isList() || p.change.Placed())
}

// code names the proposal: the same bytes, the same options, and the same that
// would follow from them for the contest.
func (p proposal) code() (string, error) {
	return codeOf(struct {
		Data           []byte
		Scores         bool
		Component      string `json:",omitempty"`
		Reason         string
		Options        setup.ScoreOptions
		Facts          []namedFact
		List           scoring.Comparison
		LeftOut, Count []string
		Sheets         []scoring.SheetChange
	}{p.in.Data, p.scores, p.component, p.reason, p.ScoreOptions, factsOf(p.events), p.list, p.change.Given.LeftOut, p.sheets.Counted, p.entered})
}

// namedFact is a fact with its type, as a code covers it.
type namedFact struct {
	Type string
	Fact scoring.Fact
}

func factsOf(events []scoring.Event) []namedFact {
	facts := make([]namedFact, len(events))
	for i, e := range events {
		facts[i] = namedFact{scoring.TypeOf(e.Fact), e.Fact}
	}
	return facts
}

// codeOf is the code of what was shown: of all that makes it what it is.
func codeOf(shown any) (string, error) {
	data, err := json.Marshal(shown)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:8], nil
}

// weighComponent says what becomes of each value; what is there already and stays is
// counted alone.
func (p *proposal) weighComponent(s scoring.State) {
	c := scoring.SetComponents{Component: p.component, Values: p.values, Reason: p.reason}
	p.command = c
	p.events, p.refused = scoring.Decide(s, p.by, c)
	p.same = 0
	p.before = map[string]*scoring.ComponentValue{}
	for _, v := range p.values {
		if l := s.Slot(v.Slot); l != nil {
			was := l.Component(p.component)
			if p.before[v.Slot] = was; was != nil && was.Value == v.Value {
				p.same++
			}
		}
	}
}

func (p proposal) printComponent(out preview) {
	t := out.text.Components
	out.say("", t.ImportHead(scoring.ShownLine(p.in.Name), p.component, len(p.values)))
	added, changed := 0, 0
	for _, v := range p.values {
		switch was := p.before[v.Slot]; {
		case was == nil:
			added++
			out.say("", "+ "+v.Slot+"  "+out.text.Decimal(v.Value))
		case was.Value != v.Value:
			changed++
			out.say("", "~ "+v.Slot)
			out.turns(p.component, out.text.Decimal(was.Value), out.text.Decimal(v.Value))
		}
	}
	if added+changed == 0 {
		out.say("", out.text.Import.Same())
		return
	}
	out.say("", t.ImportSum(added, changed, p.same))
}
