package report

import (
	"slices"
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Compile gathers what the papers carry from a state as one person may see it
// (see scoring.See). trail has taken in its events; w names what has names in two
// languages, and redact leaves jurors' and presenters' names out.
func Compile(s scoring.State, trail Trail, w Words, redact bool) *Dossier {
	c := s.Contest
	d := &Dossier{
		Contest: c.Name, Host: c.Host, Language: w.Text.Lang, Timezone: c.Timezone, Sample: c.Sample, Redacted: redact,
		Records: s.Seq, Head: s.Head.String(), AsOf: trail.Last.UTC(), Result: c.Result, timed: c.Timer.Phases, Minutes: c.Minutes,
		Events: []Event{}, Jurors: []Juror{}, Entries: []EntryPaper{}, Sheets: []SheetPaper{},
		Standings: []Row{}, Decisions: []Decision{}, Given: []Given{}, Feedback: []Feedback{}, Rooms: []scoring.Room{},
		place: time.UTC, exact: map[string]exact.Ratio{}, point: map[int]exact.Ratio{}, rest: map[string]exact.Ratio{}, runs: map[string][]rank.Run{}, jury: map[string]exact.Ratio{}, means: map[string]exact.Ratio{}, why: map[string]*scoring.Error{}, totals: map[[2]string]*SheetPaper{}, excused: map[[2]string]bool{}, blanks: map[[2]string]*scoring.Asked{}, names: map[string]string{},
	}
	if place, err := time.LoadLocation(c.Timezone); err == nil {
		d.place = place
	}
	if s.Posted.Size > 0 {
		d.Posted = s.Posted.String()
	}
	d.Done, _ = s.Done()
	d.shared, d.lower = s.Shared(), c.Rubric.Places
	d.rubrics(c, w)
	d.jurors(s, w)
	for _, q := range s.Queues {
		d.Rooms = append(d.Rooms, q.Room)
		d.queue(s, q)
	}
	for _, l := range s.WithPlaces().Slots {
		point, rest := c.Adds(l)
		if d.point[l.Entry.Round] = point; !rest.None() {
			d.rest[l.Entry.ID] = rest
		}
		d.sheets(s, l)
		d.empty(s, l)
	}
	for i := range d.Sheets {
		p := &d.Sheets[i]
		d.totals[[2]string{p.Entry, p.Juror}] = p
	}
	if d.Held.IsZero() {
		d.Held = d.AsOf
	}
	d.decisions(s)
	d.points(s)
	d.draws(s)
	d.objections(s)
	d.tell(s, trail, w)
	if s.Sealed != nil && s.Sealed.Seq > 0 {
		d.seal(s, w)
		d.certificates(s, trail)
		d.winners = s.Winners()
	}
	if t, ok := StandingsOf(s, ""); ok {
		d.Standings, d.Open, d.passed = t.Rows, t.Open, map[string][]string{}
		d.Champions, d.best = t.Champions, w.Text.Champions(s)
		for _, r := range s.Table.Rows {
			for _, p := range r.More().Passed {
				d.passed[r.Entry] = append(d.passed[r.Entry], w.Text.PassedOver(p))
			}
		}
		for _, o := range s.Table.Open {
			d.open = append(d.open, sentence(w.Text.StaysOpen(o)))
		}
		d.rounds(s)
		d.note(*s.Table)
		d.average()
	}
	d.Ties = slices.Clone(d.Ties)
	for i := range d.Ties {
		d.unname(&d.Ties[i])
	}
	for _, rows := range d.everyTable() {
		for i := range rows {
			d.unname(&rows[i].DecidedBy)
		}
	}
	for _, e := range d.Entries {
		d.Feedback = append(d.Feedback, feedback(s.Slot(e.ID)))
	}
	return d
}

// jurors lists everybody who is on a panel, in the contest's order; in a
// shuffled one where their names are left out.
func (d *Dossier) jurors(s scoring.State, w Words) {
	on := map[string]bool{}
	for _, l := range s.Slots {
		for _, p := range s.Panel(l) {
			on[p.User] = true
		}
		for _, c := range l.Cells {
			waits := !d.Redacted && s.CalledIn(c.Juror) == nil && slices.ContainsFunc(s.People, func(p *scoring.Person) bool { return p.User == c.Juror && p.Reserve })
			on[c.Juror] = on[c.Juror] || c.Sheet != nil || c.Recusal != nil && !waits
		}
	}
	if d.Redacted { // whoever the records name has a letter
		for _, t := range s.Seats {
			on[t.Juror], on[t.For], on[t.Of] = true, true, true
		}
	}
	var users []string
	for _, p := range s.People {
		if on[p.User] {
			users = append(users, p.User)
		}
	}
	if d.Redacted {
		users = scoring.Shuffle("redacted", s.Slots, users)
	}
	for _, p := range s.People {
		d.names[p.User] = p.Name
	}
	d.names[scoring.Host.User] = w.Keeper()
	for i, u := range users {
		for _, p := range s.People {
			if p.User != u {
				continue
			}
			j := Juror{ID: u, Name: p.Name, Institution: p.Institution, Rooms: append([]string{}, p.Rooms...), Chair: p.Chair, Shifts: p.Shifts, Panels: s.Contest.PanelsOf(p.User), user: u}
			if a := s.AttestedBy(u); a != nil {
				j.Attested = &Attested{At: a.At, Changed: !s.StandsBy(u)}
				if !d.Redacted {
					j.Attested.Digest, j.Attested.Key = a.Digest.String(), a.Key
				}
			}
			j.Criteria, j.CriteriaIn = s.Shares(p)
			if j.Reserve = p.Reserve; j.Reserve {
				j.Rooms = s.CalledIn(u)
			}
			if d.Redacted {
				j.ID, j.Name, j.Institution, j.Chair = letter(i), w.JurorN(letter(i)), "", false
			}
			d.Jurors = append(d.Jurors, j)
			delete(d.names, u)
			d.names[j.ID] = j.Name
		}
	}
}

// known is how the papers call the user: a juror's letter where names are left out.
func (d *Dossier) known(user string) string {
	for _, j := range d.Jurors {
		if j.user == user {
			return j.ID
		}
	}
	return user
}

// name is what the papers write for whom known returned.
func (d *Dossier) name(known string) string { return orElse(d.names[known], known) }

// ballot is what a tie step begins with that names a juror.
const ballot = rank.TieBallot + ":"

// unname puts the juror's letter for the user name in a tie step.
func (d *Dossier) unname(step *string) {
	if user, is := strings.CutPrefix(*step, ballot); is {
		*step = ballot + d.known(user)
	}
}

func (d *Dossier) queue(s scoring.State, q *scoring.Queue) {
	plan := s.Schedule(q.Room.ID, d.AsOf.In(d.place), 0)
	for i, l := range inQueue(s, q) {
		e := EntryPaper{
			ID: l.Entry.ID, Unit: l.Entry.Unit, Title: l.Entry.Title, Short: l.Entry.Short, Category: l.Entry.Category, Room: l.Room, Order: i + 1,
			Presenter: l.Entry.Presenter, Phase: string(l.Phase), Round: l.Entry.Round, Of: l.Entry.Of, part: s.Part(l),
		}
		if d.Redacted {
			e.Presenter = ""
		}
		if at := plan.Turn(e.ID).Planned; !at.IsZero() {
			e.Planned = at.In(d.place).Format("15:04")
		}
		d.Entries = append(d.Entries, e)
		d.held(l.Ended)
	}
}

// sheets adds what came of the slot, in the jurors' order.
func (d *Dossier) sheets(s scoring.State, l *scoring.Slot) {
	for _, j := range d.Jurors {
		switch c := l.Cell(j.user); {
		case c.Recusal != nil:
			d.Sheets = append(d.Sheets, SheetPaper{Entry: l.Entry.ID, Juror: j.ID, Recused: true, At: c.Recusal.At, By: d.known(c.Recusal.By)})
		case c.Sheet != nil:
			h, asked := c.Sheet, s.Asked(l, j.user)
			total, parts := asked.Weigher.Total(h.Scores), make([]exact.Ratio, len(asked.Criteria))
			for i, k := range asked.Criteria {
				if v, ok := h.Scores.Get(k.ID); ok {
					parts[i] = asked.Weigher.Part(i, v)
				}
			}
			d.Sheets = append(d.Sheets, SheetPaper{
				Entry: l.Entry.ID, Juror: j.ID, Scores: h.Scores, Total: total.String(), exact: total, parts: parts, asked: asked, Strength: h.Strength,
				Improve: h.Improve, At: h.At, By: d.known(h.By), Paper: h.Paper, Revision: h.Revision, Receipt: h.Receipt.Receipt(),
			})
			d.held(h.At)
		case c.Excused != nil:
			d.excused[[2]string{l.Entry.ID, j.ID}] = true
		}
	}
}

func (d *Dossier) held(at time.Time) {
	if at.After(d.Held) {
		d.Held = at.UTC()
	}
}

// tieRule says the chain that sets equal scores apart; "" if there is none.
func (d *Dossier) tieRule(w Words) string {
	if len(d.Ties) == 0 {
		return ""
	}
	var steps, rule []string
	for _, t := range d.Ties {
		if t != rank.TieShared {
			steps = append(steps, d.step(w, t))
		}
	}
	if steps != nil {
		rule = append(rule, w.TieRule(steps))
	}
	if len(steps) < len(d.Ties) {
		rule = append(rule, w.SharedRule(d.Result.AfterJoint == scoring.NextPlace))
	}
	return strings.Join(rule, " ")
}

// step says one step of it, or what decided a place.
func (d *Dossier) step(w Words, name string) string {
	if id, is := strings.CutPrefix(name, "criterion:"); is {
		return w.ByCriterion(d.criterion(id))
	}
	if id, is := strings.CutPrefix(name, ballot); is {
		return w.ByBallot(d.juror(id).Name)
	}
	if said := w.TieStep(name); said != "" {
		return said
	}
	return name
}

// criterion is what the criterion of that id is called; its id if it is none.
func (d *Dossier) criterion(id string) string {
	for _, c := range d.columns() {
		if c.ID == id {
			return c.Name
		}
	}
	return id
}

// seal gathers who made the result final, and how they proved who they are.
func (d *Dossier) seal(s scoring.State, w Words) {
	n := s.Sealed
	how := func(user string, p scoring.Proof) string {
		return w.Text.Proved(s, user, p, func(user string) string { return d.name(d.known(user)) }, func(at time.Time) string { return d.moment(w, at) })
	}
	d.Seal = &Seal{
		Proposed: d.known(n.Proposer), Confirmed: d.known(n.By), At: n.At, Digest: n.Digest.String(), Waive: n.Waive, Shared: n.Shared,
		ProposedHow: how(n.Proposer, n.ProposerProof), ConfirmedHow: how(n.By, n.Proof),
	}
	if n.Doubt != nil && !d.Redacted { // it names people
		d.Seal.Doubt = w.Text.Proving.Doubt(n.Doubt.Args)
	}
}
