package kit

import "strings"

// Wrap breaks s into lines of at most w cells, at blanks where it can and inside words
// longer than a line. Line ends in s stay; blanks at a break are dropped. Each line closes
// the colours it opens and the next opens them again. It returns nil for w < 1.
func Wrap(s string, w int) []string {
	if w < 1 {
		return nil
	}
	if ascii(s) && len(s) <= w {
		return []string{s}
	}
	var out []string
	p := wrapper{w: w}
	for line := range strings.SplitSeq(s, "\n") {
		out = p.paragraph(out, strings.TrimSuffix(line, "\r"))
	}
	return out
}

// Clip is at most n of the lines, the last of them ending in … if there are more.
func Clip(lines []string, n, w int) []string {
	if n <= 0 {
		return nil
	}
	if len(lines) <= n {
		return lines
	}
	out := append([]string(nil), lines[:n]...)
	out[n-1] = Fit(out[n-1]+" "+lines[n], w)
	return out
}

// wrapper carries the colours that are on from one line to the next.
type wrapper struct {
	w  int
	on string // colour sequences since the last reset
}

func (p *wrapper) paragraph(out []string, s string) []string {
	s = clean(s)
	var (
		start    = 0 // of the line
		at       = 0 // cells of the line
		brk      = -1
		brkEnd   = 0 // after the blanks of the last possible break
		brkAt    = 0 // cells up to there
		inBlanks = false
	)
	for i := 0; i < len(s); {
		n, w, sgr, _ := Step(s, i)
		switch blank := s[i] == ' ' && n == 1; {
		case sgr:
		case blank:
			if !inBlanks {
				brk, inBlanks = i, true
			}
			at += w
			brkEnd, brkAt = i+n, at
		case at+w > p.w && brk >= start:
			if brk > start {
				out = append(out, p.line(s[start:brk], s[brk:brkEnd]))
			} else { // an indent too wide to keep
				p.follow(s[start:brkEnd])
			}
			start, at, brk, inBlanks = brkEnd, at-brkAt, -1, false
			brkAt = 0
			continue
		case at+w > p.w && i > start && at > 0:
			out = append(out, p.line(s[start:i], ""))
			start, at, brk, inBlanks, brkAt = i, 0, -1, false, 0
			continue
		case w > p.w:
			// a wide character in one cell
			out = append(out, p.line(s[start:i]+ellipsis, ""))
			start, at, brk, inBlanks, brkAt = i+n, 0, -1, false, 0
		default:
			inBlanks = false
			at += w
		}
		i += n
	}
	if at > p.w { // only blanks can stand out
		return append(out, p.line(s[start:max(brk, start)], s[max(brk, start):]))
	}
	return append(out, p.line(s[start:], ""))
}

// line closes what s leaves open; dropped is text after it that is not shown, whose
// colours count all the same.
func (p *wrapper) line(s, dropped string) string {
	before := p.on
	p.follow(s)
	if before != "" {
		s = before + s
	}
	if p.on != "" {
		s += reset
	}
	p.follow(dropped)
	return s
}

func (p *wrapper) follow(s string) {
	for {
		i := strings.IndexByte(s, esc)
		if i < 0 {
			return
		}
		n, _ := sequence(s[i:])
		if seq := s[i : i+n]; ends(seq) {
			p.on = ""
		} else if !isMark(seq) {
			p.on += seq
		}
		s = s[i+n:]
	}
}
