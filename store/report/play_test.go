package report_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store/report"
	"juri/store/setup"
)

// contest is a contest as it is played: its state and its journal.
type contest struct {
	t      testing.TB
	s      scoring.State
	events []scoring.Event
	at     time.Time
	login  map[string]scoring.Proof // of those who log in otherwise than with their key
}

// sample is the sample contest before its first call.
func sample(t testing.TB) *contest {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "contest")
	noError(t, setup.WriteDemo(dir))
	said, err := setup.Load(dir)
	noError(t, err)
	for i, p := range said.People {
		blob := append([]byte("\x00\x00\x00\x0bssh-ed25519"), p.User...)
		said.People[i].Keys = []string{"ssh-ed25519 " + base64.StdEncoding.EncodeToString(blob)}
	}
	c := &contest{t: t, at: time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC)}
	c.do("@host", scoring.Configure{Setup: said})
	return c
}

// do decides and applies a command, stamped as a store would.
func (c *contest) do(by string, cmd scoring.Command) {
	c.t.Helper()
	events, err := scoring.Decide(c.s, c.as(by), cmd)
	if err != nil {
		c.t.Fatalf("%s: %T: %v", by, cmd, err)
	}
	for _, e := range events {
		c.append(e)
	}
}

// as is how the user logs in: with their key, if they have one.
func (c *contest) as(user string) scoring.Actor {
	if p, is := c.login[user]; is {
		return scoring.Actor{User: user, Proof: p}
	}
	if keys := c.s.KeysOf(user); len(keys) > 0 {
		return scoring.Actor{User: user, Proof: scoring.ProofByKey(scoring.Device{Key: keys[0]}.Fingerprint())}
	}
	return scoring.Actor{User: user}
}

// record applies a fact, whatever would decide about it today.
func (c *contest) record(by string, f scoring.Fact) {
	c.t.Helper()
	c.append(scoring.Event{By: by, Fact: f})
}

func (c *contest) append(e scoring.Event) {
	c.t.Helper()
	data, err := json.Marshal(e.Fact)
	if err != nil {
		c.t.Fatal(err)
	}
	c.at = c.at.Add(7 * time.Second)
	e.Seq, e.At, e.Clock = c.s.Seq+1, c.at, c.at.Sub(time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC))
	e.Hash = sha256.Sum256(fmt.Appendf(c.s.Head[:], "%d %s %s %s", e.Seq, e.At, e.By, data))
	c.s = scoring.Apply(c.s, e)
	c.events = append(c.events, e)
}

// values is what a juror gives an entry: every fifth entry the same from all.
func values(rubric scoring.Rubric, n, juror int) map[string]exact.Decimal {
	v := map[string]exact.Decimal{}
	for i, k := range rubric.Criteria {
		v[k.ID] = exact.Decimal(60+(n*7+juror*5+i*11)%39) * exact.One
		if n%5 == 0 {
			v[k.ID] = 77 * exact.One
		}
	}
	return v
}

// absentee, leaver and shunned are entries of the played contest that did not
// come, left, and have a juror with a conflict.
const absentee, leaver, shunned = "P08", "P11", "P03"

// hostile is feedback that a spreadsheet or a printer might take for more than text.
const hostile = "=HYPERLINK(\"http://x\",\"y\")\x1b[2J\u202ekanan \U0001F600 <b>&amp;</b> Zażółć gęślą jaźń – “kutip” 漢字"

// play plays the whole contest: every juror hands in a sheet for every entry, with
// one absent, one withdrawn, one recusal, one correction after the closing and a
// hostile sheet.
func (c *contest) play() {
	c.t.Helper()
	n := 0
	for _, q := range c.s.Queues {
		for _, id := range q.Slots {
			n++
			switch id {
			case absentee:
				c.do("panitia", scoring.MarkAbsent{Slot: id})
				continue
			case leaver:
				c.do("panitia", scoring.Withdraw{Slot: id})
				continue
			case shunned:
				c.do("dewa", scoring.Recuse{Slot: id, Reason: "rahasia-keluarga"})
			}
			for range 3 { // to the stage, the questions, the scoring
				c.do("panitia", scoring.Next{Room: q.Room.ID})
			}
			c.sheets(id, n)
			c.do("panitia", scoring.Close{Slot: id})
		}
	}
	c.do("panitia", scoring.Reopen{Slot: "P02", Reason: "Salah ketik kriteria ketiga"})
	c.do("budi", scoring.Submit{Slot: "P02", Scores: values(c.s.Contest.Rubric, 33, 1), Strength: "Kuat.", Improve: "Baik."})
	c.do("panitia", scoring.Close{Slot: "P02"})
}

func (c *contest) sheets(id string, n int) {
	c.t.Helper()
	for j, user := range []string{"ani", "budi", "citra", "dewa"} {
		if id == shunned && user == "dewa" {
			continue
		}
		sheet := scoring.Submit{
			Slot: id, Scores: values(c.s.Contest.Rubric, n, j),
			Strength: fmt.Sprintf("Kekuatan %s oleh juri ke-%d. Data lengkap dan dampaknya terasa langsung oleh warga.", id, j),
			Improve:  fmt.Sprintf("Perbaikan %s nomor %d. Perlu rencana pendanaan dan pendampingan untuk tahun kedua.", id, j),
		}
		if id == "P01" && user == "ani" {
			sheet.Strength = hostile
		}
		c.do(user, sheet)
	}
}

// dossier is what the organizers' papers carry.
func (c *contest) dossier(lang string, redact bool) (*report.Dossier, report.Words) {
	w := report.In(lang)
	return report.Compile(scoring.See(c.s, scoring.Host), c.told(), w, redact), w
}

// told is what the contest's events tell.
func (c *contest) told() report.Trail {
	trail := report.Trail{Last: c.at}
	for _, e := range c.events {
		trail.Add(e)
	}
	return trail
}

// file makes one file of the export.
func file(t testing.TB, d *report.Dossier, w report.Words, name string) []byte {
	t.Helper()
	k, ok := report.KindOf(name)
	if !ok {
		t.Fatalf("no kind %q", name)
	}
	data, err := k.Make(d, w)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return data
}

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
