package scoring

import (
	"crypto/sha256"
	"slices"
	"strings"
)

// The reasons why sheets are not attested.
const (
	CodeNoSheets     Code = "no_sheets"      // the juror has none
	CodeSheetsMoved  Code = "sheets_moved"   // they are others than the juror looked at
	CodeAttested     Code = "attested"       // they are already
	CodeKeyNotTheirs Code = "key_not_theirs" // key
	CodeSignatureBad Code = "signature_bad"  // it is none of theirs over these sheets
	CodeNotSigned    Code = "not_signed"     // the page was asked for a signature, and gave none
)

// maxSignature is bytes of a signature as it is recorded; one of RSA with 8192 bits has 2,900.
const maxSignature = 4096

// Sheets are all that stand under one juror's name.
type Sheets struct {
	Juror string
	Slots []*Slot // with a sheet of theirs, by the entries' ids
}

// SheetsOf gathers a juror's sheets, also those that others entered for them.
func (s State) SheetsOf(juror string) Sheets {
	all := Sheets{Juror: juror}
	for _, l := range s.Slots {
		if l.Cell(juror).Sheet != nil {
			all.Slots = append(all.Slots, l)
		}
	}
	slices.SortFunc(all.Slots, func(a, b *Slot) int { return strings.Compare(a.Entry.ID, b.Entry.ID) })
	return all
}

// Text is what the juror signs: a line that says what it is, a line with their user
// name, and a line a sheet with the entry's id and the hash of the sheet's record, to
// which everything on it and all records before it belong.
func (a Sheets) Text() string {
	var b strings.Builder
	b.WriteString("juri sheets\n" + a.Juror + "\n")
	for _, l := range a.Slots {
		b.WriteString(l.Entry.ID + " " + l.Cell(a.Juror).Sheet.Receipt.String() + "\n")
	}
	return b.String()
}

// Digest is the SHA-256 of the text.
func (a Sheets) Digest() Hash { return sha256.Sum256([]byte(a.Text())) }

// AttestSheets is a juror's word for all of their sheets as they stand.
type AttestSheets struct {
	Digest    Hash   // of what they looked at
	Signature string // as SheetsAttested has it; whoever asks has checked it
	Key       string
}

func (c AttestSheets) decide(s State, by Person) ([]Fact, error) {
	all, was := s.SheetsOf(by.User), s.AttestedBy(by.User)
	switch {
	case len(all.Slots) == 0:
		return nil, refuse(CodeNoSheets)
	case all.Digest() != c.Digest:
		return nil, refuse(CodeSheetsMoved)
	case was != nil && was.Digest == c.Digest && (c.Signature == "" || c.Signature == was.Signature):
		return nil, refuse(CodeAttested)
	case len(c.Signature) > maxSignature || (c.Signature == "") != (c.Key == ""):
		return nil, refuse(CodeSignatureBad)
	case c.Key != "" && !s.hasKey(by.User, c.Key):
		return nil, refuse(CodeKeyNotTheirs, "key", c.Key)
	}
	return one(SheetsAttested(c))
}

// hasKey reports whether the person may log in with the key of that fingerprint.
func (s State) hasKey(user, print string) bool {
	return slices.ContainsFunc(s.KeysOf(user), func(k string) bool { return fingerprint(k) == print }) ||
		slices.ContainsFunc(s.Devices, func(d *Device) bool { return d.User == user && d.Fingerprint() == print })
}

func (f SheetsAttested) apply(b *builder, e Event) {
	b.Attested = slices.DeleteFunc(slices.Clone(b.Attested), func(a Attestation) bool { return a.By == e.By })
	b.Attested = append(b.Attested, Attestation{SheetsAttested: f, By: e.By, Proof: e.Proof, At: e.At, Seq: e.Seq})
}

// AttestedBy is the juror's last word for their sheets; nil if they gave none. It
// stands for the sheets as they are if it has their digest.
func (s State) AttestedBy(juror string) *Attestation {
	if i := slices.IndexFunc(s.Attested, func(a Attestation) bool { return a.By == juror }); i >= 0 {
		return &s.Attested[i]
	}
	return nil
}

// StandsBy reports whether the juror stands by their sheets as they are.
func (s State) StandsBy(juror string) bool {
	a := s.AttestedBy(juror)
	return a != nil && a.Digest == s.SheetsOf(juror).Digest()
}

// Unattested are those jurors with sheets whose word for them is missed.
func (s State) Unattested() (missing []string) {
	if s.Contest == nil || s.Contest.Result.Attest == "" || s.Contest.Result.Attest == AttestNone {
		return nil
	}
	jurors := 0
	for _, p := range s.People {
		if len(s.SheetsOf(p.User).Slots) == 0 {
			continue
		}
		if jurors++; !s.StandsBy(p.User) {
			missing = append(missing, p.User)
		}
	}
	if s.Contest.Result.Attest == AttestMajority && 2*len(missing) < jurors {
		return nil
	}
	return missing
}
