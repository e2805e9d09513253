package rehearse

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/sshd"
)

// TestPainted has a browser show one of the boards of a rehearsal, with JURI_LONG=1 one of 200
// through WebSockets: each hand-in that shows is painted there. -v prints how long that takes,
// to the frame after the one in which the terminal drew it, beside the others' last picture.
func TestPainted(t *testing.T) {
	o := Options{Boards: 3, Slots: 2, Fast: true}
	if os.Getenv("JURI_LONG") != "" {
		o = Options{Boards: 199, Slots: 30, Minutes: 2}
	}
	o.Web, o.Moderators = o.Boards, 1
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	r := &rehearsal{Options: o, text: i18n.For("en")}
	if err := r.begin(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	p, lag := r.browser(t)
	if err := r.play(t.Context(), io.Discard); err != nil {
		t.Fatal(err)
	}
	screen := guest{web: true, board: true}
	var ms []float64
	if err := json.Unmarshal([]byte(p.Text(`JSON.stringify(painted)`)), &ms); err != nil {
		t.Fatal(err)
	}
	for _, at := range ms {
		screen.came = append(screen.came, time.UnixMicro(int64(at*1000)).Add(-lag))
	}
	slices.SortFunc(screen.came, time.Time.Compare)
	alone := &rehearsal{Options: r.Options, text: r.text, said: r.said}
	alone.figures.handIns = r.figures.handIns
	alone.timeBoards([]*guest{&screen})
	shown, all := &alone.figures.web.slowest, &r.figures.web.slowest
	if len(screen.came) == 0 || len(shown.all) != len(all.all) {
		t.Errorf("of %d pictures %d are of hand-ins that came to the other boards, which is %d", len(screen.came), len(shown.all), len(all.all))
	}
	if got := r.figures.report(); got.Lost != 0 || got.Refused != 0 || r.figures.wrong != 0 {
		t.Errorf("%d lost, %d refused, %d boards wrong", got.Lost, got.Refused, r.figures.wrong)
	}
	if one, most := shown.spread(), all.spread(); one != nil {
		t.Logf("%d hand-ins, %d boards and a browser: slowest board p50 %.1f, p99 %.1f ms; painted p50 %.1f, p99 %.1f ms",
			len(shown.all), o.Boards, most.P50, most.P99, one.P50, one.P99)
	}
	if err := r.server.stop(); err != nil {
		t.Error(err)
	}
}

// browser shows the board in a browser, of the size of the others, and says how far its clock
// is before this one. It keeps in painted when each picture was.
func (r *rehearsal) browser(t *testing.T) (*juritest.Tab, time.Duration) {
	t.Helper()
	out, err := r.verb(t.Context(), r.said.organizer, "cards "+r.said.board+" --format json")
	if err != nil {
		t.Fatal(err)
	}
	var said struct{ Cards []struct{ PIN string } }
	if err := json.Unmarshal([]byte(out), &said); err != nil || len(said.Cards) != 1 {
		t.Fatalf("cards: %v %s", err, out)
	}
	key, _, _, _, err := gossh.ParseAuthorizedKey([]byte(r.server.at.Key))
	if err != nil {
		t.Fatal(err)
	}
	url := fmt.Sprintf("http://%s/?kiosk&cols=%d#%s/%s", r.server.at.Addr, boardWidth, r.said.board, sshd.Fingerprint(key))
	p := juritest.OpenChromium(t).Open(url, 686, 900, false)
	p.Fill("pin", said.Cards[0].PIN)
	p.Click("#enter")
	const screen = `(await import(document.querySelector('script[src]').src)).screen`
	p.Until(`(async () => !!` + screen + `.term.element && document.getElementById('note').hidden)()`)
	tall, err := p.Eval(`(async () => { const s = ` + screen + `; return Math.ceil(s.rows().height / s.term.rows * ` + fmt.Sprint(boardHeight) + `) })()`)
	if err != nil {
		t.Fatal(err)
	}
	p.Do("Emulation.setDeviceMetricsOverride", map[string]any{"width": 686, "height": tall, "deviceScaleFactor": 1, "mobile": false})
	p.Until(fmt.Sprintf(`(async () => { const { cols, rows } = %s.term; return cols == %d && rows == %d })()`, screen, boardWidth, boardHeight))
	p.Text(`(async () => { window.painted = []
const now = () => performance.timeOrigin + performance.now();
` + screen + `.term.onRender(() => requestAnimationFrame(() => painted.push(now()))) })()`)
	var lag, least time.Duration
	for range 20 { // the quickest answer says it best
		began := time.Now()
		there, err := p.Eval(`performance.timeOrigin + performance.now()`)
		took := time.Since(began)
		if ms, is := there.(float64); err != nil || !is {
			t.Fatal(there, err)
		} else if least == 0 || took < least {
			least, lag = took, time.UnixMicro(int64(ms*1000)).Sub(began.Add(took/2))
		}
	}
	return p, lag
}
