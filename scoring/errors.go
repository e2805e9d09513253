package scoring

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Code names a reason why something could not be done. scoring/i18n has a sentence
// for each, in every language; a test says so.
type Code string

// The reasons that the rules give. Args carries the particulars each names.
const (
	CodeUnknownUser      Code = "unknown_user"      // user
	CodeNotAllowed       Code = "not_allowed"       // user
	CodeNotYourRoom      Code = "not_your_room"     // room
	CodeUnknownRoom      Code = "unknown_room"      // room, known
	CodeUnknownSlot      Code = "unknown_slot"      // slot
	CodeUnknownCriterion Code = "unknown_criterion" // criterion
	CodeNotOnPanel       Code = "not_on_panel"      // user, slot
	CodeSlotNotOpen      Code = "slot_not_open"     // slot, phase
	CodeOffScale         Code = "off_scale"         // criterion, value, allowed
	CodeNotANumber       Code = "not_a_number"      // value
	CodeIncomplete       Code = "incomplete"        // slot, missing (criterion ids, comma-separated)
	CodeRecused          Code = "recused"           // slot, user
	CodeUnchanged        Code = "unchanged"         // slot
	CodeReasonNeeded     Code = "reason_needed"     //
	CodeTooLong          Code = "too_long"          // max
	CodeQueueEmpty       Code = "queue_empty"       // room
	CodeNotOnStage       Code = "not_on_stage"      // room
	CodePaused           Code = "paused"            // room
	CodeNotPaused        Code = "not_paused"        // room
	CodeStageTaken       Code = "stage_taken"       // room, slot
	CodeWrongPhase       Code = "wrong_phase"       // slot, phase
	CodeNothingToUndo    Code = "nothing_to_undo"   // room
	CodeBadMove          Code = "bad_move"          // slot, room
	CodeUnknownMode      Code = "unknown_mode"      // mode
	CodeUnknownTheme     Code = "unknown_theme"     // theme
	CodeSealed           Code = "sealed"            //
	CodeSamePerson       Code = "same_person"       // user
	CodeRubricFixed      Code = "rubric_fixed"      //
	CodeResultFixed      Code = "result_fixed"      //
	CodeRoomInUse        Code = "room_in_use"       // room
	CodeEntryInUse       Code = "entry_in_use"      // slot
	CodeDuplicateEntry   Code = "duplicate_entry"   // slot
	CodeRubricTooFine    Code = "rubric_too_fine"   //
	CodeNoWeight         Code = "no_weight"         //
	CodeDancesWeigh      Code = "dances_weigh"      //
	CodeBadKey           Code = "bad_key"           //
	CodeTooManyDevices   Code = "too_many_devices"  //
)

// Args are the particulars of a reason, by the names listed at its Code.
type Args map[string]string

// Error is a refusal or a fault that people are told about, in their language.
type Error struct {
	Code Code
	Args Args
}

// Error returns the code and its particulars, for operators and tests.
func (e *Error) Error() string {
	s := string(e.Code)
	for _, k := range sortedKeys(e.Args) {
		s += " " + k + "=" + e.Args[k]
	}
	return s
}

// refuse makes an Error from a code and name, value pairs.
func refuse(c Code, pairs ...string) *Error {
	e := &Error{Code: c}
	if len(pairs) > 0 {
		e.Args = make(Args, len(pairs)/2)
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		e.Args[pairs[i]] = CleanLine(pairs[i+1]) // it may be what they typed
	}
	return e
}

// mostNamed is how many a refusal names at most.
const mostNamed = 20

// firstOf joins what a refusal names, the first of it.
func firstOf(ids []string) string {
	if len(ids) > mostNamed {
		ids = append(ids[:mostNamed:mostNamed], "…")
	}
	return strings.Join(ids, ",")
}

// MaxText is the most bytes of one text that a person may send; the console
// asks for far less.
const MaxText = 8 << 10

func tooLong() error { return refuse(CodeTooLong, "max", strconv.Itoa(MaxText)) }

// needs is the reason as it is kept; it may not be missing, nor too long.
func needs(reason string) (string, error) {
	reason, err := optional(reason)
	if reason == "" && err == nil {
		err = refuse(CodeReasonNeeded)
	}
	return reason, err
}

// optional is a reason that may be missing.
func optional(reason string) (string, error) {
	if reason = Clean(reason); len(reason) > MaxText {
		return "", tooLong()
	}
	return reason, nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }

// add appends what is not the last already.
func add(ids []string, id string) []string {
	if n := len(ids); n > 0 && ids[n-1] == id {
		return ids
	}
	return append(ids, id)
}

func itoa(n int) string { return strconv.Itoa(n) }
