package juror

import (
	"strconv"

	"juri/tui/kit"
)

// postedBox is what the juror may keep of the journal: the same as on the wall.
func (s *Screen) postedBox(w, h int) string {
	st, t, of := s.term.Styles, s.term.Text, s.state.Posted
	iw, ih := kit.Inside(w, h)
	spec := kit.BoxSpec{Title: t.Juror.PostedTitle(), Right: strconv.FormatUint(of.Size, 10), Foot: t.Juror.PageFoot(), Focus: true}
	text := func(w int) (lines []string) {
		lines = st.Fast.Title.Lines(kit.Chunks(of.String(), w))
		for _, says := range []string{t.Juror.PostedWhy(of.Size), t.Juror.PostedHow()} {
			lines = append(append(lines, ""), kit.Wrap(says, w)...)
		}
		return lines
	}
	spec.Body = text(iw)
	if code := kit.CheckpointCode(of); code != nil {
		drawn, side := kit.Square(st, code, 1), code.Size+2*kit.Quiet
		if rest := iw - side - 2; rest >= 20 && len(drawn) <= ih {
			spec.Body = nil
			words := text(rest)
			for i, line := range drawn {
				if line += "  "; i < len(words) {
					line += words[i]
				}
				spec.Body = append(spec.Body, line)
			}
		}
	}
	return kit.Box(st, spec, w, h)
}

// posted is the same in a receipt.
func (s *Screen) posted(w int) (lines []string) {
	of, st := s.state.Posted, s.term.Styles.Fast
	if of.Size == 0 {
		return nil
	}
	return st.Muted.Lines(append([]string{s.term.Text.Juror.PostedTitle() + ":"}, kit.Chunks(of.String(), w)...))
}
