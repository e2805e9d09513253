package scoring

import (
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Why is a table's reason as people are told it; nil of none.
func Why(r *rank.Reason) *Error {
	if r == nil {
		return nil
	}
	e := refuse(Code(r.Code))
	for k, v := range r.Args {
		if e.Args == nil {
			e.Args = Args{}
		}
		e.Args[k] = CleanLine(v)
	}
	return e
}

// reason makes a table's reason as refuse does.
func reason(c Code, pairs ...string) *rank.Reason {
	e := refuse(c, pairs...)
	return &rank.Reason{Code: string(e.Code), Args: e.Args}
}

// Row is a standing as the journal keeps it: everything that a board or a paper
// says of an entry's place, whatever becomes of the entry afterwards.
type Row struct {
	Rank         int      `json:"rank"` // 0 if unranked
	Entry        string   `json:"entry"`
	Unit         string   `json:"unit"`
	Title        string   `json:"title"`
	Room         string   `json:"room"`
	ScoreNum     int64    `json:"score_num"`
	ScoreDen     int64    `json:"score_den"` // 0: no number
	Sheets       int      `json:"sheets"`
	Expected     int      `json:"expected"`
	Recused      int      `json:"recused"`
	Tied         bool     `json:"tied,omitempty"`
	DecidedBy    string   `json:"decided_by,omitempty"`
	Award        string   `json:"award,omitempty"`
	Also         []string `json:"also,omitempty"`
	Places       []int    `json:"places,omitempty"` // of each award, the place that it is for; none or 0 where that is the rank
	Passed       []Passed `json:"passed,omitempty"` // awards for which it was passed over
	Category     string   `json:"category,omitempty"`
	CategoryRank int      `json:"category_rank,omitempty"`
	Why          Reason   `json:"why,omitzero"`    // why it is unranked
	Round        int      `json:"round,omitempty"` // the last round that ranks it

	Runs       []Run            `json:"runs,omitempty"`     // its runs, where the score is of the best of them
	Dances     []exact.Decimal  `json:"dances,omitempty"`   // its place in each of several dances
	JuryNum    int64            `json:"jury_num,omitempty"` // beside components: the score that the sheets make alone
	JuryDen    int64            `json:"jury_den,omitempty"`
	Components []rank.Component `json:"components,omitempty"`
	Points     exact.Decimal    `json:"points,omitempty"` // in the score: those that organizers took, below zero, or added
}

// Run is a rank.Run as the journal keeps it.
type Run struct {
	Entry  string `json:"entry"`
	Num    int64  `json:"num"`
	Den    int64  `json:"den"` // 0: no number
	Counts bool   `json:"counts,omitempty"`
}

// Passed is a rank.Passed as the journal keeps it.
type Passed struct {
	Award string `json:"award"`
	Place int    `json:"place,omitempty"`
	Why   Reason `json:"why"`
}

// Open is a rank.Open as the journal keeps it.
type Open struct {
	Award    string `json:"award"`
	Category string `json:"category,omitempty"`
	Place    int    `json:"place"`
	Places   int    `json:"places"`
	Why      Reason `json:"why"`
}

// Reason is an [Error] as the journal keeps it; the zero Reason is none.
type Reason struct {
	Code Code     `json:"code"`
	Args []string `json:"args,omitempty"` // name, value, name, value …
}

func reasonOf(e *Error) Reason {
	if e == nil {
		return Reason{}
	}
	r := Reason{Code: e.Code}
	for _, k := range sortedKeys(e.Args) {
		r.Args = append(r.Args, k, e.Args[k])
	}
	return r
}

// of is the reason as a table gives it.
func (r Reason) of() *rank.Reason {
	if r.Code == "" {
		return nil
	}
	return reason(r.Code, r.Args...)
}

// IsZero reports whether there is no reason.
func (r Reason) IsZero() bool { return r.Code == "" }

// Score is the row's exact score; no number if there is none.
func (r Row) Score() exact.Ratio { return exact.Ratio{Num: r.ScoreNum, Den: r.ScoreDen} }

// Kept is the official standings as the journal keeps them.
type Kept struct {
	Method     rank.Method `json:"method"`
	Lower      bool        `json:"lower,omitempty"` // the lower score is the better one
	Note       Reason      `json:"note,omitzero"`
	Dances     []string    `json:"dances,omitempty"`
	ByCategory bool        `json:"by_category,omitempty"` // each category has places of its own
	Rows       []Row       `json:"rows"`                  // best first, the unranked last
	Open       []Open      `json:"open,omitempty"`        // places of awards that nobody has
}

func (s State) keep(t rank.Table) Kept {
	k := Kept{Method: t.Method, Dances: t.Dances, Lower: t.Lower, ByCategory: t.ByCategory, Note: reasonOf(Why(t.Note)), Rows: make([]Row, len(t.Rows))}
	for i, r := range t.Rows {
		more := r.More()
		k.Rows[i] = Row{
			Rank: r.Rank, Entry: r.Entry, ScoreNum: r.Score.Num, ScoreDen: r.Score.Den,
			Sheets: r.Sheets, Expected: r.Expected, Recused: r.Recused, Tied: r.Tied, DecidedBy: r.DecidedBy,
			Award: r.Award, Also: r.Also, Places: more.Places, Category: r.Category, CategoryRank: r.CategoryRank, Why: reasonOf(Why(r.Why)), Round: r.Round, Dances: more.Dances, Points: r.Points,
			JuryNum: more.Jury.Num, JuryDen: more.Jury.Den, Components: more.Components,
		}
		for _, run := range more.Runs {
			k.Rows[i].Runs = append(k.Rows[i].Runs, Run{run.Entry, run.Score.Num, run.Score.Den, run.Counts})
		}
		for _, p := range more.Passed {
			k.Rows[i].Passed = append(k.Rows[i].Passed, Passed{p.Award, p.Place, reasonOf(Why(p.Why))})
		}
		if l := s.Slot(r.Entry); l != nil {
			k.Rows[i].Unit, k.Rows[i].Title, k.Rows[i].Room = l.Entry.Unit, l.Entry.Title, l.Room
		}
	}
	for _, o := range t.Open {
		k.Open = append(k.Open, Open{o.Award, o.Category, o.Place, o.Places, reasonOf(Why(o.Why))})
	}
	return k
}

// details are what the row has under rules that few contests have; nil for nothing.
func (r Row) details(c *Contest) *rank.Details {
	several := c.several(r.Category)
	if several == nil && r.Places == nil && r.Passed == nil && r.Runs == nil && r.Dances == nil && r.JuryDen == 0 && r.Components == nil {
		return nil
	}
	d := rank.Details{Categories: several, Places: r.Places, Dances: r.Dances, Jury: exact.Ratio{Num: r.JuryNum, Den: r.JuryDen}, Components: r.Components}
	for _, run := range r.Runs {
		d.Runs = append(d.Runs, rank.Run{Entry: run.Entry, Score: exact.Ratio{Num: run.Num, Den: run.Den}, Counts: run.Counts})
	}
	for _, p := range r.Passed {
		d.Passed = append(d.Passed, rank.Passed{Award: p.Award, Place: p.Place, Why: p.Why.of()})
	}
	return &d
}

// Table reads the standings back.
func (k Kept) Table() rank.Table { return k.table(&Contest{RulesVersion: RulesVersion}) }

// table is Table of a contest, which may be an old one.
func (k Kept) table(c *Contest) rank.Table {
	t := rank.Table{Method: k.Method, Dances: k.Dances, Official: true, Lower: k.Lower, ByCategory: k.ByCategory, Note: k.Note.of(), Rows: make([]rank.Standing, len(k.Rows))}
	for i, r := range k.Rows {
		t.Rows[i] = rank.Standing{Rank: r.Rank, CategoryRank: r.CategoryRank, Grounds: &rank.Grounds{
			Entry: r.Entry, Category: r.Category, Score: r.Score(),
			Sheets: r.Sheets, Expected: r.Expected, Recused: r.Recused, Tied: r.Tied, DecidedBy: r.DecidedBy,
			Award: r.Award, Also: r.Also, Why: r.Why.of(), Round: r.Round, Points: r.Points, Details: r.details(c),
		}}
	}
	for _, o := range k.Open {
		t.Open = append(t.Open, rank.Open{Award: o.Award, Category: o.Category, Place: o.Place, Places: o.Places, Why: o.Why.of()})
	}
	return t
}
