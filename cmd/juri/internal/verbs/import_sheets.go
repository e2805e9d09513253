package verbs

import (
	"errors"

	"juri/scoring"
)

// weighSheets says what becomes of each sheet. Those that jurors handed in stand,
// and then nothing is entered; what would become of the others is shown all the same.
func (p *proposal) weighSheets(s scoring.State) {
	enter := scoring.EnterSheets{Sheets: p.sheets.Sheets, Reason: p.reason}
	p.command = enter
	p.events, p.refused = scoring.Decide(s, p.by, enter)
	var e *scoring.Error
	errors.As(p.refused, &e)
	switch {
	case p.refused == nil:
	case e != nil && e.Code == scoring.CodeUnchanged:
		p.refused = nil
	case e != nil && e.Code == scoring.CodeReasonNeeded: // what it would be for is shown all the same
		enter.Reason = "…"
	case e != nil && e.Code == scoring.CodeOwnSheet:
		enter.Sheets = nil
		for _, sheet := range p.sheets.Sheets {
			if l := s.Slot(sheet.Slot); l != nil && theirs(l.Cell(sheet.Juror), sheet) {
				p.own = append(p.own, sheet)
			} else {
				enter.Sheets = append(enter.Sheets, sheet)
			}
		}
	default:
		return
	}
	p.entered, _ = s.Entering(p.by, enter)
	p.same = len(p.sheets.Sheets) - len(p.entered) - len(p.own)
}

// theirs reports whether the juror handed in a sheet other than this one.
func theirs(c *scoring.Cell, paper scoring.PaperSheet) bool {
	if c.Sheet == nil || c.Sheet.Paper {
		return false
	}
	for id, v := range paper.Scores {
		if was, ok := c.Sheet.Scores.Get(id); !ok || was != v {
			return true
		}
	}
	other := func(was string, is *string) bool { return is != nil && scoring.Clean(*is) != was }
	return other(c.Sheet.Strength, paper.Strength) || other(c.Sheet.Improve, paper.Improve)
}

func (p proposal) printSheets(out preview) {
	t := out.text.Import
	out.say("", t.ScoresHead(scoring.ShownLine(p.in.Name), len(p.sheets.Sheets)))
	added := 0
	for _, c := range p.entered {
		if c.Was == nil {
			added++
		}
		out.sheet(c)
	}
	for _, sheet := range p.own {
		out.say("", "! "+join("  ", sheet.Slot, sheet.Juror)+"  "+t.Own())
	}
	out.say("", out.text.Tally.Counted(lineAll(p.sheets.Counted), lineAll(p.sheets.LeftOut)))
	for _, n := range p.sheets.Notes {
		out.say("", out.text.Problem(n))
	}
	printUnfit(out.w, out.text, p.sheets.Texts)
	if len(p.entered)+len(p.own) == 0 && p.refused == nil {
		out.say("", t.Same())
		return
	}
	if p.refused == nil || len(p.own) > 0 {
		out.say("", t.ScoresSum(added, len(p.entered)-added, p.same, len(p.own)))
	}
}

// sheet says what becomes of a juror's sheet: every score and text, and the
// total; of one that changes old and new of what does.
func (out preview) sheet(c scoring.SheetChange) {
	t, uncalled := out.text.Import, ""
	if c.Uncalled {
		uncalled = t.Uncalled()
	}
	head := join("  ", c.Slot, c.Juror, uncalled)
	texts := []struct{ name, was, is string }{{out.text.Shell.Strength(), "", c.Now.Strength}, {out.text.Shell.Improve(), "", c.Now.Improve}}
	if c.Was == nil {
		var scores []string
		for _, s := range c.Now.Scores {
			scores = append(scores, s.Criterion+" "+out.text.Decimal(s.Value))
		}
		out.say("", "+ "+head+"  "+join(" · ", append(scores, t.Total()+" "+out.text.Number(c.Now.Total, 2))...))
		for _, x := range texts {
			if x.is != "" {
				out.say("    ", x.name+": "+out.value(x.is))
			}
		}
		return
	}
	out.say("", "~ "+head)
	for _, s := range c.Now.Scores {
		was := t.Empty()
		if v, had := c.Was.Scores.Get(s.Criterion); had {
			was = out.text.Decimal(v)
		}
		out.turns(s.Criterion, was, out.text.Decimal(s.Value))
	}
	out.turns(t.Total(), out.text.Number(c.Was.Total, 2), out.text.Number(c.Now.Total, 2))
	texts[0].was, texts[1].was = c.Was.Strength, c.Was.Improve
	for _, x := range texts {
		out.turns(x.name, x.was, x.is)
	}
}

// turns says what a value was and is, where it does not stay.
func (out preview) turns(name, was, is string) {
	if was != is {
		out.field(name, was, is)
	}
}
