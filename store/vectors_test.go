package store

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"strconv"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

const vectorsFile = "testdata/vectors.json"

// vectors are what another reader of records can be tried on.
type vectors struct {
	Secret string   `json:"secret"`
	Hash   string   `json:"secret_sha256"`
	Keys   []vector `json:"jurors"`
	Events []shown  `json:"records"`
}

// vector is one person's key and their pseudonym for an entry, and as one who seals.
type vector struct {
	User  string `json:"user"`
	Key   string `json:"key"`
	Entry string `json:"entry"`
	Who   string `json:"who"`
	Seal  string `json:"who_of_seals"`
}

// writtenFact is a fact as it was said, and its record.
type shown struct {
	Fact    json.RawMessage `json:"fact"`
	Public  string          `json:"public"`
	Private string          `json:"private"`
	Stored  string          `json:"stored"`
	Hash    string          `json:"hash"`
}

// TestVectors holds the records that PROOF.md's form is shown by: they are made
// today as they were, and come to the same without any code of ours. -update
// makes the file where there is none; once it is there it never changes.
func TestVectors(t *testing.T) {
	now := vectorsOf(t)
	data, err := os.ReadFile(vectorsFile)
	if err != nil && *update {
		if data, err = json.MarshalIndent(now, "", "  "); err == nil {
			err = os.WriteFile(vectorsFile, append(data, '\n'), 0o600)
		}
	}
	var was vectors
	if err == nil {
		err = json.Unmarshal(data, &was)
	}
	noError(t, err)
	again, _ := json.MarshalIndent(now, "", "  ")
	if !bytes.Equal(append(again, '\n'), data) {
		t.Errorf("made today they are\n%s", again)
	}
	secret, err := hex.DecodeString(was.Secret)
	if sum := sha256.Sum256(secret); err != nil || hex.EncodeToString(sum[:]) != was.Hash {
		t.Fatalf("the secret's hash: %v", err)
	}
	mac := func(message string) []byte {
		h := hmac.New(sha256.New, secret)
		h.Write([]byte(message))
		return h.Sum(nil)[:16]
	}
	text := base64.RawURLEncoding.EncodeToString
	half := func(message string) []byte {
		sum := sha256.Sum256([]byte(message))
		return sum[:16]
	}
	for _, v := range was.Keys {
		j := mac("juri juror\n" + v.User)
		if text(j) != v.Key || text(half("juri who\n"+string(j)+v.Entry)) != v.Who || text(half("juri seal\n"+string(j))) != v.Seal {
			t.Errorf("%+v", v)
		}
	}
	prev := hex.EncodeToString(make([]byte, 32))
	for i, r := range was.Events {
		inner := sha256.Sum256([]byte(r.Private))
		sum := sha256.Sum256(append([]byte(r.Public), inner[:]...))
		var p struct {
			Seq  int    `json:"seq"`
			Prev string `json:"prev"`
		}
		var q struct {
			Salt string `json:"salt"`
		}
		if json.Unmarshal([]byte(r.Public), &p) != nil || json.Unmarshal([]byte(r.Private), &q) != nil ||
			p.Seq != i+1 || p.Prev != prev || q.Salt != text(mac("juri salt\n"+strconv.Itoa(p.Seq))) ||
			hex.EncodeToString(sum[:]) != r.Hash || r.Stored != `{"v":2,"public":`+r.Public+`,"private":`+r.Private+`}` {
			t.Errorf("record %d: %+v", i+1, r)
		}
		prev = r.Hash
	}
}

func vectorsOf(t *testing.T) vectors {
	t.Helper()
	now := vectors{Secret: hex.EncodeToString(goldenSecret[:]), Hash: goldenSecret.Hash().String()}
	for _, user := range []string{"ani", "budi"} {
		key := goldenSecret.jurorKey(user)
		who, _ := pseudonym([]byte(key), "P07")
		seal, _ := pseudonym([]byte(key), "")
		now.Keys = append(now.Keys, vector{user, key, "P07", who, seal})
	}
	scores := scoring.Scores{{Criterion: "isi", Value: 85 * exact.One}, {Criterion: "gaya", Value: 77*exact.One + exact.One/2}}
	said := []scoring.Event{
		{By: scoring.Host.User, Proof: scoring.AtServer, Fact: scoring.JournalBegun{Secret: goldenSecret.Hash()}},
		{By: scoring.Host.User, Proof: scoring.AtServer, Fact: scoring.RoomSet{Room: scoring.Room{ID: "pinus", Name: "Pinus", Date: "2026-11-26", Start: "08:00"}}},
		{By: scoring.Host.User, Proof: scoring.AtServer, Fact: scoring.EntrySet{Entry: scoring.Entry{ID: "P07", Unit: "SDN Kotalama 1", Title: "IBUKOTA <pupuk>", Room: "pinus", Presenter: "Bu Tri", Recuse: []string{"cici"}}, Filed: true}},
		{By: "sari", Proof: scoring.ProofByPIN(12), Fact: scoring.PhaseSet{Slot: "P07", Phase: scoring.Presenting, Length: 7 * time.Minute}},
		{By: "sari", Proof: scoring.ProofByPIN(12), Fact: scoring.MessageSaid{Room: "pinus", Text: "“Mohon tenang” & \\ selesai\u2028"}},
		{By: "ani", Proof: scoring.ProofByKey("SHA256:abc"), Fact: scoring.SheetSubmitted{Slot: "P07", Juror: "ani", Scores: scores, Strength: "Murah, mudah ditiru", Revision: 1}},
		{By: "panitia", Proof: scoring.ProofByDevice("SHA256:def"), Fact: scoring.SheetSubmitted{Slot: "P07", Juror: "budi", Scores: scores, Revision: 1, Paper: true}},
		{By: "budi", Fact: scoring.RecusalDeclared{Slot: "P07", Juror: "budi", Reason: "saudara"}},
		{By: "panitia", Proof: scoring.ProofByPIN(9), Fact: scoring.SealProposed{Head: scoring.Hash{7}, Digest: scoring.Hash{8}}},
		{By: "budi", Proof: scoring.ProofByPIN(10), Fact: scoring.ProposalWithdrawn{}},
	}
	var prev scoring.Hash
	for i, e := range said {
		e.Seq, e.Clock = uint64(i+1), time.Duration(i)*1500*time.Millisecond
		e.At = time.Date(2026, 11, 26, 1, 0, i, 7_000_000, time.UTC)
		fact, err := json.Marshal(e.Fact)
		if err == nil {
			err = goldenSecret.Seal(&e, prev)
		}
		r, ok := split(e.Record)
		if err != nil || !ok {
			t.Fatalf("%v in %s", err, e.Record)
		}
		now.Events = append(now.Events, shown{fact, string(r.Public), string(r.Private), string(e.Record), e.Hash.String()})
		prev = e.Hash
	}
	return now
}
