package scoring

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring/exact"
)

func TestFactsAreAllThereIs(t *testing.T) {
	var names []string
	types := map[string]bool{}
	for _, f := range Facts() {
		names = append(names, reflect.TypeOf(f).Name())
		if types[TypeOf(f)] {
			t.Errorf("two facts are called %s", TypeOf(f))
		}
		types[TypeOf(f)] = true
		got, err := DecodeFact(TypeOf(f), []byte("{}"))
		if err != nil || reflect.TypeOf(got) != reflect.TypeOf(f) {
			t.Errorf("%s decodes to %T, %v; want %T", TypeOf(f), got, err, f)
		}
		if _, err := DecodeFact(TypeOf(f), []byte("{")); err == nil {
			t.Errorf("%s decodes from half a record", TypeOf(f))
		}
		if is, want := (Event{Fact: f}).Draft(), TypeOf(f) == "draft.saved"; is != want {
			t.Errorf("%s is a draft: %v", TypeOf(f), is)
		}
	}
	slices.Sort(names)
	equal(t, "the types that apply", having(t, "apply", 2), names)
	for _, name := range []string{"", "x", "Contest.set"} {
		if f, err := DecodeFact(name, []byte("{}")); err == nil || f != nil {
			t.Errorf("%q decodes to %T", name, f)
		}
	}
}

// filled returns a value of the type in which everything that JSON carries is
// set, lists with two of each.
func filled(typ reflect.Type, n int) reflect.Value {
	v := reflect.New(typ).Elem()
	switch typ {
	case reflect.TypeFor[time.Time]():
		return reflect.ValueOf(dawn.Add(time.Duration(n) * time.Nanosecond))
	case reflect.TypeFor[exact.Decimal]():
		return reflect.ValueOf(exact.Decimal(n) * exact.One / 4)
	}
	switch typ.Kind() {
	case reflect.Pointer:
		v = reflect.New(typ.Elem())
		v.Elem().Set(filled(typ.Elem(), n+1))
	case reflect.Array:
		v.Index(0).SetUint(uint64(n))
	case reflect.Struct:
		for i := range typ.NumField() {
			if f := typ.Field(i); f.IsExported() && f.Tag.Get("json") != "-" {
				v.Field(i).Set(filled(f.Type, n*7+i+1))
				if f.Name == "RulesVersion" { // another is a newer juri's
					v.Field(i).SetInt(RulesVersion)
				}
			}
		}
	case reflect.Slice:
		v.Set(reflect.Append(v, filled(typ.Elem(), n+1), filled(typ.Elem(), n+2)))
	case reflect.String:
		v.SetString(strings.Repeat("é\x1b\"", n%3+1))
	case reflect.Bool:
		v.SetBool(true)
	default:
		if v.CanInt() {
			v.SetInt(int64(n))
		} else {
			v.SetUint(uint64(n))
		}
	}
	return v
}

func TestFactsThroughJSON(t *testing.T) {
	for _, zero := range Facts() {
		f := filled(reflect.TypeOf(zero), 1).Interface().(Fact)
		b, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		back, err := DecodeFact(TypeOf(f), b)
		if err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		equal(t, TypeOf(f), back, f)
		for _, key := range keysOf(t, b) { // a tag was forgotten: the name is then one that a refactoring changes
			if strings.ToLower(key) != key {
				t.Errorf("%s has a field %s", TypeOf(f), key)
			}
		}
	}
}

// keysOf lists the fields of all objects in b, but the ids among a sheet's scores.
func keysOf(t *testing.T, b []byte) []string {
	t.Helper()
	var all []string
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, e := range v {
				all = append(all, k)
				walk(e)
			}
		case []any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	walk(v)
	return all
}

// Apply makes new states of one and the same state, and none shares with another
// what it may still change.
func TestApplyChangesNoOtherState(t *testing.T) {
	w := running(t)
	facts := []Fact{
		ContestSet{w.s.Contest.complete()}, RoomSet{Room{ID: "pinus", Name: "P"}}, RoomSet{Room{ID: "new"}}, RoomRemoved{"eboni"},
		PersonSet{Person: Person{User: "ani", Role: Juror}}, PersonSet{Person: Person{User: "new"}},
		EntrySet{Entry: Entry{ID: "p1", Room: "eboni"}, Filed: true}, EntrySet{Entry: Entry{ID: "p2", Room: "eboni"}, Filed: true},
		EntrySet{Entry: Entry{ID: "new", Room: "pinus"}}, EntrySet{Entry: Entry{ID: "new2", Room: "pinus"}}, EntryRemoved{"p3"},
		EntryCorrected{EntrySet: EntrySet{Entry: Entry{ID: "p1", Unit: "x"}}}, PersonCorrected{Person: Person{User: "budi", Name: "x"}},
		PhaseSet{Slot: "p1", Phase: Questions}, PhaseSet{Slot: "p2", Phase: Absent}, TimerPaused{"p1"}, TimerResumed{"p1"},
		TimerExtended{"p1", time.Hour}, QueueOrdered{"pinus", []string{"p3", "p2"}},
		SlotMoved{Slot: "p2", From: QueueOrdered{Room: "pinus"}, To: QueueOrdered{Room: "eboni", Slots: []string{"p2"}}},
		Undone{Room: "pinus", Of: w.s.Queue("pinus").Undo[0].Seq, Slots: w.s.Queue("pinus").Undo[0].Slots,
			Queues: w.s.Queue("pinus").Undo[0].Queues},
		MessageSaid{"pinus", "x"}, ScreenSet{Screen{Board: "layar", Mode: ShowStage}}, ScreenSet{Screen{Board: "x"}},
		DraftSaved{Slot: "p1", Juror: "ani", After: 999}, DraftSaved{Slot: "p1", Juror: "cici", Scores: Scores{{"isi", exact.One}}},
		SheetSubmitted{Slot: "p1", Juror: "ani", Revision: 3}, SheetSubmitted{Slot: "p1", Juror: "cici"},
		RecusalDeclared{Slot: "p1", Juror: "ani"}, RecusalWithdrawn{"p1", "ani", "x"}, RecusalDeclared{Slot: "p1", Juror: "ani"}, JurorExcused{"p1", "ani", "x"}, JurorExcused{"p1", "cici", "x"}, JurorUnexcused{"p1", "ani"},
		SeatTaken{Room: "pinus", Juror: "cici", For: "ani", Of: "ani", Kept: []string{"p1"}}, SeatTaken{Room: "pinus", Juror: "ani", For: "cici", Of: "ani", Slots: []string{"p2"}},
		VoidProposed{Slot: "p1", Juror: "ani"}, VoidProposed{Slot: "p1", Juror: "budi"}, SheetVoided{VoidProposed: VoidProposed{Slot: "p1", Juror: "ani", Conflict: true}},
		VoidWithdrawn{Slot: "p1", Juror: "budi"}, ChangeAcknowledged{999}, SlotDisqualified{"p1", "x"}, PersonSet{Person{User: "cici"}, []string{"p1", "p2"}},
		PhaseSet{Slot: "p1", Phase: Presenting}, PINIssued{User: "ani", Hash: "y"}, PINIssued{User: "budi", Hash: "y"}, PINAcknowledged{"ani"},
		DeviceRemembered{"ani", deviceKey}, DeviceRemembered{"budi", deviceKey}, DeviceRemembered{"ani", "k"},
		DeviceForgotten{"ani", deviceKey}, DeviceForgotten{"budi", "x"}, LockLifted{"ani", "a"}, HistoryRestored{Lost: 3, Head: "aa"}, BackupTaken{3}, BackupTaken{4}, JournalBegun{Hash{1}, ""}, JournalBegun{Hash{2}, "k"},
		StandingsFrozen{w.s.keep(w.s.Standings())}, TieDecided{Order: []string{"p1", "p2"}, Seed: "1"}, TieDecided{Order: []string{"p2", "p1"}},
		TieDecided{Order: []string{"p1", "p2"}, Joint: true, Reason: "x"}, TieDecided{Order: []string{"p1", "p2"}, Joint: true, Proposer: "panitia", Shared: "x"},
		AwardPicked{"A", []string{"p1"}, "x"}, AwardPicked{"A", []string{"p2"}, "y"},
		SealProposed{Digest: Hash{1}}, UnsealProposed{"x"}, ProposalWithdrawn{}, StandingsUnfrozen{}, RevealSet{Step: 2, Rehearsal: true},
		ResultSealed{Snapshot: w.s.snapshot(w.s.Head, "x"), Proposer: "panitia"}, ResultUnsealed{Reason: "x"}, ResultPublished{Publish: PublishSheets, Seal: 7},
		FeedbackHeld{"p1", "x"}, FeedbackReleased{"p1"}, FeedbackStruck{Slot: "p1", Juror: "ani", Text: "x"},
		FeedbackStruck{Slot: "p1", Juror: "ani", Text: "y"}, FeedbackStruck{Slot: "p1", Juror: "ani", Text: "x", Back: true},
		RoundAdvanced{Round: 1, Entries: []Entry{{ID: "p1.2", Room: "pinus", Round: 1, Of: "p1"}}}, RoundRecalled{1},
		DrawAnnounced{"pinus", Hash{1}, []string{"p1", "p2"}}, DrawAnnounced{"eboni", Hash{1}, nil},
		DrawMade{Room: "pinus", Numbers: []Said{{"", "1"}}, Order: []string{"p3", "p2", "p1"}}, DrawMade{Room: "pinus", Order: []string{"p2", "p3"}},
		ComponentSet{"p1", "a", exact.One, "x"}, ComponentSet{"p1", "a", 2, ""}, ComponentSet{"p1", "b", 2, ""},
		ScoreAdjusted{"p1", -exact.One, "x", 0}, ScoreAdjusted{"p1", exact.One, "", time.Minute}, OvertimeDismissed{"p1", time.Hour, "x"}, AdjustmentConfirmed{"p1", w.s.Seq, ""}, AdjustmentWithdrawn{"p1", w.s.Seq, "x"},
		SheetsAttested{Digest: Hash{1}}, SheetsAttested{Digest: Hash{2}, Signature: "x", Key: "y"}, ObjectionRecorded{"p1", "Ibu Rina", "x"}, ObjectionRecorded{"p2", "", "y"}, ObjectionAnswered{w.s.Seq + 1, "x"}, ObjectionAnswered{9999, "x"},
		AccessRevoked{"ani"}, AccessRevoked{"budi"}, ClockSet{Boot: "a"}, ClockSet{Boot: "b"},
	}
	for i := range 5 { // lists grow past their capacity more than once
		facts = append(facts, RoomSet{Room{ID: fmt.Sprint("room", i)}}, AccessRevoked{fmt.Sprint("user", i)},
			SheetSubmitted{Slot: "p1", Juror: "ani", Revision: 4 + i})
	}
	tried := map[string]bool{}
	for _, f := range facts {
		tried[TypeOf(f)] = true
	}
	for _, f := range Facts() {
		if !tried[TypeOf(f)] {
			t.Errorf("%s is not tried", TypeOf(f))
		}
	}
	type kept struct {
		s     State
		spelt string
	}
	var all []kept
	for round := range 2 {
		for _, f := range facts {
			all = append(all, kept{w.s, spell(w.s)})
			for _, o := range facts {
				e := w.stamp(Event{By: "x", Fact: o}, w.s.Seq)
				branch := Apply(w.s, e, w.stamp(Event{By: "x", Fact: f}, e.Seq))
				if round == 1 {
					all = append(all, kept{branch, spell(branch)})
				}
			}
			w.apply("x", f)
		}
		for _, k := range all {
			if got := spell(k.s); got != k.spelt {
				t.Fatalf("a state changed:\n%s", differ(got, k.spelt))
			}
		}
		w.s = running(t).s
		w.s = Apply(w.s, w.stamp(Event{Fact: PINIssued{User: "cici", Hash: "z"}}, w.s.Seq))
	}
}

func TestHash(t *testing.T) {
	h := Hash{0x0a, 0xbc, 0xde, 0xf0, 0x12}
	b, err := json.Marshal(h)
	var back Hash
	if err != nil || json.Unmarshal(b, &back) != nil || back != h {
		t.Errorf("%s %v: %v", b, err, back)
	}
	for _, in := range []string{"", "0abc", strings.Repeat("g", 64), strings.Repeat("a", 66)} {
		if back.UnmarshalText([]byte(in)) == nil {
			t.Errorf("%q is a hash", in)
		}
	}
}
