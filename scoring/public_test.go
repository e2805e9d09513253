package scoring_test

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"iter"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/store"
	"juri/store/public"
	"juri/store/public/publictest"
)

func secretOf(seed uint64) store.Secret { return store.Secret{byte(seed), 7} }

// published is a random contest as it is published.
func published(t *testing.T, seed uint64, wide scoring.Publicity) (bundle []byte, forms []string) {
	t.Helper()
	secret := secretOf(seed)
	names := []scoring.JurorNames{scoring.Pseudonyms, scoring.Named}[seed%2]
	events, _, forms := scoring.Played(seed, wide, names, secret.Hash())
	if events == nil {
		return nil, nil
	}
	var s scoring.State
	for i := range events {
		e := &events[i]
		e.At = time.Date(2026, 11, 27, 1, 0, i, 0, time.UTC)
		if err := secret.Seal(e, s.Head); err != nil {
			t.Fatal(err)
		}
		s = scoring.Apply(s, *e)
	}
	b, err := public.Make(s, recorded(events), secret, nil)
	if err != nil {
		t.Fatal(seed, err)
	}
	data, err := b.JSON()
	if err != nil {
		t.Fatal(err)
	}
	return data, forms
}

func recorded(events []scoring.Event) iter.Seq2[scoring.Event, error] {
	return func(yield func(scoring.Event, error) bool) {
		for _, e := range events {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// TestPublished holds that what is published of a contest of any form proves its places, to
// this program and to the page alike; and that both say so where they cannot work them out.
func TestPublished(t *testing.T) {
	want := uint64(200)
	if os.Getenv("JURI_LONG") != "" {
		want = 1_000
	}
	var bundles [][]byte
	var all [][]string
	for seed := range want {
		if data, forms := published(t, seed, scoring.PublishSheets); data != nil {
			bundles, all = append(bundles, data), append(all, forms)
		}
	}
	for seed, few := want, 0; few < 3; seed++ { // contests of whose first round nobody has a place any more
		if _, _, forms := scoring.Played(seed, scoring.PublishSheets, scoring.Named, secretOf(seed).Hash()); slices.Contains(forms, "first-empty") {
			data, forms := published(t, seed, scoring.PublishSheets)
			bundles, all, few = append(bundles, data), append(all, forms), few+1
		}
	}
	proved, refused := map[string]int{}, map[string]int{}
	pages := map[string][]public.Wrong{"Chromium": publictest.InChromium(t, bundles), "Node": publictest.InNode(t, bundles)}
	for i, data := range bundles {
		got := public.Check(data)
		if unknown := got.Code == public.UnknownForm; unknown && !slices.Contains(all[i], "shared") || !unknown && got != (public.Wrong{}) {
			t.Errorf("%d %v: %+v", i, all[i], got)
		}
		if got == (public.Wrong{}) {
			for _, form := range append(all[i], "all") {
				proved[form]++
			}
		} else {
			refused["juri"]++
		}
		for name, said := range pages {
			switch {
			case said == nil: // there is no Node
			case said[i] != got:
				t.Errorf("%d %v: %s says %+v, and juri %+v", i, all[i], name, said[i], got)
			case got != (public.Wrong{}):
				refused[name]++
			}
		}
	}
	t.Logf("of %d contests of %d: worked out alike %v; refused %v", want, len(bundles), proved, refused)
	for form, least := range map[string]uint64{
		"all": want / 2, "joint": want / 50, "skating": want / 20, "dances": want / 50, "runs": want / 50, "rounds": want / 50, "places-count": want / 100, "first-empty": 2, "champion": want / 20, "zscore": want / 50, "additive": want / 50, "ranksum": want / 50, "points": want / 50,
	} {
		if proved[form] < int(least) {
			t.Errorf("%s: only %d are worked out", form, proved[form])
		}
	}
}

// broken is a bundle in which something is not as it was; who did that may have the
// contest's secret, write every later record anew and sign them.
func broken(t *testing.T, rng *rand.Rand, data []byte, secret store.Secret) []byte {
	t.Helper()
	var b public.Bundle
	if err := json.Unmarshal(data, &b); err != nil {
		t.Fatal(err)
	}
	n := rng.IntN(len(b.Records))
	r := &b.Records[n]
	anew := func(from int) { // the records after it, and the checkpoint
		var s []scoring.Hash
		for i := range b.Records {
			if b.Records[i].Public == "" { // hidden: whoever has the secret writes another one there
				if i > 0 && i >= from {
					b.Records[i].Hash = sha256.Sum256(append(s[i-1][:], b.Records[i].Hash[:]...))
				}
				s = append(s, b.Records[i].Hash)
				continue
			}
			if i > 0 && i >= from {
				at := len(b.Records[i].Public) - 2 - 64
				b.Records[i].Public = b.Records[i].Public[:at] + s[i-1].String() + `"}`
			}
			s = append(s, sha256.Sum256(append([]byte(b.Records[i].Public), b.Records[i].Hash[:]...)))
		}
		var c scoring.Checkpoint
		for c = range scoring.Checkpoints(s) {
		}
		signed, err := secret.Checkpoint(c)
		if err != nil {
			t.Fatal(err)
		}
		b.Checkpoint = string(signed)
	}
	// change writes another value of a field in a record of that kind.
	change := func(kind, field string, to func(string) string) {
		var of []int
		for i, r := range b.Records {
			if strings.Contains(r.Public, `"type":"`+kind+`"`) {
				of = append(of, i)
			}
		}
		if of == nil {
			return
		}
		i := of[rng.IntN(len(of))]
		found := regexp.MustCompile(field).FindAllStringSubmatchIndex(b.Records[i].Public, -1)
		if found == nil {
			return
		}
		at, p := found[rng.IntN(len(found))], b.Records[i].Public
		b.Records[i].Public = p[:at[2]] + to(p[at[2]:at[3]]) + p[at[3]:]
		anew(i)
	}
	more := func(v string) string {
		n, err := strconv.ParseFloat(v, 64)
		if err != nil {
			t.Fatal(err)
		}
		return strconv.FormatFloat(n+1, 'f', -1, 64)
	}
	other := func(from ...string) func(string) string {
		return func(string) string { return from[rng.IntN(len(from))] }
	}
	switch rng.IntN(22) {
	case 0: // a letter
		if r.Public == "" {
			break
		}
		at := rng.IntN(len(r.Public))
		r.Public = r.Public[:at] + "7" + r.Public[at+1:]
	case 1: // two records the other way round
		m := rng.IntN(len(b.Records))
		b.Records[n], b.Records[m] = b.Records[m], b.Records[n]
	case 2: // one less
		b.Records = slices.Delete(b.Records, n, n+1)
	case 3: // one twice
		b.Records = slices.Insert(b.Records, n, b.Records[n])
	case 4: // another private half
		r.Hash[3] ^= 1
	case 5: // one hidden
		if r.Public == "" {
			break
		}
		*r = public.Record{Hash: sha256.Sum256(append([]byte(r.Public), r.Hash[:]...))}
	case 6: // the last ones gone
		b.Records = b.Records[:max(n, 1)]
	case 7: // a letter of the checkpoint
		at := rng.IntN(len(b.Checkpoint))
		b.Checkpoint = b.Checkpoint[:at] + "7" + b.Checkpoint[at+1:]
	case 8: // another key
		b.Key, _ = store.Secret{99}.CheckpointKey()
	case 9: // more than was published
		b.Publish = []scoring.Publicity{scoring.PublishNone, scoring.PublishWinners, scoring.PublishPlaces}[rng.IntN(3)]
	case 10:
		b.Jurors, b.Published = scoring.JurorNames(other("named", "pseudonyms", "x")("")), b.Published-uint64(rng.IntN(2))
	case 11: // a score, by who has the secret
		change("sheet.submitted", `"c[0-9]":([0-9.]+)`, more)
	case 12: // a sealed place
		change("result.sealed", `"rank":([0-9]+)`, more)
	case 13: // a sealed score
		change("result.sealed", `"score_num":([0-9]+)`, more)
	case 14: // an award
		change("result.sealed", `"award":"([^"]+)"`, other("Emas", "Perak", "A0", ""))
	case 15: // a winner
		change("result.published", `"entry":"([^"]+)"`, other("n0", "n1", "n2"))
	case 16: // a kind that nobody knows, and one that is known in its place
		change(other("sheet.submitted", "phase.set", "message.said")(""), `"type":"([a-z.]+)"`, other("sheet.forged", "sheet.voided", "timer.paused"))
	case 17: // whose sheet it is
		change("sheet.submitted", `"who":"([^"]+)"`, other("AAAAAAAAAAAAAAAAAAAAAA", "BAAAAAAAAAAAAAAAAAAAAA"))
	case 18: // an entry that takes no part
		change("phase.set", `"phase":"([a-z]+)"`, other("withdrawn", "closed", "absent"))
	case 19: // the rules
		change("contest.set", `"weight":([0-9.]+)`, more)
	case 20: // who won most
		change("result.sealed", `"unit":"[^"]+","won":\[([0-9]+)`, more)
	case 21: // by what, or of what it is
		change("result.sealed", other(`"decided_by":"([^"]+)"`, `"category":"([^"]+)"`)(""), other("score", "majority", "X", "Z"))
	}
	out, err := b.JSON()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestPublishedBroken holds that this program and the page find the same record at fault in
// bundles that are not as they were.
func TestPublishedBroken(t *testing.T) {
	want := 300
	if os.Getenv("JURI_LONG") != "" {
		want = 1_000
	}
	rng := rand.New(rand.NewPCG(5, 8))
	var bundles [][]byte
	var was [][]byte
	refused := 0
	for seed := uint64(0); refused < want; seed++ {
		as := []scoring.Publicity{scoring.PublishSheets, scoring.PublishSheets, scoring.PublishPlaces, scoring.PublishSheets, scoring.PublishWinners}[seed%5]
		data, forms := published(t, seed%100, as)
		if data == nil || slices.Contains(forms, "shared") {
			continue
		}
		for range 5 {
			bad := broken(t, rng, data, secretOf(seed%100))
			if bytes.Equal(bad, data) {
				continue
			}
			if bundles, was = append(bundles, bad), append(was, data); public.Check(bad).Code != "" {
				refused++
			}
		}
	}
	found := map[public.Code]int{}
	pages := [][]public.Wrong{publictest.InChromium(t, bundles), publictest.InNode(t, bundles)}
	for i, data := range bundles {
		got := public.Check(data)
		found[got.Code]++
		for _, said := range pages {
			if said != nil && said[i] != got && got != (public.Wrong{Code: public.UnknownForm, Record: 2}) { // rules that are too fine for this program alone
				t.Errorf("%d: the page says %+v, and juri %+v: %s", i, said[i], got, differs(was[i], data))
			}
		}
	}
	t.Logf("%d of %d are refused: %v", refused, len(bundles), found)
	for _, code := range []public.Code{public.BadRecord, public.BadChain, public.BadCheckpoint, public.BadSignature, public.BadLevel, public.BadWho, public.BadResult, public.BadWinners, public.UnknownKind} {
		if found[code] == 0 {
			t.Errorf("nothing is found to be %s: %v", code, found)
		}
	}
}

// differs is where two texts begin to differ.
func differs(a, b []byte) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	return string(b[max(at-80, 0):min(at+80, len(b))])
}

// TestPublishedHides looks in what is published for everything that is private, and for the
// hashes of it that need no salt, at each publicity.
func TestPublishedHides(t *testing.T) {
	looked, codes := 0, 0
	for _, wide := range []scoring.Publicity{scoring.PublishWinners, scoring.PublishPlaces, scoring.PublishSheets} {
		for seed := range uint64(20) {
			data, _ := published(t, seed, wide)
			if data == nil {
				continue
			}
			if got := public.Check(data); got.Code != "" && got.Code != public.UnknownForm {
				t.Errorf("%s %d: %+v", wide, seed, got)
			}
			var of public.Bundle
			if err := json.Unmarshal(data, &of); err != nil {
				t.Fatal(err)
			}
			_, played, _ := scoring.Played(seed, wide, scoring.Pseudonyms, secretOf(seed).Hash())
			var shown []byte // with all codes
			for _, l := range played.Slots {
				code := secretOf(seed).EntryCode(l.Entry.ID)
				for _, form := range []string{code, strings.ReplaceAll(code, "-", "")} {
					if bytes.Contains(data, []byte(form)) {
						t.Errorf("%s %d: the code of %s is in it", wide, seed, l.Entry.ID)
					}
				}
				opened := opens(t, &of, code)
				if opened.Entry != l.Entry.ID {
					t.Fatalf("%s %d: the code of %s opens %s", wide, seed, l.Entry.ID, opened.Entry)
				}
				codes++
				shown = append(shown, seenBy(t, &of, opened)...)
			}
			named := wide == scoring.PublishSheets && seed%2 == 1
			for _, text := range hidden(t, seed, wide) {
				if named && strings.HasPrefix(text, "Juri Rahasia") {
					continue
				}
				sum := sha256.Sum256([]byte(text))
				for _, form := range []string{text, hex.EncodeToString(sum[:]), base64.StdEncoding.EncodeToString(sum[:]), base64.RawURLEncoding.EncodeToString(sum[:]), base64.RawURLEncoding.EncodeToString(sum[:16])} {
					if looked++; bytes.Contains(data, []byte(form)) {
						t.Errorf("%s %d: %q is in it as %q", wide, seed, text, form)
					}
					own := strings.HasPrefix(text, `{"seq":`) || strings.HasPrefix(text, `{"slot":`) // which each code opens of its own entry
					if !own && bytes.Contains(shown, []byte(form)) {
						t.Errorf("%s %d: %q is opened as %q", wide, seed, text, form)
					}
				}
			}
		}
	}
	if codes < 100 {
		t.Errorf("only %d codes were tried", codes)
	}
	if looked < 10_000 {
		t.Errorf("only %d things were looked for", looked)
	}
}

// opened is what a code opens, read as PROOF.md says and with nothing of the program's.
type opened struct {
	Entry   string
	Records []struct {
		N    uint64
		P, Q string
	}
}

// opens reads what a code opens in a bundle.
func opens(t *testing.T, b *public.Bundle, code string) (o opened) {
	t.Helper()
	raw, err := base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(code, "-", ""))
	if err != nil {
		t.Fatal(err)
	}
	of := func(what string) [32]byte { return sha256.Sum256(append([]byte("juri entry "+what+"\n"), raw...)) }
	name, key := of("name"), of("key")
	locked, err := base64.RawURLEncoding.DecodeString(b.Entries[base64.RawURLEncoding.EncodeToString(name[:16])])
	if err != nil || len(locked) < 28 {
		t.Fatalf("%s opens nothing: %v", code, err)
	}
	block, err := aes.NewCipher(key[:])
	if err != nil {
		t.Fatal(err)
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		t.Fatal(err)
	}
	text, err := gcm.Open(nil, locked[:12], locked[12:], nil)
	if err == nil {
		err = json.Unmarshal(text, &o)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// seenBy is all that a code shows, once each of its records was found to be that of the bundle
// and of no other entry, but public halves of that entry: those are no secret to it.
func seenBy(t *testing.T, b *public.Bundle, o opened) (rest []byte) {
	t.Helper()
	for _, r := range o.Records {
		inner, err := hex.DecodeString(r.Q)
		if err != nil || sha256.Sum256(append([]byte(r.P), inner...)) != b.Records[r.N-1].Hash || b.Records[r.N-1].Public != "" {
			t.Fatalf("record %d is not the one that the bundle hides: %v", r.N, err)
		}
		var p struct {
			Seq  uint64
			Data map[string]json.RawMessage
		}
		if err := json.Unmarshal([]byte(r.P), &p); err != nil || p.Seq != r.N {
			t.Fatal(r.P, err)
		}
		var entry struct{ ID, Slot string }
		all, _ := json.Marshal(p.Data)
		if p.Data["entry"] != nil {
			all = p.Data["entry"]
		}
		if err := json.Unmarshal(all, &entry); err != nil || entry.ID+entry.Slot != o.Entry {
			t.Errorf("record %d is opened by %s: %s", r.N, o.Entry, r.P)
		}
		rest = append(rest, r.P+r.Q...)
	}
	return rest
}

// hidden is everything that must not be in what is published of the contest: all of the
// private halves, and of public halves those of which the publicity shows nothing.
func hidden(t *testing.T, seed uint64, wide scoring.Publicity) (all []string) {
	t.Helper()
	events, played, _ := scoring.Played(seed, wide, scoring.Pseudonyms, secretOf(seed).Hash())
	linked := wide == scoring.PublishSheets && (seed%2 == 1 || played.Contest.LinksJurors())
	known := map[string]bool{}
	add := func(text string) {
		phase := slices.ContainsFunc(played.Contest.Timer.Phases, func(p scoring.TimedPhase) bool { return string(p.ID) == text })
		if len(text) > 5 && !known[text] && !phase { // shorter ones stand somewhere by chance, and phases are no secret
			known[text] = true
			all = append(all, text)
		}
	}
	add(hex.EncodeToString(append([]byte(nil), secretBytes(seed)...)))
	var head scoring.Hash
	for i := range events {
		e := &events[i]
		e.At = time.Date(2026, 11, 27, 1, 0, i, 0, time.UTC)
		if err := secretOf(seed).Seal(e, head); err != nil {
			t.Fatal(err)
		}
		head = e.Hash
		public, _, _ := store.Shown(e.Record)
		private := bytes.TrimSuffix(bytes.TrimPrefix(e.Record[bytes.Index(e.Record, public)+len(public):], []byte(`,"private":`)), []byte("}"))
		var v map[string]any
		if err := json.Unmarshal(private, &v); err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(v["data"])
		if err != nil {
			t.Fatal(err)
		}
		add(string(data))
		key, _ := v["key"].(string)
		user, entry := e.Pseudonym()
		if delete(v, "key"); user != "" && (entry == "" || !linked) {
			add(key)
		}
		texts(v, add)
		if _, is := e.Fact.(scoring.SheetSubmitted); is && wide != scoring.PublishSheets {
			add(string(public))
		}
		if _, is := e.Fact.(scoring.ResultSealed); is && wide == scoring.PublishWinners {
			add(string(public))
			add("score_num")
		}
	}
	return all
}

func secretBytes(seed uint64) []byte { s := secretOf(seed); return s[:] }

// texts are all texts in a value.
func texts(v any, add func(string)) {
	switch v := v.(type) {
	case string:
		add(v)
	case []any:
		for _, o := range v {
			texts(o, add)
		}
	case map[string]any:
		for _, o := range v {
			texts(o, add)
		}
	}
}
