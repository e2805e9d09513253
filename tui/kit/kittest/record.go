package kittest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"

	"juri/tui/kit"
)

// Recording is a moving picture of w×h cells.
type Recording struct {
	Title string
	W, H  int
	Theme kit.Theme

	views  []string
	from   []time.Duration // when each begins to show
	length time.Duration
}

// Show goes on with a view, for that long.
func (r *Recording) Show(view string, long time.Duration) {
	r.views, r.from = append(r.views, kit.Still(view)), append(r.from, r.length)
	r.length += long
}

// Keep compares the recording with NAME.cast and NAME.svg in a directory, or writes them
// with -update: they are always of today's screens.
func (r *Recording) Keep(t testing.TB, dir, name string) {
	t.Helper()
	for ending, now := range map[string][]byte{".cast": r.cast(), ".svg": r.svg()} {
		path := filepath.Join(dir, name+ending)
		if *update {
			if err := os.WriteFile(path, now, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if was, err := os.ReadFile(path); err != nil || !bytes.Equal(was, now) {
			t.Errorf("%s does not show today's screens (run with -update to record them): %v", path, err)
		}
	}
}

// cast is the recording as asciicast v2, which terminals play.
func (r *Recording) cast() []byte {
	var out bytes.Buffer
	line := json.NewEncoder(&out)
	line.SetEscapeHTML(false)
	_ = line.Encode(struct {
		Version int    `json:"version"`
		Width   int    `json:"width"`
		Height  int    `json:"height"`
		Title   string `json:"title"`
	}{2, r.W, r.H, r.Title})
	var was []string
	for i, v := range r.views {
		var sent strings.Builder
		if i == 0 {
			sent.WriteString("\x1b[?25l\x1b[2J")
		}
		rows := strings.Split(v, "\n")
		for y, row := range rows {
			if i == 0 || was[y] != row {
				fmt.Fprintf(&sent, "\x1b[%dH%s\x1b[m", y+1, row)
			}
		}
		was = rows
		_ = line.Encode([]any{r.from[i].Seconds(), "o", sent.String()})
	}
	_ = line.Encode([]any{r.length.Seconds(), "o", ""})
	return out.Bytes()
}

const cellWidth, cellHeight = 8, 18 // dots of a cell

// svg is the recording as a picture that moves by itself: a film, whose rows are drawn once.
func (r *Recording) svg() []byte {
	var film, rows, steps strings.Builder
	known := map[string]int{}
	w, h := cellWidth*r.W, cellHeight*r.H
	ink, ground := r.Theme.Ground()
	for i, v := range r.views {
		buf := uv.NewScreenBuffer(r.W, r.H)
		uv.NewStyledString(v).Draw(buf, uv.Rect(0, 0, r.W, r.H))
		fmt.Fprintf(&steps, "%.3f%%{transform:translateX(%dpx)}", 100*r.from[i].Seconds()/r.length.Seconds(), -i*w)
		for y := range r.H {
			row := svgRow(buf, y, r.W, ink, ground)
			if row == "" {
				continue
			}
			n, is := known[row]
			if !is {
				n = len(known)
				known[row] = n
				fmt.Fprintf(&rows, `<g id="r%d">%s</g>`+"\n", n, row)
			}
			fmt.Fprintf(&film, `<use href="#r%d" x="%d" y="%d"/>`, n, i*w, y*cellHeight)
		}
		film.WriteByte('\n')
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img"><title>%s</title>
<style>text{font:14px "DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre}.b{font-weight:700}#film{animation:film %.1fs step-end infinite}@keyframes film{%s}</style>
<defs>
%s</defs>
<rect width="100%%" height="100%%" fill="%s"/>
<g id="film">
%s</g>
</svg>
`, w, h, w, h, html.EscapeString(r.Title), r.length.Seconds(), steps.String(), rows.String(), hex(ground), film.String())
}

// svgRow draws one row: grounds, then blocks, then letters, neighbours alike in one piece.
func svgRow(buf uv.ScreenBuffer, y, w int, ink, ground color.Color) string {
	var grounds, parts, letters strings.Builder
	paths := map[string]*strings.Builder{}
	var order []string
	for x := 0; x < w; {
		c := buf.CellAt(x, y)
		fg, bg := inks(c, ink, ground)
		end, word := x, ""
		for ; end < w; end++ {
			d := buf.CellAt(end, y)
			if f, b := inks(d, ink, ground); f != fg || b != bg || d.Style.Attrs != c.Style.Attrs {
				break
			}
			char := d.Content
			blocked, is := blockParts([]rune(char + " ")[0])
			if is {
				p := paths[hex(fg)]
				if p == nil {
					p = &strings.Builder{}
					paths[hex(fg)], order = p, append(order, hex(fg))
				}
				for _, b := range blocked {
					fmt.Fprintf(p, "M%d %gh%dv%gh-%dz", end*cellWidth+b.Min.X, float64(b.Min.Y)*cellHeight/24, b.Dx(), float64(b.Dy())*cellHeight/24, b.Dx())
				}
				char = " "
			}
			word += char
		}
		if hex(bg) != hex(ground) {
			fmt.Fprintf(&grounds, `<rect x="%d" width="%d" height="%d" fill="%s"/>`, x*cellWidth, (end-x)*cellWidth, cellHeight, hex(bg))
		}
		lead := len(word) - len(strings.TrimLeft(word, " "))
		if said := strings.Trim(word, " "); said != "" {
			bold := ""
			if c.Style.Attrs&uv.AttrBold != 0 {
				bold = ` class="b"`
			}
			fmt.Fprintf(&letters, `<text x="%d" y="14" textLength="%d" fill="%s"%s>%s</text>`, (x+lead)*cellWidth, kit.Width(said)*cellWidth, hex(fg), bold, html.EscapeString(said))
		}
		x = end
	}
	for _, c := range order {
		fmt.Fprintf(&parts, `<path shape-rendering="crispEdges" fill="%s" d="%s"/>`, c, paths[c].String())
	}
	return grounds.String() + parts.String() + letters.String()
}

// hex is a colour as a page has it.
func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
