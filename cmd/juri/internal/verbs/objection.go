package verbs

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// objectionVerb writes an objection to the result down, answers one, or lists them.
func (d *session) objectionVerb() *cobra.Command {
	t := d.Text.Objections
	var from, text string
	var answer int
	c := d.command("objection [SLOT]", cobra.MaximumNArgs(1), nil)
	c.Flags().StringVar(&from, "from", "", t.FlagFrom())
	c.Flags().StringVar(&text, "text", "", t.FlagText())
	c.Flags().IntVar(&answer, "answer", 0, t.FlagAnswer())
	c.RunE = func(c *cobra.Command, args []string) error {
		answers := c.Flags().Changed("answer")
		switch {
		case answers && len(args) > 0:
			return errors.New(t.FlagsApart())
		case answers:
			var of uint64
			if all := d.view().State.Objections; answer >= 1 && answer <= len(all) {
				of = all[answer-1].Seq
			}
			return d.doSaying(c, scoring.AnswerObjection{Of: of, Text: text}, t.Answered())
		case len(args) > 0:
			return d.doSaying(c, scoring.Object{Slot: args[0], From: from, Text: text}, t.Recorded())
		}
		return d.printObjections(c)
	}
	return c
}

func (d *session) printObjections(c *cobra.Command) error {
	if err := d.mayRead(scoring.Objected); err != nil {
		return err
	}
	w, t, s := c.OutOrStdout(), d.Text.Objections, d.view().State
	zone := zoneOf(s)
	names := d.Text.Naming(s, scoring.Was{}, zone)
	when := func(at time.Time) string { return d.Text.Moment(at, time.Now().In(zone)) }
	for i, o := range s.Objections {
		fmt.Fprintf(w, "%d. %s\n", i+1, scoring.ShownLine(t.Said(names.Entry(o.Slot), o.From, o.Text, when(o.At), names.Person(o.By))))
		reply := t.NoReply()
		if a := o.Answer; a != nil {
			reply = t.Replied(a.Text, when(a.At), names.Person(a.By))
		}
		fmt.Fprintln(w, "   "+scoring.ShownLine(reply))
	}
	if len(s.Objections) == 0 {
		fmt.Fprintln(w, t.None())
	}
	return nil
}
