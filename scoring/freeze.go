package scoring

import (
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why the boards' standings cannot be stopped, or go on.
const (
	CodeFrozen    Code = "frozen"     //
	CodeNotFrozen Code = "not_frozen" //
)

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
	Category     string   `json:"category,omitempty"`
	CategoryRank int      `json:"category_rank,omitempty"`
	Why          Reason   `json:"why,omitzero"`    // why it is unranked
	Round        int      `json:"round,omitempty"` // the last round that ranks it
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
	Method rank.Method `json:"method"`
	Lower  bool        `json:"lower,omitempty"` // the lower score is the better one
	Note   Reason      `json:"note,omitzero"`
	Rows   []Row       `json:"rows"` // best first, the unranked last
}

// keep writes a table down.
func (s State) keep(t rank.Table) Kept {
	k := Kept{Method: t.Method, Lower: t.Lower, Note: reasonOf(Why(t.Note)), Rows: make([]Row, len(t.Rows))}
	for i, r := range t.Rows {
		k.Rows[i] = Row{
			Rank: r.Rank, Entry: r.Entry, ScoreNum: r.Score.Num, ScoreDen: r.Score.Den,
			Sheets: r.Sheets, Expected: r.Expected, Recused: r.Recused, Tied: r.Tied, DecidedBy: r.DecidedBy,
			Award: r.Award, Also: r.Also, Category: r.Category, CategoryRank: r.CategoryRank, Why: reasonOf(Why(r.Why)), Round: r.Round,
		}
		if l := s.Slot(r.Entry); l != nil {
			k.Rows[i].Unit, k.Rows[i].Title, k.Rows[i].Room = l.Entry.Unit, l.Entry.Title, l.Room
		}
	}
	return k
}

// Table reads the standings back.
func (k Kept) Table() rank.Table {
	t := rank.Table{Method: k.Method, Official: true, Lower: k.Lower, Note: k.Note.of(), Rows: make([]rank.Standing, len(k.Rows))}
	for i, r := range k.Rows {
		t.Rows[i] = rank.Standing{Rank: r.Rank, CategoryRank: r.CategoryRank, Grounds: &rank.Grounds{
			Entry: r.Entry, Category: r.Category, Score: r.Score(),
			Sheets: r.Sheets, Expected: r.Expected, Recused: r.Recused, Tied: r.Tied, DecidedBy: r.DecidedBy,
			Award: r.Award, Also: r.Also, Why: r.Why.of(), Round: r.Round,
		}}
	}
	return t
}

// Frozen is the standings at which the boards stopped.
type Frozen struct {
	At    time.Time
	By    string
	Table *rank.Table // nil where the person may not see the boards' standings
}

// Freeze stops the boards' standings where they are while the work goes on.
type Freeze struct{}

func (Freeze) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	switch {
	case s.Contest == nil || s.Sealed != nil:
		return nil, refuse(CodeSealed)
	case s.Frozen != nil:
		return nil, refuse(CodeFrozen)
	}
	return one(StandingsFrozen{s.keep(s.unpicked("").Standings())})
}

// Unfreeze lets the boards' standings follow the scores again.
type Unfreeze struct{}

func (Unfreeze) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	if s.Frozen == nil {
		return nil, refuse(CodeNotFrozen)
	}
	return one(StandingsUnfrozen{})
}

// StandingsFrozen is what the boards' standings show from now on.
type StandingsFrozen struct{ Kept }

// Type names the fact in the journal.
func (StandingsFrozen) Type() string { return "standings.frozen" }

func (f StandingsFrozen) apply(b *builder, e Event) {
	t := f.Table()
	b.Frozen = &Frozen{At: e.At, By: e.By, Table: &t}
}

// StandingsUnfrozen is the boards' standings following the scores again.
type StandingsUnfrozen struct{}

// Type names the fact in the journal.
func (StandingsUnfrozen) Type() string { return "standings.unfrozen" }

func (StandingsUnfrozen) apply(b *builder, _ Event) { b.Frozen = nil }
