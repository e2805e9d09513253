package scoring

import (
	"strings"

	"juri/scoring/rank"
)

// missingOf lists the sheets that a closed slot is without.
func (s State) missingOf(l *Slot) []MissingSheet {
	if l.Phase != Closed {
		return nil
	}
	return s.MissingSheets(l)
}

// Readiness is what stands between a contest and its seal.
type Readiness struct {
	Open     []*Slot           // called and not closed, or still queued
	Missing  []Waiver          // sheets that closed slots are without; they may be waived
	Ties     [][]rank.Standing // across the line of an award, and not decided
	Rounds   []Round           // still to be made up; they may be waived
	RoundTie []rank.Standing   // across the line of the first of those
	Picks    []string          // awards that are given by hand and have not been
	Lacking  []Lacking         // of components; it may be waived
	Overtime []Overrun         // that nobody has decided about
	Word     []string          // jurors whose word for their sheets is missed, by user name; it keeps nothing from being sealed
	Nobody   *Error            // why no entry at all has a place, or of which categories that are not compared none has; it may be waived
}

// Ready says what stands between the contest and its seal.
func (s State) Ready() Readiness {
	var r Readiness
	for _, l := range s.Slots {
		if l.Counts() && l.Phase != Closed {
			r.Open = append(r.Open, l)
		}
		for _, o := range s.missingOf(l) {
			r.Missing = append(r.Missing, Waiver{l.Entry.ID, o.Juror.User})
		}
	}
	if s.Contest != nil {
		r.Lacking = s.lacking()
	}
	r.Ties, r.RoundTie, r.Picks = s.LineTies(), s.RoundTie(), s.Unpicked()
	r.Overtime, r.Word = s.Overruns(""), s.Unattested()
	if len(r.Open) == 0 {
		r.Nobody = s.nobody(s.Standings())
	}
	if s.Contest != nil && s.Round < len(s.Contest.Result.Rounds) {
		r.Rounds = s.Contest.Result.Rounds[s.Round:]
	}
	return r
}

// nobody says why no entry has a place; where categories are not compared, in which
// of them none has.
func (s State) nobody(t rank.Table) *Error {
	switch without := t.Unplaced(); {
	case len(t.Rows) == 0:
		return nil
	case t.Rows[0].Rank == 0:
		return Why(t.Rows[0].Why)
	case len(without) > 0 && s.Contest.RulesVersion >= 1:
		return refuse(CodeUnplaced, "categories", "“"+strings.Join(without, "”, “")+"”")
	}
	return nil
}

// lacking lists what entries that take part have no value of.
func (s State) lacking() (all []Lacking) {
	s = s.WithPlaces()
	for _, k := range s.Contest.Result.Components {
		o := Lacking{Component: k.ID, Placed: k.From > 0}
		for _, l := range s.Slots {
			if l.Counts() && l.Entry.Round >= k.From && l.Component(k.ID) == nil {
				o.Slots = append(o.Slots, l.Entry.ID)
			}
		}
		if o.Slots != nil {
			all = append(all, o)
		}
	}
	return all
}

// lacks reports whether the result would be without something that it ought to
// have, for which a reason must be given.
func (r Readiness) lacks() bool {
	return len(r.Missing)+len(r.Rounds)+len(r.Lacking) > 0 || r.Nobody != nil
}

// mayBeSealed refuses what is not ready; what may be waived needs a reason.
func (s State) mayBeSealed(waived bool) error {
	r := s.Ready()
	if len(r.Open)+len(r.Ties)+len(r.Picks)+len(r.Overtime) == 0 && (waived || !r.lacks()) && s.Contest != nil && len(s.Slots) > 0 {
		return nil
	}
	err := refuse(CodeSealNotReady, "open", itoa(len(r.Open)), "missing", itoa(len(r.Missing)), "ties", itoa(len(r.Ties)))
	r.name(err.Args)
	if len(r.Picks) > 0 {
		err.Args["picks"] = strings.Join(r.Picks, ", ")
	}
	if len(r.Overtime) > 0 {
		var ids []string
		for _, o := range r.Overtime {
			ids = append(ids, o.Slot)
		}
		err.Args["overtime"], err.Args["overran"] = itoa(len(r.Overtime)), firstOf(ids)
	}
	if len(r.Lacking) > 0 {
		err.Args["components"], err.Args["lacking"] = itoa(len(r.Lacking)), r.Lacking[0].Component+": "+firstOf(r.Lacking[0].Slots)
	}
	if r.Nobody != nil {
		err.Args["nobody"] = string(r.Nobody.Code)
		if in := r.Nobody.Args["categories"]; in != "" {
			err.Args["categories"] = in
		}
	}
	if len(r.Rounds) > 0 {
		err.Args["rounds"] = itoa(len(r.Rounds))
	}
	return err
}

// name says which slots, sheets and ties there are: the first of them.
func (r Readiness) name(args Args) {
	var slots, sheets, tied []string
	for _, l := range r.Open {
		slots = append(slots, l.Entry.ID)
	}
	for _, m := range r.Missing {
		sheets = append(sheets, m.Slot+" "+m.Juror)
	}
	for _, g := range r.Ties {
		tied = append(tied, strings.Join(rank.EntriesOf(g), " = "))
	}
	for what, ids := range map[string][]string{"slots": slots, "sheets": sheets, "tied": tied} {
		if len(ids) > 0 {
			args[what] = firstOf(ids)
		}
	}
}
