package juror

import (
	"juri/scoring"
	"juri/tui/kit"
)

// shortWord is how wide the texts of a scale may be and stand in place of their numbers: yes and no.
const shortWord = 8

// options are the texts among which the criterion is answered, if it is.
func (s *Screen) options(c scoring.Criterion) []scoring.Level { return s.asks(s.current()).Choices(c) }

// words are choices that stand in place of their numbers.
func (s *Screen) words(c scoring.Criterion) []scoring.Level {
	all := s.options(c)
	for _, l := range all {
		if kit.Width(l.Name.In(s.term.Text.Lang)) > shortWord {
			return nil
		}
	}
	return all
}

// said is a value as the juror reads it.
func (s *Screen) said(c scoring.Criterion, v value) string {
	for _, l := range s.words(c) {
		if l.From == v.num {
			return oneLine(l.Name.In(s.term.Text.Lang))
		}
	}
	return s.term.Text.Decimal(v.num)
}

// choiceLines are the criterion's choices, the chosen one standing out; of more than fit, those around it.
// A click chooses.
func (s *Screen) choiceLines(all []scoring.Level, v value, w int, sh shape) (out []line) {
	st, t := s.term.Styles.Fast, s.term.Text
	at, wide := 0, 0
	for i, l := range all {
		wide = max(wide, kit.Width(t.Decimal(l.From)))
		if v.has && l.From == v.num {
			at = i
		}
	}
	tall := 1
	if sh.levels >= 8 {
		tall = 3
	}
	from, to := kit.Window(len(all), at, max(sh.levels, fewest))
	for i := from; i < to; i++ {
		lead, pen := "  ", st.Muted
		if v.has && i == at {
			lead, pen = "▸ ", st.Accent
		}
		name := oneLine(all[i].Name.In(t.Lang))
		for n, text := range kit.Clip(kit.Wrap(name, max(w-wide-3, 1)), tall, max(w-wide-3, 1)) {
			number := t.Decimal(all[i].From)
			if n > 0 {
				lead, number = "  ", ""
			}
			out = append(out, line{text: pen.Render(lead + kit.FitLeft(number, wide) + " " + text), row: s.focus() + 1, choice: i + 1})
		}
	}
	return out
}

// pick takes the choice at that place for the criterion under the cursor.
func (s *Screen) pick(at int) {
	c, ok := s.criterion()
	all := s.options(c)
	if !ok || at < 0 || at >= len(all) || !s.editable(s.current()) {
		return
	}
	s.cancel()
	was, v := s.sheetOf(s.current()).get(c.ID), value{num: all[at].From, has: true}
	if v.same(was) {
		return
	}
	s.work(s.slot).remember(step{key: c.ID, was: was, slid: s.term.Again}) // held down it is one
	s.change(s.slot, c.ID, v)
	s.save.hurry = true
}

// pickNext takes the choice after the one that is chosen, and after the last the first.
func (s *Screen) pickNext() {
	c, ok := s.criterion()
	all := s.options(c)
	if !ok || len(all) == 0 {
		return
	}
	at := -1
	if v := s.sheetOf(s.current()).get(c.ID); v.has {
		for i, l := range all {
			if l.From == v.num {
				at = i
			}
		}
	}
	s.pick((at + 1) % len(all))
}
