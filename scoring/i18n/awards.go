package i18n

import (
	"juri/scoring"
	"juri/scoring/rank"
)

// AwardPlaces names places of an award: so many from that one on.
func (l lang) AwardPlaces(from, places int) string {
	if places > 1 {
		return l.say("peringkat ", "places ") + itoa(from) + "–" + itoa(from+places-1)
	}
	return l.say("peringkat ", "place ") + itoa(from)
}

// notAwarded says that so many places are not awarded.
func (l lang) notAwarded(places int) string {
	if places > 1 {
		return l.say(" tidak diberikan", " are not awarded")
	}
	return l.say(" tidak diberikan", " is not awarded")
}

// PassedOver says for which award an entry was passed over, and why.
func (t *Text) PassedOver(p rank.Passed) string {
	s := t.say("dilewati untuk “", "passed over for “") + p.Award + "”"
	if p.Place > 0 {
		s += t.say(" (seharusnya ", " (would have been ") + t.AwardPlaces(p.Place, 1) + ")"
	}
	return s + ": " + t.Problem(scoring.Why(p.Why))
}

// Category heads the places of one, where each is ranked by itself.
func (t *Text) Category(name string) string {
	if name == "" {
		return t.say("Tanpa kategori", "No category")
	}
	return t.say("Kategori ", "Category ") + name
}

// StaysOpen says which places of an award nobody has, and why.
func (t *Text) StaysOpen(o rank.Open) string {
	s := "“" + o.Award + "”"
	if o.Category != "" {
		s += " (" + o.Category + ")"
	}
	why := scoring.Why(o.Why)
	if why != nil {
		if why.Args == nil {
			why.Args = scoring.Args{}
		}
		why.Args["place"] = itoa(o.Place)
	}
	return s + " " + t.AwardPlaces(o.Place, o.Places) + t.notAwarded(o.Places) + ": " + t.Problem(why)
}

// Champions lists the units by all that they have won, where something is given for it.
func (t *Text) Champions(s scoring.State) (said []string) {
	for _, c := range s.Champions() {
		of := s.Contest.Result.Champion
		line := itoa(c.Rank) + ". " + c.Unit + " · " + of.Tell(c)
		if of.Points != nil {
			line += " · " + t.Board.Won(c.Points)
		}
		said = append(said, line)
	}
	return said
}

// AwardNotes are what a table says beside its awards: who was passed over, and
// which places stay open.
func (t *Text) AwardNotes(table rank.Table) (said []string) {
	for _, r := range table.Rows {
		for _, p := range r.More().Passed {
			said = append(said, r.Entry+" "+t.PassedOver(p))
		}
	}
	for _, o := range table.Open {
		said = append(said, t.StaysOpen(o))
	}
	return said
}
