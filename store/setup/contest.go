package setup

import (
	"slices"
	"strings"
	"time"

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
	rubricAt    map[string]pos // of the rubrics that categories name
	keyOf       map[string]int // whose key it is, by its bytes: a place in People
	blank       int            // people whose user name or role could not be read
	panels      []namedPanel
	entriesFile string
	entriesAt   pos
	later       []func()  // to find faults once the entries are read
	book        *workbook // the list of entries; nil where it cannot be read
	doubts      Faults    // what is no fault and yet wants a look
	files       files
}

func newContest(faults *Faults) *contest {
	return &contest{
		reader: &reader{file: contestFile, faults: faults, said: new([]Said)}, roomAt: map[string]pos{}, userAt: map[string]pos{}, rubricAt: map[string]pos{}, keyOf: map[string]int{},
	}
}

// readFolder reads contest.yaml, however faulty, and opens the list of entries.
func (c *contest) readFolder(f files) *scoring.Error {
	c.files = f
	src, bad := f(contestFile)
	if bad != nil {
		return bad
	}
	v, ok := c.document(c.utf8(src))
	c.findEntries(f, v)
	if !ok {
		c.roomAt, c.userAt = nil, nil // nobody can say which rooms there are
	}
	if c.openBook(f); ok {
		c.fields(v)
	}
	return nil
}

// fields reads what contest.yaml says.
func (c *contest) fields(v value) {
	x, before := &c.Contest, len(*c.faults)
	x.Language = "id"
	x.Timer.Warn = time.Minute
	x.Result = scoring.Result{Method: rank.Mean, Panel: 1}
	x.Show = scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly}
	c.object(v,
		must("name", c.name(&x.Name)),
		opt("host", c.line(&x.Host)),
		opt("sample", c.flag(&x.Sample)),
		opt("language", choice(c.reader, &x.Language, "language", "id", "en")),
		must("timezone", c.timezone(&x.Timezone)),
		c.orSheet(must("rubric", c.rubric(&x.Rubric)), rubricSheet, rubricColumns, c.rubricSheet),
		opt("rubrics", c.rubrics),
		opt("categories", c.categories),
		must("timer", c.timer),
		c.orSheet(must("rooms", c.rooms), roomSheet, roomColumns, c.roomSheet),
		c.everybody(),
		opt("result", c.result),
		opt("rounds", c.rounds),
		opt("components", c.components),
		opt("runs", c.runs),
		opt("bonus", c.bonus),
		opt("overtime", c.overtime),
		opt("show", c.show),
		opt("publish", choice(c.reader, &x.Publish, "publish", scoring.PublishNone, scoring.PublishWinners, scoring.PublishPlaces, scoring.PublishSheets)),
		opt("jurors", choice(c.reader, &x.Jurors, "jurors", scoring.Pseudonyms, scoring.Named)),
		opt("draw", c.count(&x.Draw, 1)),
		opt("minutes", c.minutes),
		opt("look", c.look),
		opt("certificates", c.certificates),
		opt("entries", func(value) {}), // read before all else
	)
	c.readPanels()
	c.comparable(before)
	if r := x.Result; slices.Contains(r.Ties, rank.TieRuns) && r.Best == 0 && len(*c.faults) == before {
		c.fault(v.at, "runs_none")
	}
}

// timer reads the usual two phases, or phases written out.
func (c *contest) timer(v value) {
	t := &c.Contest.Timer
	talk := scoring.TimedPhase{ID: "presenting", Name: scoring.Text{ID: "Presentasi", EN: "Presentation"}}
	ask := scoring.TimedPhase{ID: "questions", Name: scoring.Text{ID: "Tanya jawab", EN: "Questions"}}
	warn := opt("warn", c.duration(&t.Warn, 0))
	phases, usual := v.has("phases"), v.has("presentation") || v.has("questions")
	switch {
	case phases && usual:
		c.fault(v.at, "field_conflict", "field", "phases", "other", "presentation, questions")
	case phases:
		c.object(v, must("phases", c.phases(&t.Phases)), warn)
	default:
		c.object(v,
			must("presentation", c.duration(&talk.Length, time.Second)),
			opt("questions", c.duration(&ask.Length, time.Second)),
			warn,
		)
		t.Phases = append(t.Phases, talk)
		if ask.Length > 0 {
			t.Phases = append(t.Phases, ask)
		}
	}
}

func (r *reader) phases(p *[]scoring.TimedPhase) func(value) {
	return func(v value) {
		seen := map[string]pos{}
		listOf(r, p, func(v value, ph *scoring.TimedPhase) {
			r.object(v,
				must("id", func(v value) {
					r.id((*string)(&ph.ID), "phase", seen)(v)
					if ph.ID.Untimed() && ph.ID != "" {
						r.fault(v.at, "reserved_phase", "id", string(ph.ID))
					}
				}),
				must("name", r.text(&ph.Name)),
				must("length", r.duration(&ph.Length, time.Second)),
			)
		})(v)
		r.notEmpty(v, "no_phases")
	}
}

// entriesName reads the name of the list of entries, a file of this folder.
func (c *contest) entriesName(v value) {
	c.entriesAt, c.entriesFile = v.at, ""
	switch s := c.fileHere(v); {
	case s == "":
	case !strings.HasSuffix(strings.ToLower(s), ".csv") && !isWorkbook(s):
		c.fault(v.at, "bad_format", "value", short(s))
	default:
		c.entriesFile = s
	}
}

// fileHere reads the name of a file in this folder itself; "" if it is none.
func (c *contest) fileHere(v value) string {
	s, ok := c.scalar(v, "text")
	switch {
	case !ok:
	case s == "" || s == "." || s == ".." || strings.ContainsAny(s, `/\:`) || s != clean(s):
		c.fault(v.at, "bad_path", "value", short(s))
	default:
		return s
	}
	return ""
}

func (c *contest) show(v value) {
	p := &c.Contest.Show
	known := []scoring.Visibility{scoring.WhenSealed, scoring.ProgressOnly, scoring.Live}
	c.object(v,
		opt("board", choice(c.reader, &p.Board, "board", known...)),
		opt("jurors", choice(c.reader, &p.Jurors, "jurors", known...)),
		opt("moderators", choice(c.reader, &p.Moderators, "moderators", known...)),
	)
}
