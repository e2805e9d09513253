package scoring

import "testing"

// An objection is on record with its answer, changes nothing of the result, and only
// organizers know of it.
func TestObjections(t *testing.T) {
	w := judged(t)
	w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Seed: "4"})
	w.refused("panitia", Object{"p1", "Ibu Rina", "nilai tertukar"}, CodeNotSealed)
	w.must("panitia", ProposeSeal{})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	digest := w.s.Sealed.Sum()
	w.refused("panitia", Object{"x", "", "nilai tertukar"}, CodeUnknownSlot)
	w.refused("panitia", Object{"p1", longText(), "x"}, CodeTooLong)
	w.refused("panitia", Object{"p1", "", longText()}, CodeTooLong)
	w.must("panitia", Object{"p1", "Ibu\tRina", " nilai\x1b tertukar "})
	first := w.s.Seq
	w.must("wakil", Object{"p1", "", "waktu kurang"})
	equal(t, "waiting", w.s.Unanswered(), 2)
	w.refused("panitia", AnswerObjection{first, " "}, CodeTextNeeded)
	w.refused("panitia", AnswerObjection{first + 2, "x"}, CodeNoObjection)
	w.must("wakil", AnswerObjection{first, "lembarnya sudah diperiksa"})
	w.refused("panitia", AnswerObjection{first, "lain"}, CodeNoObjection)
	o := *w.s.Objection(first)
	equal(t, "said", o.ObjectionRecorded, ObjectionRecorded{"p1", "Ibu Rina", "nilai tertukar"})
	equal(t, "by", []string{o.By, o.Answer.By, o.Answer.Text}, []string{"panitia", "wakil", "lembarnya sudah diperiksa"})
	equal(t, "waiting", w.s.Unanswered(), 1)
	equal(t, "result", w.s.Sealed.Sum(), digest)
	for user, sees := range map[string]int{"panitia": 2, "wakil": 2, "budi": 0, "ani": 0, "sari": 0, "layar": 0} { // budi has the chair
		equal(t, user, len(See(w.s, w.as(user)).Objections), sees)
		if err := MayRead(w.s, w.as(user), Objected); (err == nil) != (sees > 0) {
			t.Errorf("%s may read objections: %v", user, err)
		}
	}
	// They stay, and go on, while the result is open again because of one.
	w.must("panitia", ProposeUnseal{"sanggahan"})
	w.must("wakil", ConfirmUnseal{Of: w.s.Proposal.Seq})
	w.must("panitia", Object{"p2", "", "peringkat"}, AnswerObjection{first + 1, "waktunya dari papan"})
	equal(t, "waiting", w.s.Unanswered(), 1)
	checkReplay(t, w)
}
