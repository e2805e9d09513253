package scoring

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"juri/scoring/rank"
)

// Played is a random contest of all forms that was sealed and published, as its journal
// has it but for what the store stamps; nil if it is too fine to be one. wide says how
// much of it is published, forms what it has of what contests may have.
func Played(seed uint64, wide Publicity, names JurorNames, secret Hash) (events []Event, s State, forms []string) {
	p := play(rand.New(rand.NewPCG(seed, 41)))
	p.contest.Publish, p.contest.Jurors = wide, names
	p.contest.Name = fmt.Sprint("Lomba ", seed)
	if p.state().Contest == nil || p.wrong != "" {
		return nil, s, nil
	}
	add := func(by string, facts ...Fact) {
		for _, f := range facts {
			e := Event{Seq: s.Seq + 1, By: by, Fact: f}
			events, s = append(events, e), Apply(s, e)
		}
	}
	add(Host.User, JournalBegun{Secret: secret})
	for _, f := range p.facts() {
		if person, is := f.(PersonSet); is {
			person.Person.Name = map[Role]string{Moderator: "Sari Utami Rahasia", Organizer: "Panitia Rahasia", Juror: "Juri Rahasia " + person.Person.User}[person.Person.Role]
			f = person
		}
		add(Host.User, f)
	}
	for s.Seq < 99 { // facts name each other by their records, which begin there
		add("sari", MessageSaid{p.rooms[0].ID, "pesan rahasia"})
	}
	for _, e := range p.events {
		if e.Draft() { // which is no record
			e.Fact = MessageSaid{p.rooms[0].ID, "x"}
		}
		by := "panitia"
		if f, is := e.Fact.(SheetSubmitted); is {
			by, f.Strength = f.Juror, "masukan rahasia"
			e.Fact = f
		}
		if f, is := e.Fact.(ScoreAdjusted); is {
			f.Reason = "alasan rahasia"
			e.Fact = f
		}
		e.Seq, e.By = s.Seq+1, by
		events, s = append(events, e), Apply(s, e)
	}
	if ties := s.Standings().Ties(); seed%3 == 0 && len(ties) > 0 && s.Round == 0 { // two people let some share their rank
		tied := TieDecided{Order: rank.EntriesOf(ties[0]), Joint: true, Reason: "alasan rahasia"}
		add("panitia", tied)
		tied.Proposer = "panitia"
		add("wakil", tied)
		forms = append(forms, "joint")
	}
	add("panitia", SealProposed{Digest: s.snapshot(s.Head, "").Digest})
	add("wakil", ResultSealed{Snapshot: s.snapshot(s.Head, "alasan rahasia"), Proposer: "panitia"})
	forms = append(forms, p.forms()...)
	if wide == PublishSheets && slices.Contains(forms, "shared") && slices.Contains(forms, "bonus") { // which Publish refuses, and nothing public shows
		return nil, s, nil
	}
	add("panitia", ResultPublished{Publish: wide, Jurors: names, Seal: s.Sealed.Seq, Winners: s.PublishedWinners()})
	return events, s, forms
}
