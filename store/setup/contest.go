package setup

import (
	"io/fs"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"

	"juri/scoring"
	"juri/scoring/rank"
)

// contest is contest.yaml while it is read: the values, and the places that a
// fault found later must name.
type contest struct {
	*reader
	scoring.Setup
	roomAt      map[string]pos
	userAt      map[string]pos
	keyOf       map[string]int // whose key it is, by its bytes: a place in People
	blank       int            // people whose user name or role could not be read
	entriesFile string
	entriesAt   pos
	book        *workbook // the list of entries; nil where it cannot be read
}

// readContest reads contest.yaml. It returns what could be read, however faulty.
func readContest(dir fs.FS, src string, faults *Faults) *contest {
	c := &contest{
		reader: &reader{file: contestFile, faults: faults, said: new([]Said)},
		roomAt: map[string]pos{},
		userAt: map[string]pos{},
		keyOf:  map[string]int{},
	}
	n, ok := c.root(src)
	c.findEntries(dir, n)
	if !ok {
		c.roomAt, c.userAt = nil, nil // nobody can say which rooms there are
		c.openBook(dir)
		return c
	}
	c.openBook(dir)
	x := &c.Contest
	x.Language = "id"
	x.Timer.Warn = time.Minute
	x.Result = scoring.Result{Method: rank.Mean, Panel: 1}
	x.Show = scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly}
	c.object(n,
		must("name", c.name(&x.Name)),
		opt("host", c.line(&x.Host)),
		opt("sample", c.flag(&x.Sample)),
		opt("language", choice(c.reader, &x.Language, "language", "id", "en")),
		must("timezone", c.timezone(&x.Timezone)),
		c.orSheet(must("rubric", c.rubric(&x.Rubric)), rubricSheet, rubricColumns, c.rubricSheet),
		must("timer", c.timer(&x.Timer)),
		c.orSheet(must("rooms", c.rooms), roomSheet, roomColumns, c.roomSheet),
		c.everybody(),
		opt("result", c.result(&x.Result)),
		opt("rounds", c.rounds),
		opt("show", c.show(&x.Show)),
		opt("draw", c.count(&x.Draw, 1)),
		opt("minutes", c.minutes(&x.Minutes)),
		opt("entries", func(ast.Node) {}), // read before all else
	)
	return c
}

// timer reads the usual two phases, or phases written out.
func (r *reader) timer(t *scoring.Timing) func(ast.Node) {
	return func(n ast.Node) {
		talk := scoring.TimedPhase{ID: "presenting", Name: scoring.Text{ID: "Presentasi", EN: "Presentation"}}
		ask := scoring.TimedPhase{ID: "questions", Name: scoring.Text{ID: "Tanya jawab", EN: "Questions"}}
		warn := opt("warn", r.duration(&t.Warn, 0))
		phases, usual := hasKey(n, "phases"), hasKey(n, "presentation") || hasKey(n, "questions")
		switch {
		case phases && usual:
			r.fault(where(n), CodeFieldConflict, "field", "phases", "other", "presentation, questions")
		case phases:
			r.object(n, must("phases", r.phases(&t.Phases)), warn)
		default:
			r.object(n,
				must("presentation", r.duration(&talk.Length, time.Second)),
				opt("questions", r.duration(&ask.Length, time.Second)),
				warn,
			)
			t.Phases = append(t.Phases, talk)
			if ask.Length > 0 {
				t.Phases = append(t.Phases, ask)
			}
		}
	}
}

func (r *reader) phases(p *[]scoring.TimedPhase) func(ast.Node) {
	return func(n ast.Node) {
		seen, count := map[string]pos{}, 0
		r.list(n, func(n ast.Node) {
			count++
			var id string
			var ph scoring.TimedPhase
			r.object(n,
				must("id", func(n ast.Node) {
					r.id(&id, "phase", seen)(n)
					if scoring.Phase(id).Untimed() && id != "" {
						r.fault(where(n), CodeReservedPhase, "id", id)
					}
				}),
				must("name", r.text(&ph.Name)),
				must("length", r.duration(&ph.Length, time.Second)),
			)
			ph.ID = scoring.Phase(id)
			*p = append(*p, ph)
		})
		if _, ok := n.(*ast.SequenceNode); ok && count == 0 {
			r.fault(where(n), CodeNoPhases)
		}
	}
}

// entriesName reads the name of the list of entries, a file of this folder.
func (c *contest) entriesName(n ast.Node) {
	c.entriesAt = where(n)
	s, ok := c.scalar(n, "text")
	switch {
	case !ok:
		c.entriesFile = ""
	case s == "" || s == "." || s == ".." || strings.ContainsAny(s, `/\:`) || s != clean(s):
		c.fault(where(n), CodeBadPath, "value", short(s))
		c.entriesFile = ""
	case !isCSV(s) && !isWorkbook(s):
		c.fault(where(n), CodeBadFormat, "value", short(s))
		c.entriesFile = ""
	default:
		c.entriesFile = s
	}
}

func (r *reader) show(p *scoring.Show) func(ast.Node) {
	known := []scoring.Visibility{scoring.WhenSealed, scoring.ProgressOnly, scoring.Live}
	return func(n ast.Node) {
		r.object(n,
			opt("board", choice(r, &p.Board, "board", known...)),
			opt("jurors", choice(r, &p.Jurors, "jurors", known...)),
			opt("moderators", choice(r, &p.Moderators, "moderators", known...)),
		)
	}
}

func hasKey(n ast.Node, key string) bool { return valueOf(n, key) != nil }

// valueOf is a field's value; nil if it is not given.
func valueOf(n ast.Node, key string) ast.Node {
	m, ok := n.(ast.MapNode)
	if !ok {
		return nil
	}
	for it := m.MapRange(); it.Next(); {
		if keyText(it.KeyValue().Key) == key {
			return it.Value()
		}
	}
	return nil
}
