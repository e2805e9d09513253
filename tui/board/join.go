package board

import (
	"net"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"rsc.io/qr"

	"juri/tui/kit"
	"juri/tui/letters"
)

// codes are what phones scan: the page with the server's key, which the page then compares by
// itself, and smaller without; or the server's address for an SSH app.
func (j Join) codes() (codes []*qr.Code) {
	urls := []string{"ssh://" + net.JoinHostPort(j.Host, strconv.Itoa(j.Port))}
	if j.Page != "" {
		urls = []string{j.Page + "/#/" + j.Key, j.Page + "/"}
	}
	for _, url := range urls {
		if c, err := qr.Encode(url, qr.M); err == nil { // without one the words will do
			codes = append(codes, c)
		}
	}
	return codes
}

// line is what a person types who is called name.
func (j Join) line(name string) string {
	s := "ssh " + name + "@" + j.Host
	if j.Port != 22 {
		s += " -p " + strconv.Itoa(j.Port)
	}
	return s
}

// joining draws how to log in: a code beside or above the words, or the words alone.
func (p painter) joining() {
	r := p.head("")
	if !p.low() { // there the line to type is worth more
		r = p.finer(r)
	}
	if p.c.join.Host == "" {
		p.notice(r, p.t.Board.JoinNone())
		return
	}
	for _, code := range p.c.codes {
		side := code.Size + 2*kit.Quiet
		const least = 9 // lines for the words
		beside, over := min(2*r.h/side, (r.w-40)/side), min(2*(r.h-least)/side, r.w/side)
		switch {
		case beside > 0 && (beside > over || beside == over && 2*r.h < r.w):
			drawn := kit.Square(p.st, code, beside)
			at := r.columns(want{least: side * beside, most: side * beside, keep: 2}, want{least: 1, share: 1, gap: 4})
			p.on.put(at[0].x, at[0].y+(r.h-len(drawn))/2, at[0].w, drawn...)
			p.words(at[1], true)
			return
		case over > 0:
			drawn := kit.Square(p.st, code, over)
			at := r.rows(want{least: len(drawn), most: len(drawn), keep: 2}, want{least: least, share: 1})
			p.on.put(at[0].x+(r.w-side*over)/2, at[0].y, side*over, drawn...)
			p.words(at[1], true)
			return
		}
	}
	p.words(r, false)
}

// words is how to log in, said; coded says that there is a code to scan.
func (p painter) words(r rect, coded bool) {
	b, j := p.t.Board, p.c.join
	small, scan, short := p.small(), b.JoinScan(j.Page, coded), ""
	if scan != "" {
		short = b.JoinScanShort(j.Page)
	}
	beside := small // what is compared once is small where it crowds the rest
	if r.h < 36 {
		beside = 1
	}
	key, first, says := letters.Setting{}, letters.Setting{}, ""
	if j.Key != "" {
		says, key = b.JoinKey(j.Page != ""), p.halves(j.Key, r.w)
		first = p.beginning(j.Key, r)
	}
	align, line := letters.Centre, j.line(b.JoinName())
	if coded {
		align = letters.Left
	}
	type part struct {
		s     letters.Setting
		keep  int
		gap   int
		style lipgloss.Style
	}
	lineH := max(r.h/4, 3)
	if !p.low() {
		lineH = max(lineH, 7)
	}
	var all []part
	var wants []want
	for tight := range 2 {
		said := func(long, short string, h, lines int) letters.Setting {
			s := p.prose(long, r.w, h, small, lines)
			if o := p.prose(short, r.w, h, small, lines); !p.low() && o.Rows > 1 && (s.Rows == 1 || tight > 0) {
				return o
			}
			return s
		}
		compare := p.prose(says, r.w, max(r.h/4, 2), beside, 2)
		if o := p.prose(b.JoinKeyShort(), r.w, beside, beside, 1); says != "" && o.Rows > compare.Rows {
			compare = o
		}
		all = []part{
			{p.fit(b.JoinTitle(), r.w, max(r.h/6, 1), max(r.h/9, 3), 1), 3, 0, p.st.Title},
			{said(b.JoinType(), b.JoinTypeShort(), 3, 1), 4, 1, p.st.Muted},
			{p.prose(line, r.w, lineH, max(r.h/8, 3), 3), 9, 1, p.st.Accent}, // capitals alone would be typed
			{said(b.JoinHint(), b.JoinHintShort(), max(r.h*2/5, 3), 3), 5, 1, p.st.Text},
			{said(scan, short, max(r.h/4, 2), 2), 2, 1, p.st.Muted},
			{compare, 6, 1, p.st.Muted},
			{first, 3, min(compare.Rows-1, 1), p.st.Text},
			{key, 6, min(len(first.Lines), 1), p.st.Muted},
		}
		wants = wants[:0]
		for _, a := range all {
			wants = append(wants, high(a.s, a.keep, a.gap))
		}
		if neededRows(wants) <= r.h {
			break
		}
	}
	for i, at := range r.rows(wants...) {
		p.draw(at, all[i].s, p.ink(all[i].style), align)
	}
}

// beginning is a key's first characters, so large that who sits far away can compare
// them; none where there is no room for small letters and capitals.
func (p painter) beginning(key string, r rect) letters.Setting {
	_, hash, _ := strings.Cut(key, ":")
	s, ok := letters.Fit(letters.Box{Width: r.w, Height: max(r.h/8, 3), Least: 3, Lines: 1, Blocks: p.blocks()}, hash[:min(len(hash), 12)])
	if !ok || p.low() {
		return letters.Setting{}
	}
	return s
}

// halves is a key in lines of about equal length.
func (p painter) halves(key string, w int) letters.Setting {
	out := letters.Setting{Size: letters.Size{Rows: 1}}
	n := (len(key) + w - 1) / max(w, 1)
	size := (len(key) + n - 1) / n
	for ; len(key) > size; key = key[size:] {
		out.Lines = append(out.Lines, key[:size])
	}
	out.Lines = append(out.Lines, key)
	return out
}
