package scoring

import (
	"strings"
	"testing"
)

// A juror stands by all of their sheets as they are, in their own name alone, with a
// key that is theirs; a sheet that others enter, void or that the juror corrects is to
// be attested anew, and whose word is missed keeps nothing from ending.
func TestAttest(t *testing.T) {
	w := judged(t, func(c *Setup) { c.Contest.Result.Attest = AttestAll })
	digest := func(user string) Hash { return w.s.SheetsOf(user).Digest() }
	seen := See(w.s, w.as("ani"))
	equal(t, "text", seen.SheetsOf("ani").Text(), w.s.SheetsOf("ani").Text())
	if n := len(seen.SheetsOf("budi").Slots); n != 0 {
		t.Errorf("ani knows of %d sheets of budi's", n)
	}
	lines := strings.Split(strings.TrimSpace(w.s.SheetsOf("ani").Text()), "\n")
	equal(t, "lines", lines[:2], []string{"juri sheets", "ani"})
	for i, l := range w.s.SheetsOf("ani").Slots {
		equal(t, "line", lines[2+i], l.Entry.ID+" "+l.Cell("ani").Sheet.Receipt.String())
	}
	missing := w.s.Unattested()
	equal(t, "missing", len(missing) > 1, true)
	equal(t, "missing of all", w.s.Ready().Word, missing)
	for _, user := range []string{"panitia", "sari", "layar", "@host"} {
		w.refused(user, AttestSheets{Digest: digest("ani")}, CodeNotAllowed)
	}
	w.refused("ani", AttestSheets{Digest: digest("budi")}, CodeSheetsMoved)
	w.refused("ani", AttestSheets{Digest: digest("ani"), Key: "SHA256:x"}, CodeSignatureBad)
	w.refused("ani", AttestSheets{Digest: digest("ani"), Signature: "x", Key: "SHA256:x"}, CodeKeyNotTheirs)
	w.refused("ani", AttestSheets{Digest: digest("ani"), Signature: strings.Repeat("x", maxSignature+1), Key: "SHA256:x"}, CodeSignatureBad)
	w.must("ani", AttestSheets{Digest: digest("ani")})
	w.refused("ani", AttestSheets{Digest: digest("ani")}, CodeAttested)
	equal(t, "stands", w.s.StandsBy("ani"), true)
	equal(t, "missing", len(w.s.Unattested()), len(missing)-1)
	w.must("ani", RememberDevice{deviceKey})
	w.must("ani", AttestSheets{Digest: digest("ani"), Signature: "abc", Key: w.s.Devices[0].Fingerprint()})
	equal(t, "key", w.s.AttestedBy("ani").Key, w.s.Devices[0].Fingerprint())
	for user, n := range map[string]int{"panitia": 1, "ani": 1, "budi": 0, "sari": 0, "layar": 0} {
		equal(t, user, len(See(w.s, w.as(user)).Attested), n)
	}
	checkReplay(t, w)

	entry := w.s.SheetsOf("ani").Slots[0].Entry.ID
	w.must("panitia", Void{Slot: entry, Juror: "ani", Reason: "tertukar"})
	equal(t, "only proposed", w.s.StandsBy("ani"), true)
	w.must("wakil", ConfirmVoid{Of: w.s.Seq})
	equal(t, "after a void", w.s.StandsBy("ani"), false)
	w.must("ani", AttestSheets{Digest: digest("ani")})
	w.must("panitia", Reopen{Slot: entry, Reason: "x"}, onPaper(paper(entry, "ani", "70", "70")))
	equal(t, "after paper", w.s.StandsBy("ani"), false)
	w.must("ani", AttestSheets{Digest: digest("ani")})
	w.must("ani", sheet(entry, "71", "70"))
	equal(t, "after a correction", w.s.StandsBy("ani"), false)
	w.must("panitia", Close{Slot: entry})

	// A majority is enough where that is asked, and none of it where nothing is.
	w.s.Contest.Result.Attest = AttestMajority
	for _, user := range missing {
		if len(w.s.Unattested()) == 0 {
			break
		}
		w.must(user, AttestSheets{Digest: digest(user)})
	}
	standing := 0
	for _, user := range missing {
		if w.s.StandsBy(user) {
			standing++
		}
	}
	equal(t, "a majority", 2*standing > len(missing) && 2*(standing-1) <= len(missing), true)
	w.s.Contest.Result.Attest = AttestNone
	equal(t, "none", w.s.Unattested() == nil, true)
}
