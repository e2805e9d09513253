package main

import (
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// initNext is juri init NEXT --from DIR: the next level's contest, with the best
// entries of the one before. Who shares the last place goes on too.
func initNext(c *cobra.Command, t *i18n.Text, dir, from string, top int) error {
	r, err := folder.Read(t, from)
	if err != nil {
		return err
	}
	s := scoring.See(r.State(), scoring.Host)
	var advancing []scoring.Entry
	if s.Table != nil {
		for _, r := range s.Table.Rows {
			if l := s.Slot(r.Entry); l != nil && r.Rank > 0 && r.Rank <= top {
				advancing = append(advancing, s.Origin(l.Entry))
			}
		}
	}
	if len(advancing) == 0 {
		return errors.New(t.Wizard.NoTop())
	}
	said := r.Files.Said
	if r.Files.Bad != nil { // of which only contest.yaml is needed
		said = r.State().Recorded()
	}
	if err := setup.WriteNext(dir, from, said, advancing, feedbackOf(s, advancing)); err != nil {
		return err
	}
	r.Files.Say(c.ErrOrStderr(), t, folder.MostSaid)
	_, err = fmt.Fprintln(c.OutOrStdout(), t.Wizard.NextMade(dir, len(advancing))+"\n"+t.Wizard.Then(dir))
	return err
}

// feedbackOf is what jurors wrote to the entries as it goes out: reviewed, and the
// jurors as letters in an order that nothing on record gives away.
func feedbackOf(s scoring.State, entries []scoring.Entry) []setup.Feedback {
	var all []setup.Feedback
	for _, e := range entries {
		var own []setup.Feedback
		for _, l := range s.Slots { // of every round
			if s.Origin(l.Entry).ID != e.ID || l.Review.Held != "" {
				continue
			}
			for _, v := range l.AnonymousFeedback() {
				own = append(own, setup.Feedback{Entry: e.ID, Strength: l.Review.Cleared(v.Juror, v.Strength), Improve: l.Review.Cleared(v.Juror, v.Improve)})
			}
		}
		rand.Shuffle(len(own), func(i, j int) { own[i], own[j] = own[j], own[i] })
		for i := range own {
			own[i].Juror = string(rune('A' + i%26))
		}
		all = append(all, own...)
	}
	return all
}
