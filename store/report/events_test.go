package report_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
)

var update = flag.Bool("update", false, "accept what the minutes say now")

// told is a fact that the minutes tell in their section of events, of the others
// why they do not.
const told = ""

var untold = map[string]string{
	"journal.begun": told, "contest.set": told, "person.set": told, "entry.set": told, "entry.removed": told, "entry.corrected": told, "person.corrected": told,
	"component.set": told, "score.adjusted": told, "overtime.dismissed": told, "adjustment.confirmed": told, "adjustment.withdrawn": told,
	"phase.set": told, "slot.moved": told, "action.undone": told, "slot.disqualified": told,
	"sheet.submitted": told, "sheet.voided": told, "recusal.declared": told, "recusal.withdrawn": told, "juror.excused": told, "seat.taken": told, "juror.unexcused": told,
	"pin.issued": told, "access.revoked": told, "history.restored": told, "draw.made": told, "round.advanced": told, "round.recalled": told,
	"tie.decided": told, "award.picked": told, "result.sealed": told, "result.unsealed": told,

	"backup.taken":        "a copy that somebody has changes nothing; the history tells who took one",
	"room.set":            "where and when an entry is heard; told where other jurors judge by it",
	"room.removed":        "likewise: only a room without a turn that has begun goes",
	"timer.paused":        "how long somebody spoke; no score depends on it, but where the contest deducts for overtime",
	"timer.resumed":       "likewise",
	"timer.extended":      "likewise",
	"queue.ordered":       "in which order they spoke; the section on draws tells where it is not the drawn one; told where other jurors judge by it",
	"message.said":        "what terminals showed",
	"screen.set":          "what a board showed",
	"standings.frozen":    "what boards showed",
	"standings.unfrozen":  "likewise",
	"reveal.set":          "how a sealed result was announced",
	"result.published":    "that anybody may have it since",
	"feedback.held":       "what goes back to an entry, which no place depends on; its own sheet tells",
	"feedback.released":   "likewise",
	"feedback.struck":     "likewise",
	"draft.saved":         "no record",
	"void.proposed":       "changes nothing; the sheet's voiding tells who proposed it, and how they logged in",
	"void.withdrawn":      "nothing came of it",
	"change.acknowledged": "a juror has read what is told already",
	"pin.acknowledged":    "likewise of a new PIN",
	"seal.proposed":       "changes nothing; the seal tells who proposed it, and how they logged in",
	"seal.withdrawn":      "nothing came of it",
	"unseal.proposed":     "changes nothing; the lifting of the seal tells who proposed it",
	"device.remembered":   "how somebody logs in; it stands with what they do",
	"device.forgotten":    "likewise",
	"lock.lifted":         "whom the door lets try a PIN",
	"clock.set":           "that the server was started",
	"draw.announced":      "the section on draws tells it",
	"sheets.attested":     "changes nothing; the sheets tell it",
	"objection.recorded":  "changes nothing; the section on objections tells it",
	"objection.answered":  "likewise",
}

// TestEveryFactIsToldOrNot holds that every fact there is is told in the minutes,
// or has a reason why it is not; that the played contest with one of everything
// has each of those that are told; and that no other is told there.
func TestEveryFactIsToldOrNot(t *testing.T) {
	c := everything(t)
	d, _ := c.dossier("id", false)
	said := map[string]bool{}
	for _, e := range d.Events {
		said[e.Type] = true
	}
	for _, f := range scoring.Facts() {
		why, listed := untold[scoring.TypeOf(f)]
		switch {
		case !listed:
			t.Errorf("%s: do the minutes tell it?", scoring.TypeOf(f))
		case why == told && !said[scoring.TypeOf(f)]:
			t.Errorf("%s is not told", scoring.TypeOf(f))
		case why != told && said[scoring.TypeOf(f)]:
			t.Errorf("%s is told, though %s", scoring.TypeOf(f), why)
		}
		if why == told && !slices.ContainsFunc(c.events, func(e scoring.Event) bool { return scoring.TypeOf(e.Fact) == scoring.TypeOf(f) }) {
			t.Errorf("%s does not happen", scoring.TypeOf(f))
		}
	}
}

// TestGoldenMinutes holds what the minutes of a contest with one of everything say
// of it, in both languages.
func TestGoldenMinutes(t *testing.T) {
	c := everything(t)
	for _, lang := range []string{"id", "en"} {
		d, w := c.dossier(lang, false)
		paper := file(t, d, w, "berita-acara")
		var b strings.Builder
		for _, e := range d.Events {
			mark := ""
			if e.Overtaken {
				mark = " *"
			}
			if e.Login != "" {
				mark += " (" + e.Login + ")"
			}
			fmt.Fprintf(&b, "%s%s %s: %s\n", e.At.Format("02T15:04"), mark, e.By, e.Text)
		}
		name := filepath.Join("testdata", "events-"+lang+".golden")
		if *update {
			if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s differs (run with -update to accept):\n%s", name, b.String())
		}
		got := strings.Join(strings.Fields(pdfText(t, paper)), "")
		warning := map[string]string{"id": "PINatauperangkatAniRahmaberasaldariPanitia", "en": "ThePINordeviceofAniRahmacamefromPanitia"}[lang]
		opening := map[string]string{"id": "Padahariini", "en": "OnMonday"}[lang]
		if at := strings.Index(got, warning); at < 0 || at > strings.Index(got, opening) {
			t.Errorf("%s: the minutes do not begin with a seal by two who may be one", lang)
		}
		for _, e := range d.Events { // all of it is on paper, whatever the page
			for _, word := range strings.Fields(e.Text) {
				if !strings.Contains(got, word) {
					t.Errorf("%s: the paper does not say %q of %q", lang, word, e.Text)
				}
			}
		}
		if dir := os.Getenv("MINUTES"); dir != "" {
			_ = os.WriteFile(filepath.Join(dir, "minutes-"+lang+".pdf"), paper, 0o644)
		}
	}
}

// TestUneventfulMinutes holds that the section says that there is nothing only
// where there is nothing.
func TestUneventfulMinutes(t *testing.T) {
	c := sample(t)
	c.do("panitia", scoring.Call{Slot: "P01"})
	c.do("ani", scoring.Submit{Slot: "P01", Scores: values(c.s.Contest.Rubric, 1, 0)})
	c.do("panitia", scoring.Close{Slot: "P01"})
	d, _ := c.dossier("id", false)
	if len(d.Events) != 0 {
		t.Errorf("an ordinary turn tells %+v", d.Events)
	}
	c.do("panitia", scoring.Undo{Room: "pinus"})
	if d, _ := c.dossier("id", false); len(d.Events) != 1 || d.Events[0].Type != "action.undone" {
		t.Errorf("sheets opened again by an undo are told so: %+v", d.Events)
	}
}

// TestSheetAfterAVoid holds that what comes in place of a sheet that was voided is told
// with its total, whoever hands it in.
func TestSheetAfterAVoid(t *testing.T) {
	c := sample(t)
	c.do("panitia", scoring.Call{Slot: "P01"})
	c.do("ani", scoring.Submit{Slot: "P01", Scores: values(c.s.Contest.Rubric, 1, 0)})
	c.do("panitia", scoring.Void{Slot: "P01", Juror: "ani", Reason: "tertukar"})
	c.do("sekretaris", scoring.ConfirmVoid{Of: c.s.Seq})
	c.do("ani", scoring.Submit{Slot: "P01", Scores: values(c.s.Contest.Rubric, 2, 0)})
	total := report.In("id").Text.Number(c.s.Slot("P01").Cell("ani").Sheet.Total, 2)
	d, _ := c.dossier("id", false)
	if n := len(d.Events); n != 2 || d.Events[1].By != "ani" || !strings.Contains(d.Events[1].Text, total) {
		t.Errorf("%s is not told: %+v", total, d.Events)
	}
}

// TestHistoryInTheSameWords holds that what a record found is the same whether the
// journal is read at once or record by record, and that the minutes have the
// history's sentence.
func TestHistoryInTheSameWords(t *testing.T) {
	c := everything(t)
	d, _ := c.dossier("id", false)
	w := report.In("id")
	s, at := scoring.State{}, 0
	for _, e := range c.events {
		if at < len(d.Events) && d.Events[at].Seq == e.Seq {
			same := func(x string) string { return x }
			if got := w.Text.Organizer.Says(e, i18n.Names{Was: s.Tell(e).Was, Person: same, Entry: same, Room: same, Phase: w.Text.General.Phase}); got == "" || strings.Fields(got)[0] != strings.Fields(d.Events[at].Text)[0] {
				t.Errorf("record %d: the history says %q, the minutes %q", e.Seq, got, d.Events[at].Text)
			}
			at++
		}
		s = scoring.Apply(s, e)
	}
	if at != len(d.Events) {
		t.Errorf("the minutes tell %d records, of which %d are in the history", len(d.Events), at)
	}
}

// TestLiftedSealInTheOpening holds that a seal by two who may be one, with which the
// minutes begin, is said there to hold no longer once it was lifted.
func TestLiftedSealInTheOpening(t *testing.T) {
	c := honest(t, "closed", nil)
	c.do("panitia", scoring.IssuePIN{User: "wakil", Hash: "x", Readmit: true})
	c.login["wakil"] = scoring.ProofByPIN(c.s.Seq)
	said := func() string {
		d, w := c.dossier("id", false)
		opening, _, _ := strings.Cut(strings.Join(strings.Fields(pdfText(t, file(t, d, w, "berita-acara"))), ""), "Padahariini")
		return opening
	}
	const overtaken = "Keputusaninitidakberlakulagi."
	for _, o := range c.s.Overruns("") {
		c.do("panitia", scoring.ConfirmOvertime{Slot: o.Slot, Over: o.Over, Points: o.Points})
	}
	c.do("panitia", scoring.ProposeSeal{})
	c.do("wakil", scoring.ConfirmSeal{Of: c.s.Seq, Reason: "kartu hilang"})
	if s := said(); !strings.Contains(s, "kartuhilang") || strings.Contains(s, overtaken) {
		t.Errorf("while it stands the minutes begin with %q", s)
	}
	c.do("panitia", scoring.ProposeUnseal{Reason: "salah"})
	c.do("wakil", scoring.ConfirmUnseal{Of: c.s.Seq, Reason: "kartu hilang"})
	if s := said(); !strings.Contains(s, overtaken) {
		t.Errorf("after it was lifted the minutes begin with %q", s)
	}
}

// TestWhoJudgesIsTold holds that the minutes name the jurors who judge instead of
// others once entries are called, whatever made them.
func TestWhoJudgesIsTold(t *testing.T) {
	c := sample(t)
	c.reset(func(s *scoring.Setup) {
		s.Entries[0].Category = "Kesehatan"
		s.Contest.Panels = []scoring.Panel{{Category: "Kesehatan", Jurors: []string{"ani", "budi"}}}
		s.Rooms[0].Start, s.Rooms[0].Slot = "08:00", time.Hour
		for i := range s.People {
			if s.People[i].User == "ani" {
				s.People[i].Shifts = []scoring.Shift{{Room: "pinus", From: "08:00", To: "09:30"}}
			}
		}
	})
	said := func(lang string) (all []string) {
		d, _ := c.dossier(lang, false)
		for _, e := range d.Events {
			all = append(all, e.Text)
		}
		return all
	}
	c.do("panitia", scoring.Next{Room: "pinus"})
	c.edit("@host", "", func(s *scoring.Setup) {
		s.Contest.Panels = []scoring.Panel{{Category: "Kesehatan", Jurors: []string{"budi"}}}
	})
	c.do("panitia", scoring.Move{Slot: "P02", Room: "pinus"})
	for lang, want := range map[string][]string{
		"id": {"; juri kategori Kesehatan dari “Ani Rahma, Budi", "; juri P02 "},
		"en": {"; the jurors of category Kesehatan from “Ani Rahma, Budi", "; the jurors of P02 "},
	} {
		got := said(lang)
		if len(got) != len(want) || !strings.Contains(got[0], want[0]) || !strings.Contains(got[1], want[1]) {
			t.Errorf("%s: %q, want in it %q", lang, got, want)
		}
	}
}
