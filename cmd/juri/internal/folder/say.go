package folder

import (
	"cmp"
	"errors"
	"fmt"
	"io"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

// ErrSaid ends a command whose reasons were printed already.
var ErrSaid = errors.New("said")

// Complain says in the person's language why a command failed.
func Complain(w io.Writer, t *i18n.Text, err error) {
	var faults setup.Faults
	var damaged *store.DamagedError
	switch {
	case errors.Is(err, ErrSaid):
	case errors.As(err, &faults):
		for _, f := range faults {
			fmt.Fprintln(w, t.Fault(f.Where(), f.Heading, t.Problem(f.Problem)))
		}
		fmt.Fprintln(w, t.Shell.FaultCount(len(faults)))
	case errors.As(err, &damaged):
		PrintFaults(w, t, damaged.Report.Faults)
		fmt.Fprintln(w, "juri: "+t.Problem(err))
	case t.IsProblem(err):
		fmt.Fprintln(w, "juri: "+t.Problem(err))
	default:
		fmt.Fprintln(w, "juri: "+cmp.Or(usage(t, err.Error()), scoring.Shown(err.Error())))
	}
}

// PrintFaults says each thing that is wrong with a journal, a line each.
func PrintFaults(w io.Writer, t *i18n.Text, faults []store.Fault) {
	for _, f := range faults {
		fmt.Fprintln(w, t.Problem(f.What))
	}
}
