package verbs

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/tui/kit"
)

// sheetVerbs are the juror's: a sheet, one line at a time.
func (d *session) sheetVerbs() []*cobra.Command {
	var juror, reason string
	var cancel bool
	sheet := d.command("sheet SLOT", cobra.ExactArgs(1), nil)
	form := FormatFlag(sheet, d.Text, "text", "json")
	sheet.Flags().StringVar(&juror, "juror", "", d.Text.Shell.Flag("juror"))
	sheet.RunE = func(c *cobra.Command, args []string) error {
		return d.printSheet(c.OutOrStdout(), args[0], d.jurorOr(juror), form.Value)
	}
	recuse := d.command("recuse SLOT", cobra.ExactArgs(1), func(c *cobra.Command, args []string) error {
		if cancel {
			return d.doSaying(c, scoring.Unrecuse{Slot: args[0], Juror: juror, Reason: reason}, d.Text.Sheets.Unrecused(args[0], d.jurorOr(juror)))
		}
		return d.doSaying(c, scoring.Recuse{Slot: args[0], Juror: juror, Reason: reason}, d.Text.Shell.RecusedNow(args[0]))
	})
	recuse.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	recuse.Flags().StringVar(&juror, "juror", "", d.Text.Shell.Flag("juror"))
	recuse.Flags().BoolVar(&cancel, "cancel", false, d.Text.Sheets.FlagUnrecuse())
	return []*cobra.Command{sheet, d.scoreVerb(), d.rankVerb(), recuse}
}

func (d *session) jurorOr(user string) string {
	if user == "" {
		return d.By.User
	}
	return user
}

// scoreVerb fills in what it names of a sheet, and hands it in if told to.
func (d *session) scoreVerb() *cobra.Command {
	var juror, strength, improve, reason string
	var submit bool
	c := d.command("score SLOT [CRITERION=VALUE…]", cobra.MinimumNArgs(1), nil)
	form := FormatFlag(c, d.Text, "text", "json")
	c.Flags().StringVar(&juror, "juror", "", d.Text.Shell.Flag("juror"))
	c.Flags().StringVar(&strength, "strength", "", d.Text.Shell.Flag("strength"))
	c.Flags().StringVar(&improve, "improve", "", d.Text.Shell.Flag("improve"))
	c.Flags().StringVar(&reason, "reason", "", d.Text.Sheets.FlagPaper())
	c.Flags().BoolVar(&submit, "submit", false, d.Text.Shell.Flag("submit"))
	c.RunE = func(c *cobra.Command, args []string) error {
		edit := scoring.EditSheet{Slot: args[0], Juror: juror}
		var err error
		if edit.Set, edit.Clear, err = pairs(d.Text, d.asks(args[0], juror), args[1:]); err != nil {
			return err
		}
		if c.Flags().Changed("strength") {
			edit.Strength = &strength
		}
		if c.Flags().Changed("improve") {
			edit.Improve = &improve
		}
		named := len(args) > 1 || edit.Strength != nil || edit.Improve != nil
		beside := submit && d.beside(edit)
		switch {
		case beside:
			err = d.enter(c, edit, reason)
		case named:
			_, err = d.do(c, edit)
		}
		if err == nil && submit && !beside {
			err = d.submit(c, args[0], juror, reason)
		}
		if err != nil {
			return err
		}
		if form.Value == "json" {
			return d.printSheet(c.OutOrStdout(), args[0], d.jurorOr(juror), "json")
		}
		return d.printSaved(c.OutOrStdout(), args[0], d.jurorOr(juror), submit)
	}
	return c
}

// beside reports whether a paper sheet comes beside what its juror has typed and
// not handed in.
func (d *session) beside(e scoring.EditSheet) bool {
	l := d.view().State.Slot(e.Slot)
	if l == nil || d.jurorOr(e.Juror) == d.By.User || len(e.Clear) > 0 {
		return false
	}
	own := l.Cell(e.Juror).Draft
	return own != nil && !own.Paper
}

// enter puts a paper sheet beside what its juror has typed.
func (d *session) enter(c *cobra.Command, e scoring.EditSheet, reason string) error {
	_, err := d.do(c, scoring.EnterSheets{Reason: reason, Sheets: []scoring.PaperSheet{
		{Slot: e.Slot, Juror: e.Juror, Scores: e.Set, Strength: e.Strength, Improve: e.Improve},
	}})
	return err
}

func (d *session) submit(c *cobra.Command, slot, juror, reason string) error {
	cmd := scoring.Submit{Slot: slot, Juror: juror, Reason: reason, Scores: map[string]exact.Decimal{}}
	if l := d.view().State.Slot(slot); l != nil {
		cell := l.Cell(d.jurorOr(juror))
		on := cell.Draft
		if on == nil {
			on = cell.Sheet
		}
		if on != nil {
			for _, s := range on.Scores {
				cmd.Scores[s.Criterion] = s.Value
			}
			cmd.Strength, cmd.Improve = on.Strength, on.Improve
		}
	}
	_, err := d.do(c, cmd)
	return err
}

// asks is what the juror's sheet of the slot asks.
func (d *session) asks(slot, juror string) *scoring.Asked {
	s := d.view().State
	return s.Asked(s.Slot(slot), d.jurorOr(juror))
}

// pairs reads criterion=value words; an empty value empties the criterion.
func pairs(t *i18n.Text, asks *scoring.Asked, words []string) (set map[string]exact.Decimal, clear []string, err error) {
	set = map[string]exact.Decimal{}
	for _, w := range words {
		id, value, ok := strings.Cut(w, "=")
		if !ok || id == "" {
			return nil, nil, errors.New(t.Shell.BadPair(w))
		}
		if value == "" {
			clear = append(clear, id)
			continue
		}
		if set[id], err = asks.Read(id, value); err != nil {
			return nil, nil, err
		}
	}
	return set, clear, nil
}

func (d *session) sheetOf(slot, juror string) (report.Sheet, error) {
	s := d.view().State
	l := s.Slot(slot)
	if l == nil {
		return report.Sheet{}, &scoring.Error{Code: scoring.CodeUnknownSlot, Args: scoring.Args{"slot": slot}}
	}
	if p := s.Person(juror); p == nil || !p.Scores() {
		return report.Sheet{}, &scoring.Error{Code: scoring.CodeNotOnPanel, Args: scoring.Args{"slot": slot, "user": juror}}
	}
	if err := scoring.MayReadSheet(d.Board.State(), d.By, juror); err != nil {
		return report.Sheet{}, err
	}
	return report.SheetOf(s, l, juror, d.Text.Lang), nil
}

func (d *session) printSheet(w io.Writer, slot, juror, form string) error {
	s, err := d.sheetOf(slot, juror)
	if err != nil {
		return err
	}
	if form == "json" {
		return report.JSON(w, s)
	}
	sh := d.Text.Shell
	fmt.Fprintf(w, "%s %s · %s\n%s\n", s.Slot, scoring.ShownLine(s.Unit), d.Text.General.Phase(scoring.Phase(s.Phase)), scoring.ShownLine(s.Title))
	tw := kit.NewColumns(w)
	for _, c := range s.Scores {
		value := sh.Empty()
		if c.Value != nil {
			value = strings.TrimSpace(d.Text.Decimal(*c.Value) + " " + scoring.ShownLine(c.Choice))
		}
		allowed := d.Text.Allowed(c.Allowed)
		if len(c.Choices) > 0 {
			var texts []string
			for _, choice := range c.Choices {
				texts = append(texts, choice.Text)
			}
			allowed = scoring.ShownLine(strings.Join(texts, " · "))
		}
		fmt.Fprintf(tw, "  %s\t%s\t%s\t(%s)\n", c.Criterion, c.Name, value, allowed)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(w, "%s: %s\n%s: %s\n", sh.Strength(), scoring.Shown(s.Strength), sh.Improve(), scoring.Shown(s.Improve))
	said := sh.State(s.State)
	if s.Total != "" {
		said += " · " + sh.Total() + " " + d.Text.Number(s.Exact, 2)
	}
	if s.Receipt != "" {
		said += " · " + scoring.Apart(s.Receipt)
	}
	fmt.Fprintln(w, said)
	return d.printPaper(w, s)
}

// printPaper says of a sheet that it came from paper.
func (d *session) printPaper(w io.Writer, s report.Sheet) error {
	if !s.Paper {
		return nil
	}
	sh, by := d.Text.Shell, s.By
	if p := d.view().State.Person(by); p != nil {
		by = p.Name
	}
	fmt.Fprintln(w, scoring.ShownLine(d.Text.Organizer.EnteredBy(by)))
	if s.State == "correcting" && s.Juror != d.By.User {
		fmt.Fprintln(w, scoring.ShownLine(sh.HasOwn(s.Juror)))
	}
	return nil
}

func (d *session) printSaved(w io.Writer, slot, juror string, submitted bool) error {
	s, err := d.sheetOf(slot, juror)
	if err != nil {
		return err
	}
	said := d.Text.Shell.HandedIn(slot, scoring.Apart(s.Receipt), s.Revision)
	if s.State != "submitted" && !submitted {
		filled := 0
		for _, c := range s.Scores {
			if c.Value != nil {
				filled++
			}
		}
		said = d.Text.Shell.Saved(slot, filled, len(s.Scores))
	}
	fmt.Fprintln(w, said)
	if at := d.view().State.Posted; submitted && at.Size > 0 {
		fmt.Fprintln(w, d.Text.Juror.PostedTitle()+": "+at.String())
	}
	return d.printPaper(w, s)
}

// rankVerb hands in a juror's places of all entries that they rank in a room.
func (d *session) rankVerb() *cobra.Command {
	var rank scoring.Rank
	c := d.command("rank SLOT…", cobra.MinimumNArgs(1), func(c *cobra.Command, args []string) error {
		rank.Entries = args
		if _, err := d.do(c, rank); err != nil {
			return err
		}
		lacking := d.view().State.Unfilled(args, d.By.User)
		if _, err := fmt.Fprintln(c.OutOrStdout(), d.Text.Ranking.After(len(args), lacking)); err != nil {
			return err
		}
		for i, id := range args {
			l := d.view().State.Slot(id)
			if _, err := fmt.Fprintf(c.OutOrStdout(), "%3d  %s %s\n", i+1, id, scoring.ShownLine(l.Entry.Unit)); err != nil {
				return err
			}
		}
		return nil
	})
	c.Flags().StringVar(&rank.Criterion, "criterion", "", d.Text.Ranking.FlagCriterion())
	return c
}
