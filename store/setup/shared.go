package setup

import (
	"slices"
	"strings"

	"juri/scoring"
)

// ownCriteria reads the criteria that a juror judges, in all rooms or in each; the
// rooms, the rubric and the role must have been read.
func (c *contest) ownCriteria(v value, p *scoring.Person) {
	rubric := &c.Contest.Rubric
	if v.kind == fieldsValue {
		c.criteriaByRoom(v, p)
	} else {
		p.Criteria = c.someCriteria(v)
	}
	switch own := p.Criteria; {
	case !p.Scores() && p.Role != "":
		c.fault(v.at, "criteria_not_juror")
	case len(c.Contest.Rubrics) > 0 && own != nil:
		c.fault(v.at, scoring.CodeRubricsShared)
	case rubric.Places && own != nil:
		c.fault(v.at, scoring.CodePlacesNeedWhole)
	}
}

// someCriteria reads criteria by id or name, into the rubric's order.
func (c *contest) someCriteria(v value) (own []string) {
	rubric := &c.Contest.Rubric
	var named []string
	c.texts(v, func(v value, s string) {
		a := request{rubric: rubric}
		switch id := a.criterion(s); {
		case id != "":
			named = append(named, id)
		case len(rubric.Criteria) > 0: // else the rubric has a fault of its own
			c.fault(v.at, "no_such_criterion", "criterion", short(s), "known", strings.Join(idsIn(rubric.Criteria), ", "))
		}
	})
	return inOrder(rubric, named)
}

// inOrder are the named criteria in the rubric's order, each once.
func inOrder(rubric *scoring.Rubric, named []string) []string {
	return slices.DeleteFunc(idsIn(rubric.Criteria), func(id string) bool { return !slices.Contains(named, id) })
}

// criteriaByRoom reads what a juror judges in each of their rooms, which are those that
// it names unless others are: {pinus: [tajwid], eboni: [lagu]}.
func (c *contest) criteriaByRoom(v value, p *scoring.Person) {
	before, named := len(p.Rooms), []string{}
	for _, f := range v.fields {
		in := scoring.RoomCriteria{Room: c.roomOf(f.key), Criteria: c.someCriteria(f.value)}
		if c.notEmpty(f.value, "room_criteria"); in.Room == "" || len(in.Criteria) == 0 {
			continue
		}
		if before == 0 {
			c.addRoom(f.key.at, p, in.Room)
		} else if !slices.Contains(p.Rooms, in.Room) {
			c.fault(f.key.at, "criteria_elsewhere", "room", in.Room)
		}
		p.CriteriaIn, named = append(p.CriteriaIn, in), append(named, in.Criteria...)
	}
	for _, room := range p.Rooms {
		if !slices.ContainsFunc(p.CriteriaIn, func(in scoring.RoomCriteria) bool { return in.Room == room }) {
			c.fault(v.at, "criteria_lack_room", "room", room)
		}
	}
	p.Criteria = inOrder(&c.Contest.Rubric, named)
}

func idsIn(all []scoring.Criterion) (ids []string) {
	for _, c := range all {
		ids = append(ids, c.ID)
	}
	return ids
}

// wantsWhole finds that what is read at that place compares whole sheets, while
// jurors share the criteria out; the people must have been read.
func (c *contest) wantsWhole(at pos, result scoring.Result) {
	shared := slices.ContainsFunc(c.People, func(p scoring.Person) bool { return len(p.Criteria) > 0 })
	if why := (scoring.Contest{Result: result}).WantsWhole(); shared && why != nil {
		c.report(at, why)
	}
}

// nobodyJudges notes, where jurors share the criteria out, those that count and that no juror
// judges, of which entries; and that sheets cannot be published.
func (n *noter) nobodyJudges() {
	if !n.s.Shared() {
		return
	}
	if as, _ := n.s.Contest.Publishes(); as == scoring.PublishSheets { // which is refused after the reveal
		n.note(scoring.CodePublishShared, "publish", string(as))
	}
	for _, cr := range n.s.Contest.Rubric.Criteria {
		var slots []string
		for _, l := range n.s.Slots {
			judged := slices.ContainsFunc(n.s.Panel(l), func(p *scoring.Person) bool {
				return l.Cell(p.User).Recusal == nil && n.s.Asked(l, p.User).Asks(cr.ID)
			})
			if !judged && cr.Weight > 0 && !cr.Bonus {
				slots = append(slots, l.Entry.ID)
			}
		}
		if slots != nil {
			n.note("nobody_judges", "criterion", cr.ID, "slots", strings.Join(slots, ", "))
		}
	}
}
