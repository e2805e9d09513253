package juror

import (
	"context"
	"strings"
	"testing"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// TestAttest is a juror who hands in the last sheet of the day, is offered all of
// them to read, and stands by them with one key; a correction asks anew.
func TestAttest(t *testing.T) {
	rig := called(t)
	c := *rig.State.Contest
	c.Result.Attest = scoring.AttestAll
	rig.State.Contest = &c
	p := sit(t, rig, "ani")
	p.Press("a")
	if p.s.mode != onSheet {
		t.Fatal("there are no sheets yet, and a page of them")
	}
	for _, l := range rig.State.Slots { // the rest of the day is done, or not hers
		if l.Entry.ID != "P05" {
			rig.Do("panitia", scoring.Withdraw{Slot: l.Entry.ID})
		}
	}
	p.tell()
	full := func() {
		for range 7 {
			p.Press("8", "0", "enter")
		}
		p.settle()
	}
	full()
	p.Press("S", "enter")
	p.shows("Tekan a untuk")
	p.Press("a")
	digest := rig.State.SheetsOf("ani").Digest()
	p.shows("Semua lembar Anda", "P05", "80,00", digest.String()[:40], "Dengan menegaskan")
	p.Press("enter")
	if !rig.State.StandsBy("ani") || rig.State.AttestedBy("ani").Digest != digest {
		t.Fatal("nothing is on record")
	}
	p.Press("a")
	p.shows("Ditegaskan pukul")
	seq := rig.State.Seq
	p.Press("enter")
	if rig.State.Seq != seq {
		t.Error("it is put on record again though nothing changed")
	}
	p.Press("esc", "e", "9", "0", "enter")
	p.settle()
	p.Press("S", "enter", "enter", "a")
	p.shows("mohon tegaskan lagi")
	rig.Score("ani", "P05", 81) // from another terminal, while she reads
	p.tell()
	p.Press("enter")
	if rig.State.StandsBy("ani") {
		t.Error("she stands by what she did not read")
	}
}

// TestAttestInPage is a juror in a browser's page whose key lets them in: what they stand by
// is signed, once they say so there; who does not may stand by it without.
func TestAttestInPage(t *testing.T) {
	rig := called(t)
	rig.Score("ani", "P05", 80)
	rig.Do("ani", scoring.RememberDevice{Key: deviceKey})
	p := sit(t, rig, "ani")
	known, asked, says := false, "", error(nil)
	p.Signer = &kit.Signer{Known: func() bool { return known }, Sign: func(_ context.Context, text string) (string, string, error) {
		asked = text
		return "abc", rig.State.Devices[0].Fingerprint(), says
	}}
	p.Press("a")
	p.hides("kunci peramban ini")
	p.Press("esc")
	known, says = true, &scoring.Error{Code: scoring.CodeNotSigned}
	p.Press("a")
	p.shows("Akan ditandatangani dengan kunci peramban ini")
	p.Press("enter")
	if asked != rig.State.SheetsOf("ani").Text() || rig.State.AttestedBy("ani") != nil || !strings.Contains(p.Notice, "Belum ditandatangani") {
		t.Errorf("asked to sign %q, and no: %v, said %q", asked, rig.State.AttestedBy("ani"), p.Notice)
	}
	if does := p.s.ShortHelp()[0].Help().Desc; does != "tegaskan tanpa tanda tangan" {
		t.Errorf("enter is to %q", does)
	}
	asked = ""
	p.Press("enter")
	if was := rig.State.AttestedBy("ani"); asked != "" || was == nil || was.Signature != "" {
		t.Errorf("without a signature: %v, asked %q", was, asked)
	}
	says = nil
	p.Press("a")
	p.shows("Ditegaskan pukul", "Akan ditandatangani")
	p.Press("enter")
	if was := rig.State.AttestedBy("ani"); was.Signature != "abc" || was.Key != rig.State.Devices[0].Fingerprint() {
		t.Errorf("signed: %v", was)
	}
	p.Press("a")
	p.shows("Kunci penanda tangan")
	p.hides("Akan ditandatangani")

	// Esc asks no longer, and what the page says after that is not heard.
	rig.Score("ani", "P05", 81)
	p.tell()
	p.Press("esc", "a")
	var stopped context.Context
	p.Signer.Sign = func(ctx context.Context, _ string) (string, string, error) {
		stopped = ctx
		p.s.Update(kittest.Key("esc"))
		return "abc", rig.State.Devices[0].Fingerprint(), nil
	}
	p.Press("enter")
	if stopped.Err() == nil || rig.State.StandsBy("ani") || p.s.mode != onSheet {
		t.Errorf("after esc: stopped %v, stands %v", stopped.Err(), rig.State.StandsBy("ani"))
	}
}

const deviceKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
