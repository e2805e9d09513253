package etcd

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"juri/scoring"
)

// Everything of the contest's on a cluster bears a mark, a MAC under a key that
// its hosts alone know, so that who can write to the cluster still forges nothing.
// It stands before the value, outside what is hashed, and is bound to the
// contest's name, to the kind and to the place.

// marked puts the mark before a value.
func (l *Log) marked(kind, at, value string) string { return l.mark(kind, at, value) + " " + value }

func (l *Log) mark(kind, at, value string) string {
	h := hmac.New(sha256.New, l.key[:])
	fmt.Fprintf(h, "%s\n%s\n%q\n%s", kind, l.prefix, at, value)
	return hex.EncodeToString(h.Sum(nil))
}

// unmarked takes the mark off a value; the code is CodeUnmarked if it has none,
// CodeForged if it is not that value's own at that place.
func (l *Log) unmarked(kind, at, stored string) (value string, refused scoring.Code) {
	mark, value, is := strings.Cut(stored, " ")
	switch {
	case !is || len(mark) != 2*sha256.Size:
		if l.lax {
			return stored, ""
		}
		return "", CodeUnmarked
	case !l.lax && !hmac.Equal([]byte(mark), []byte(l.mark(kind, at, value))):
		return "", CodeForged
	}
	return value, ""
}

// draftAt is the place of a draft's mark: its slot and juror, and how many times
// something was put there, so that none that was written over comes back.
func draftAt(d scoring.DraftSaved, version int64) string {
	return fmt.Sprint(d.Slot, "\x00", d.Juror, "\x00", version)
}

// draftForged says that a kept draft is not one that a host of the contest put
// there, or that somebody took it away.
func draftForged(slot, user string) error {
	return &scoring.Error{Code: CodeDraftForged, Args: scoring.Args{"slot": slot, "user": user}}
}
