package report

import (
	"strconv"
	"strings"

	"juri/scoring"
)

// WinnersPDF is who won, for the press: a line each.
func (d *Dossier) WinnersPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.WinnersTitle(), false)
	p.sheet(w.WinnersTitle(), d.heldAt(w))
	if d.Seal == nil {
		p.para(w.HonoursWait())
		return p.bytes()
	}
	p.para(w.Embargo())
	award := ""
	for _, win := range d.winners {
		if win.Award != award {
			award = win.Award
			p.head(award)
		}
		p.beside(placeOf(win), 8, winnerLine(w, win))
	}
	if len(d.winners) == 0 {
		p.para(w.NoWinners())
	}
	p.Ln(2)
	for _, line := range d.open {
		p.para(line)
	}
	p.para(w.CertificateDigest(d.Seal.Digest))
	return p.bytes()
}

// WinnersText is the same as plain text, a line each.
func (d *Dossier) WinnersText(w Words) ([]byte, error) {
	if d.Seal == nil {
		return []byte(w.HonoursWait() + "\n"), nil
	}
	lines := append([]string{strings.ToUpper(w.WinnersTitle()), d.Contest, d.Host, d.heldAt(w), "", w.Embargo()}, "")
	award := ""
	for _, win := range d.winners {
		if win.Award != award {
			award = win.Award
			lines = append(lines, award)
		}
		lines = append(lines, strings.TrimSpace(placeOf(win)+" "+winnerLine(w, win)))
	}
	if len(d.winners) == 0 {
		lines = append(lines, w.NoWinners())
	}
	lines = append(append(append(lines, ""), d.open...), w.CertificateDigest(d.Seal.Digest))
	for i, l := range lines {
		lines[i] = scoring.CleanLine(l)
	}
	return []byte(strings.Join(lines, "\n") + "\n"), nil
}

// heldAt is where and when the contest was.
func (d *Dossier) heldAt(w Words) string {
	day := w.Text.Date(d.Held.In(d.place))
	if d.Minutes.Place != "" {
		return d.Minutes.Place + " · " + day
	}
	return day
}

// placeOf is the place of a winner, to stand before the name.
func placeOf(win scoring.Winner) string {
	if win.Place == 0 {
		return "•"
	}
	return strconv.Itoa(win.Place) + "."
}

func winnerLine(w Words, win scoring.Winner) string {
	line := win.Unit
	if win.Title != "" && win.Title != win.Unit {
		line += ": " + win.Title
	}
	if win.Category != "" {
		line += " (" + win.Category + ")"
	}
	return line
}
