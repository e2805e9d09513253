package organizer_test

import (
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/organizer"
)

// dayDone is the contest with everything closed: P05 and P06 share the first
// rank, above the line of the award for one. budi is in the chair, wakil another
// organizer.
func dayDone(t testing.TB) *kittest.Rig {
	r := kittest.New(t)
	s := kittest.Setup()
	s.People[1].Chair = true
	s.People = append(s.People, scoring.Person{User: "wakil", Name: "Wakil Panitia", Role: scoring.Organizer, Keys: []string{kittest.SSHKey("wakil")}})
	r.Do("@host", scoring.Configure{Setup: s})
	for i, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		for _, j := range []string{"ani", "budi", "citra", "dewa"} {
			r.Score(j, l.Entry.ID, 90-max(i, 1)*5)
		}
		r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
	return r
}

// toResult opens the tab, wherever it stands.
func (d *terminal) toResult() {
	for d.Press("1"); d.scr.Place() != d.Text.Organizer.Result.Tab(); {
		d.Press("tab")
	}
}

// TestResultTab goes from the tie to the end of the reveal by keys: what one
// person proposes another confirms, and the presenter sees what comes next.
func TestResultTab(t *testing.T) {
	r := dayDone(t)
	one := open(t, r, "id")
	other := &terminal{Terminal: r.Terminal("wakil", "id", kit.Dark), rig: r}
	other.scr = organizer.New(other.Terminal.Terminal)
	other.Attach(other.scr)
	for _, d := range []*terminal{one, other} {
		d.toResult()
	}
	one.wants(t, "Belum disegel", "Nilai sama di batas penghargaan, belum diputuskan: P05, P06")
	one.wants(t, "✓ Semua giliran sudah ditutup (6).", "✓ Semua lembar penilaian sudah masuk.", "d putuskan")
	one.Press("p") // not ready: the key does nothing, and why is said
	if why := one.scr.WhyNot(kittest.Key("p")); !strings.Contains(why, "P05, P06") {
		t.Errorf("p says %q", why)
	}
	one.lacks(t, "Usulkan agar hasil disegel?")
	one.Press("d")
	one.Type("6 1 4")
	one.Press("ctrl+s")
	if len(r.State.Ties) != 1 || r.State.Ties[0].Seed != "6 1 4" {
		t.Fatalf("decided: %+v (%s)", r.State.Ties, one.Notice)
	}
	one.wants(t, "Siap disegel")
	one.Press("p") // whoever seals sees what it seals
	one.wants(t, "Dinas Kesehatan", "Terbaik", "Favorit")
	one.Press("y")
	digest := r.State.Proposal.Digest.Mark()
	one.wants(t, digest, "Menunggu pengesahan orang lain")
	one.Press("c", "y")
	if r.State.Sealed != nil {
		t.Fatal("one person sealed")
	}
	if why := one.scr.WhyNot(kittest.Key("c")); !strings.Contains(why, "Panitia") {
		t.Errorf("c says %q", why)
	}
	other.Refresh()
	other.wants(t, "Panitia mengusulkan segel, kode hasil "+digest)
	other.Press("c")
	for _, size := range kittest.Sizes {
		if view := other.show(size[0], size[1]-2); !strings.Contains(view, "P05") || !strings.Contains(view, "Terbaik") {
			t.Errorf("who confirms does not see who wins:\n%s", view)
		}
	}
	other.Press("y")
	if r.State.Sealed == nil {
		t.Fatalf("not sealed: %s", other.Notice)
	}
	one.Refresh()
	one.wants(t, "Disegel pukul", "Wakil Panitia", digest, "langkah 0 dari 6", "Penghargaan: Favorit")
	one.Press("v", "n", "n")
	one.wants(t, "langkah 1 dari 6", "2 dari 2 layar", "peringkat 3 …, tanpa nama", "P07 SDN Kotalama 1") // held; only here is it said who comes
	one.Press("n")
	one.wants(t, "langkah 2 dari 6")
	one.Press("h", "n")
	one.wants(t, "DIJEDA", "langkah 2 dari 6")
	one.Press("h", "b")
	one.wants(t, "langkah 1 dari 6", "peringkat 3 …, tanpa nama")
	one.Press("b", "m")
	one.Type("Sambutan")
	one.Press("enter")
	one.wants(t, "langkah 1 dari 6", "Sambutan")
	one.Press("r", "y", "n", "n", "n")
	one.wants(t, "GELADI", "Peserta Contoh 3")
	one.Press("s", "y", "down", "down", "down", "enter")
	one.wants(t, "langkah 3 dari 6")
	one.Press("u")
	one.Type("Salah hitung")
	one.Press("enter")
	other.Refresh()
	other.wants(t, "Salah hitung")
	other.Press("c", "y")
	if r.State.Sealed != nil {
		t.Fatal("still sealed")
	}
}

// A chair's choice is the order typed, with its reason.
// A sealed result is not said to be beyond change: two people may lift the seal.
func TestSealedIsNotForever(t *testing.T) {
	for lang, words := range map[string][2]string{"id": {"dua orang", "tidak ada yang dapat"}, "en": {"two people", "nothing can"}} {
		says := strings.ToLower(i18n.For(lang).Problem(&scoring.Error{Code: scoring.CodeSealed}))
		if !strings.Contains(says, words[0]) || strings.Contains(says, words[1]) {
			t.Errorf("%s: %q", lang, says)
		}
	}
}

// That they share the place is proposed in the same form, and waits for another.
func TestShareThePlace(t *testing.T) {
	r := dayDone(t)
	d := open(t, r, "en")
	d.toResult()
	d.Press("d", "enter", "enter", "right", "enter")
	d.Type("As good")
	d.Press("enter")
	if j := r.State.Joint; len(j) != 1 || strings.Join(j[0].Order, " ") != "P05 P06" || j[0].Reason != "As good" || len(r.State.Ties) != 0 {
		t.Fatalf("proposed: %+v (%s)", j, d.Notice)
	}
	if !strings.Contains(d.Notice, "waiting for a second person: P05 P06") {
		t.Errorf("it says %q", d.Notice)
	}
}

func TestChairsChoice(t *testing.T) {
	r := dayDone(t)
	d := open(t, r, "en")
	d.toResult()
	d.Press("d", "enter")
	for range len("P05 P06") {
		d.Press("backspace")
	}
	d.Type("P06 P05")
	d.Press("enter", "enter")
	d.Type("More people were reached")
	d.Press("enter")
	if n := r.State.Ties; len(n) != 1 || strings.Join(n[0].Order, " ") != "P06 P05" || n[0].Seed != "" {
		t.Fatalf("decided: %+v (%s)", n, d.Notice)
	}
}

// Missing sheets are let go with a reason, and freezing is a key.
func TestWaiveAndFreeze(t *testing.T) {
	r := kittest.New(t)
	for _, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
	d := open(t, r, "en")
	d.toResult()
	d.wants(t, "Sheets missing (24)")
	d.Press("z")
	d.wants(t, "standings are frozen since 08:00")
	d.Press("p")
	d.Type("Nobody came")
	d.Press("enter")
	if p := r.State.Proposal; p == nil || p.Waive != "Nobody came" {
		t.Fatalf("proposed: %+v (%s)", p, d.Notice)
	}
	d.Press("x", "y")
	if r.State.Proposal != nil {
		t.Fatal("not withdrawn")
	}
}

func TestGoldenResult(t *testing.T) {
	seal := func(r *kittest.Rig) {
		r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Reason: "ketua"})
		r.Do("panitia", scoring.ProposeSeal{})
	}
	confirm := func(r *kittest.Rig) {
		seal(r)
		r.Do("budi", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	}
	for _, c := range []struct {
		name string
		make func(testing.TB) *kittest.Rig
		then func(*kittest.Rig)
		keys []string
	}{
		{"result", midday, nil, nil},
		{"result-tie", dayDone, nil, []string{"d"}},
		{"result-proposed", dayDone, seal, nil},
		{"result-sealed", dayDone, confirm, nil},
		{"result-reveal", dayDone, confirm, []string{"v", "n", "n", "n", "n"}},
		{"result-round-tie", withRound, nil, nil},
		{"result-give", pickable, nil, []string{"w"}},
		{"result-rehearsal", midday, nil, []string{"r", "y", "n"}},
	} {
		for lang, size := range kittest.Screens() {
			r := c.make(t)
			if c.then != nil {
				c.then(r)
			}
			w, h := size[0], size[1]-2
			d := open(t, r, lang)
			d.scr.View(w, h)
			d.toResult()
			d.Press(c.keys...)
			kittest.Golden(t, c.name, lang, d.scr.View(w, h), w, h)
			kittest.Picture(t, c.name+"-"+lang, d.scr.View(w, h), kit.Dark, w, h)
		}
	}
}

// cardLost is a contest whose result waits, and lain has a PIN of the one who proposed.
func cardLost(t testing.TB) *kittest.Rig {
	r := kittest.New(t)
	s := kittest.Setup()
	s.People = append(s.People, scoring.Person{User: "lain", Name: "Panitia Lain", Role: scoring.Organizer})
	r.Do("@host", scoring.Configure{Setup: s})
	for i, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		for _, j := range []string{"ani", "budi", "citra", "dewa"} {
			r.Score(j, l.Entry.ID, 90-i*5)
		}
		r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
	r.Now += 6 * time.Hour
	r.Do("panitia", scoring.IssuePIN{User: "lain", Hash: "x"})
	r.Do("panitia", scoring.ProposeSeal{})
	return r
}

func as(t testing.TB, r *kittest.Rig, user, lang string) *terminal {
	d := &terminal{Terminal: r.Terminal(user, lang, kit.Dark), rig: r}
	d.scr = organizer.New(d.Terminal.Terminal)
	d.Attach(d.scr)
	d.scr.View(120, 40)
	d.toResult()
	return d
}

// Whoever has their PIN from the proposer confirms only for a reason, with which
// the page, too, says that both may be one person.
func TestConfirmForAReason(t *testing.T) {
	r := cardLost(t)
	d := as(t, r, "lain", "en")
	d.Press("c")
	d.wants(t, "came from Panitia", "PIN that Panitia made (14:00)", "SSH key SHA256:")
	d.Press("enter") // no reason, no seal
	if r.State.Sealed != nil {
		t.Fatal("sealed without a reason")
	}
	d.Type("The card was lost")
	d.Press("enter")
	if n := r.State.Sealed; n == nil || n.Shared != "The card was lost" {
		t.Fatalf("sealed: %+v (%s)", n, d.Notice)
	}
	d.wants(t, "came from Panitia", "confirmed", "was lost”")
	// At the server itself the key says why it confirms nothing.
	r = cardLost(t)
	d = as(t, r, "lain", "en")
	d.Proof = scoring.AtServer
	d.Press("c")
	d.wants(t, "Nothing is confirmed at the server itself")
	d.Press("y", "enter")
	if r.State.Sealed != nil {
		t.Fatal("sealed at the server")
	}
}

func TestGoldenConfirmForAReason(t *testing.T) {
	for lang, size := range kittest.Screens() {
		r := cardLost(t)
		d := as(t, r, "lain", lang)
		w, h := size[0], size[1]-2
		d.Press("c")
		kittest.Golden(t, "result-reason", lang, d.scr.View(w, h), w, h)
		d.Type("Kartu ketua hilang")
		d.Press("enter")
		kittest.Golden(t, "result-shared", lang, d.scr.View(w, h), w, h)
	}
}

// The keys that stop something say so while it goes on, and the other way round;
// a sealed result that no board shows says which key puts it there.
func TestResultKeysSayWhatTheyDo(t *testing.T) {
	r := dayDone(t)
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Reason: "ketua"})
	d := open(t, r, "en")
	d.toResult()
	says := func(want string) {
		t.Helper()
		for _, b := range d.scr.ShortHelp() {
			if b.Enabled() && b.Help().Desc == want {
				return
			}
		}
		t.Errorf("no key %q", want)
	}
	says("freeze standings")
	d.Press("z")
	says("unfreeze standings")
	d.wants(t, "Sealing takes two people")
	r.Do("panitia", scoring.ProposeSeal{})
	r.Do("budi", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	d.Refresh()
	d.wants(t, "Press v to show it on all of them")
	d.Press("v")
	d.wants(t, "The reveal is on 2 of 2 boards")
	says("pause")
	d.Press("h")
	says("resume")
}

// Boards that show standings to which nothing is to come tell who won: the page
// warns, and its key takes them off.
func TestCompleteStandingsOnABoard(t *testing.T) {
	r := midday(t)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	d := open(t, r, "en")
	d.toResult()
	d.lacks(t, "before the reveal")
	r = dayDone(t)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	d = open(t, r, "en")
	d.toResult()
	d.wants(t, "can be seen before the reveal")
	d.Press("v")
	d.lacks(t, "before the reveal")
}

// A key of the result that cannot work now says why that is: what may be waived does not
// stand in the seal's way, nor does what waits already.
func TestResultSaysWhyNot(t *testing.T) {
	d := open(t, midday(t), "id")
	d.toResult()
	for key, want := range map[string]string{
		"c": "Tidak ada usulan yang menunggu pengesahan.", "x": "Tidak ada usulan yang menunggu pengesahan.",
		"u": "Hasil belum disegel.", "s": "Hasil belum disegel.", "n": "Hasil belum disegel.", "p": "Peserta yang belum ditutup",
	} {
		if why := d.scr.WhyNot(kittest.Key(key)); !strings.Contains(why, want) {
			t.Errorf("%s says %q", key, why)
		}
	}
	r := dayDone(t)
	r.Do("panitia", scoring.Void{Slot: "P07", Juror: "ani", Reason: "salah lembar"})
	r.Do("wakil", scoring.ConfirmVoid{Of: r.State.Voids[0].Seq})
	d = open(t, r, "id") // a sheet is missing, and there is a tie
	d.toResult()
	if why := d.scr.WhyNot(kittest.Key("p")); !strings.Contains(why, "Nilai sama di batas penghargaan") {
		t.Errorf("p says %q", why)
	}
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Seed: "6 1 4"})
	r.Do("panitia", scoring.ProposeSeal{Waive: "juri sakit"})
	d.Refresh()
	if why := d.scr.WhyNot(kittest.Key("p")); !strings.Contains(why, "masih menunggu pengesahan") {
		t.Errorf("p says %q", why)
	}
}
