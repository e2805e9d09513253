package etcd

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"go.etcd.io/etcd/api/v3/v3rpc/rpctypes"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"juri/scoring"
	"juri/store"
)

// What people are told of a cluster.
const (
	CodeAddress      scoring.Code = "cluster_address"       // address: not etcd://HOST,…/NAME
	CodeOpen         scoring.Code = "cluster_open"          // who reaches it may write it, as far as it is used here
	CodeLetsIn       scoring.Code = "cluster_lets_in"       // address: a member lets in who shows nothing
	CodeUnmarked     scoring.Code = "cluster_unmarked"      // record: it bears no mark of the contest's hosts
	CodeForged       scoring.Code = "cluster_forged"        // record: it bears a mark that is not its own
	CodeDraftForged  scoring.Code = "cluster_draft_forged"  // slot, user: likewise, or it was taken away
	CodeBehind       scoring.Code = "cluster_behind"        // records, known (how many): it lacks some that this host has seen there
	CodeOther        scoring.Code = "cluster_other"         // record: it is another than this host has seen there
	CodeBadMember    scoring.Code = "cluster_bad_member"    // member: neither an address nor NAME=ADDRESS, or twice
	CodeNoAuthority  scoring.Code = "cluster_no_authority"  // path, dir: certificates, and not the key that signed them
	CodeBadAuthority scoring.Code = "cluster_bad_authority" // path: unreadable, or out of date
)

const (
	// writeWithin is the deadline of an append and of reading the news, over all
	// tries: longer than a cluster takes to choose another leader as a rule.
	writeWithin = 3 * time.Second
	// probeWithin is the deadline of asking whether the cluster takes writes.
	probeWithin = time.Second
	// tryWithin is the deadline of one try: after it another member is asked.
	tryWithin = 500 * time.Millisecond
	// dialAgain is the longest pause before a member is dialled again, and how
	// long that may take.
	dialAgain = 2 * time.Second
	// tryAgain is the pause between two tries.
	tryAgain = 50 * time.Millisecond
)

// try does something until it is done, is refused, or the time is over. do is
// told whether an earlier try may have been done all the same.
func (l *Log) try(ctx context.Context, within time.Duration, do func(ctx context.Context, again bool) error) error {
	limit, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	for again := false; ; again = true {
		one, stop := context.WithTimeout(limit, tryWithin)
		err := do(one, again)
		stop()
		if said := (*scoring.Error)(nil); err == nil || errors.Is(err, store.ErrConflict) || errors.As(err, &said) {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if tooLarge(err) {
			return fmt.Errorf("%w: %w", store.ErrTooLarge, err)
		}
		if limit.Err() != nil || !passing(err) {
			return lost(err)
		}
		select {
		case <-time.After(tryAgain):
		case <-limit.Done():
		}
	}
}

// tooLarge reports whether the server, or the client before it, took the request
// for too large, and so did nothing of it.
func tooLarge(err error) bool {
	return errors.Is(err, rpctypes.ErrRequestTooLarge) || errors.Is(err, rpctypes.ErrTooManyOps) ||
		status.Code(err) == codes.ResourceExhausted && strings.Contains(status.Convert(err).Message(), "larger than max")
}

// passing reports whether another try may go better.
func passing(err error) bool {
	code := status.Code(err)
	if e := (rpctypes.EtcdError{}); errors.As(err, &e) {
		code = e.Code()
	}
	switch code {
	case codes.InvalidArgument, codes.PermissionDenied, codes.Unauthenticated, codes.FailedPrecondition, codes.ResourceExhausted, codes.OutOfRange:
		return errors.Is(err, rpctypes.ErrTooManyRequests) || errors.Is(err, rpctypes.ErrInvalidAuthToken) || errors.Is(err, rpctypes.ErrCompacted)
	}
	return true
}

// lostError is a cluster that does not answer, or refuses: with the sentence for
// people, and the cause.
type lostError struct{ cause error }

func (e *lostError) Error() string { return "etcd: " + e.cause.Error() }

// Unwrap gives both.
func (e *lostError) Unwrap() []error {
	return []error{&scoring.Error{Code: store.CodeClusterLost, Args: scoring.Args{"cause": scoring.CleanLine(e.cause.Error())}}, e.cause}
}

func lost(err error) error { return &lostError{err} }
