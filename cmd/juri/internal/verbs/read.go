package verbs

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/store/report"
	"juri/tui/kit"
)

// readVerbs are the verbs that only answer.
func (d *session) readVerbs() []*cobra.Command {
	status := d.command("status", cobra.NoArgs, nil)
	statusForm := FormatFlag(status, d.Text, "table", "json")
	status.RunE = func(c *cobra.Command, _ []string) error {
		s := d.view().Status()
		if statusForm.Value == "json" {
			return report.JSON(c.OutOrStdout(), s)
		}
		return printStatus(c.OutOrStdout(), d.Text, s)
	}

	queue := d.command("queue [ROOM]", cobra.MaximumNArgs(1), nil)
	queueForm := FormatFlag(queue, d.Text, "table", "json")
	queue.RunE = func(c *cobra.Command, args []string) error {
		v := d.view()
		room := v.State.RoomCalled(strings.Join(args, ""))
		if room != "" && v.State.Queue(room) == nil {
			return v.State.NoRoom(room)
		}
		turns := v.Queue(room)
		if queueForm.Value == "json" {
			return report.JSON(c.OutOrStdout(), struct {
				Room  string        `json:"room"`
				Slots []report.Turn `json:"slots"`
			}{room, turns})
		}
		return printQueue(c.OutOrStdout(), d.Text, turns)
	}

	standings := d.command("standings", cobra.NoArgs, nil)
	print := standingsFlags(standings, d.Text)
	standings.RunE = func(c *cobra.Command, _ []string) error {
		v := d.view()
		return print(c.OutOrStdout(), v.State, d.mayRead(scoring.OtherMethod) == nil)
	}
	return []*cobra.Command{status, queue, standings}
}

// standingsFlags adds the flags of standings and returns what prints them; all
// says that the person sees every sheet, as another method takes.
func standingsFlags(c *cobra.Command, t *i18n.Text) func(w io.Writer, s scoring.State, all bool) error {
	form := FormatFlag(c, t, "table", "json", "csv")
	room := c.Flags().String("room", "", t.Shell.Flag("room"))
	category := c.Flags().String("category", "", t.Shell.Flag("category"))
	method := methodFlag(c, t, "")
	return func(w io.Writer, s scoring.State, all bool) error {
		if err := byMethod(t, &s, rank.Method(method.Value), all); err != nil {
			return err
		}
		if *room = s.RoomCalled(*room); *room != "" && s.Queue(*room) == nil {
			return s.NoRoom(*room)
		}
		if c.Flags().Changed("category") {
			if err := ofCategory(&s, *category); err != nil {
				return err
			}
		}
		table, ok := report.StandingsOf(s, *room)
		switch {
		case !ok:
			return errors.New(t.Shell.NoStandings())
		case form.Value == "json":
			return report.JSON(w, table)
		case form.Value == "csv":
			return table.CSV(w)
		}
		return printStandings(w, t, s)
	}
}

// ofCategory leaves of the state's table the entries of one category.
func ofCategory(s *scoring.State, category string) error {
	if s.Table == nil {
		return nil
	}
	of := func(r rank.Standing) bool {
		return strings.EqualFold(r.Category, category) || slices.ContainsFunc(rank.Categories(r.Category), func(name string) bool { return strings.EqualFold(name, category) })
	}
	if !slices.ContainsFunc(s.Table.Rows, of) {
		return &scoring.Error{Code: scoring.CodeUnknownCategory, Args: scoring.Args{"category": category, "known": strings.Join(s.KnownCategories(), ", ")}}
	}
	table := *s.Table
	table.Rows = slices.DeleteFunc(slices.Clone(table.Rows), func(r rank.Standing) bool { return !of(r) })
	table.Open = slices.DeleteFunc(slices.Clone(table.Open), func(o rank.Open) bool { return o.Category != "" && !strings.EqualFold(o.Category, category) })
	s.Table = &table
	return nil
}

// byMethod puts the standings of another method than the official one in the
// state; all says that every sheet is in it.
func byMethod(t *i18n.Text, s *scoring.State, m rank.Method, all bool) error {
	if m == "" || s.Table != nil && m == s.Table.Method {
		return nil
	}
	if s.Table == nil || !all {
		return errors.New(t.Shell.NoStandings())
	}
	table, err := s.StandingsBy(m)
	s.Table = &table
	return err
}

func printStatus(w io.Writer, t *i18n.Text, s report.Status) error {
	fmt.Fprintln(w, scoring.ShownLine(s.Contest)+" · "+t.Shell.Done(s.Done, s.Entries))
	if s.Sample {
		fmt.Fprintln(w, t.General.Sample())
	}
	for _, r := range s.Rooms {
		fmt.Fprintf(w, "\n%s · %s\n", scoring.ShownLine(r.Name), t.Shell.Done(r.Done, r.Entries))
		if r.OnStage == nil {
			fmt.Fprintln(w, "  "+t.Shell.NobodyOn())
		} else {
			printTurn(w, t, *r.OnStage)
		}
		for _, turn := range r.Scoring {
			printTurn(w, t, turn)
		}
		if r.Message != "" {
			fmt.Fprintln(w, "  "+t.Shell.Messages()+": "+scoring.ShownLine(r.Message))
		}
	}
	var here []string
	for _, p := range s.Present {
		if p.Terminals > 0 {
			here = append(here, p.User)
		}
	}
	if len(here) > 0 {
		fmt.Fprintln(w, "\n"+t.Shell.Connected()+": "+strings.Join(here, ", "))
	}
	printGuessing(w, t, s.Guessing)
	return nil
}

// printGuessing says on one line that PINs are guessed at, and who waits for it.
func printGuessing(w io.Writer, t *i18n.Text, g *scoring.Guessing) {
	if g == nil {
		return
	}
	if g.Wrong > 0 {
		fmt.Fprintln(w, "\n"+t.Organizer.Access.Guessed(g.Wrong, g.Addresses, g.Since.Format(time.TimeOnly), g.Names, g.Nobody))
	}
	if len(g.Waiting) > 0 {
		fmt.Fprintln(w, "\n"+t.Organizer.Access.WaitingTitle()+":")
	}
	for _, x := range g.Waiting {
		fmt.Fprintln(w, "  "+t.Organizer.Access.WaitingRow(t.Organizer.Access.OfBoth(scoring.ShownLine(x.User), scoring.ShownLine(x.Address)), x.Wrong))
	}
}

func printTurn(w io.Writer, t *i18n.Text, r report.Turn) {
	fmt.Fprintf(w, "  %s %s · %s%s · %s %d/%d\n", r.Slot, scoring.ShownLine(r.Unit), t.General.Phase(scoring.Phase(r.Phase)), left(t, r),
		t.Shell.Sheets(), r.Sheets, r.Expected)
	if r.Proposed != nil {
		fmt.Fprintln(w, "    "+t.Overtime.Open(scoring.Overrun{Slot: r.Slot, Over: time.Duration(r.Overtime) * time.Second, Points: -*r.Proposed}))
	}
	for _, m := range r.Missing {
		fmt.Fprintf(w, "    %s: %s %d\n", m.Juror, t.Shell.Empty(), len(m.Criteria))
	}
}

// left is the time left of a slot on stage.
func left(t *i18n.Text, r report.Turn) string {
	if r.Left == nil {
		return ""
	}
	s := " " + kit.Clock(time.Duration(*r.Left)*time.Second)
	if r.Paused {
		s += " (" + t.Shell.Paused() + ")"
	}
	return s
}

func printQueue(w io.Writer, t *i18n.Text, turns []report.Turn) error {
	tw := kit.NewColumns(w)
	sh := t.Shell
	fmt.Fprintln(tw, strings.Join([]string{sh.Room(), sh.Slot(), sh.Phase(), sh.Sheets(), sh.Unit(), sh.Title()}, "\t"))
	for _, r := range turns {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%d/%d\t%s\t%s\n", r.Room, r.Slot, t.General.Phase(scoring.Phase(r.Phase))+left(t, r),
			r.Sheets, r.Expected, scoring.ShownLine(r.Unit), scoring.ShownLine(r.Title))
	}
	return tw.Flush()
}
