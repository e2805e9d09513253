package setup

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"juri/scoring"
)

// Fault is one thing that is wrong with a contest folder, and where.
type Fault struct {
	File    string // its name in the folder
	Sheet   string // of a workbook; "" elsewhere, or when it is the workbook as a whole
	Line    int    // from 1, a sheet's row; 0 when the fault is the file or the sheet as a whole
	Col     int    // from 1, in characters; a sheet's column
	Heading string // what stands over the column, as it is written; "" where nothing does
	Problem *scoring.Error
}

// Where is the place as compilers write it, contest.yaml:12:9, or as
// spreadsheets do, entries.xlsx:Peserta!C4.
func (f Fault) Where() string {
	switch {
	case f.Sheet != "" && f.Line == 0:
		return f.File + ":" + f.Sheet
	case f.Sheet != "":
		return f.File + ":" + f.Sheet + "!" + cellName(f.Line, f.Col)
	case f.Line == 0:
		return f.File
	}
	return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Col)
}

// Error is for logs. People read the sentence that belongs to the problem's code.
func (f Fault) Error() string {
	s := f.Where() + ": " + string(f.Problem.Code)
	for _, k := range slices.Sorted(maps.Keys(f.Problem.Args)) {
		s += fmt.Sprintf(" %s=%q", k, f.Problem.Args[k])
	}
	return s
}

// Unwrap is the coded problem.
func (f Fault) Unwrap() error { return f.Problem }

// Faults is every fault of a folder, by file, line and column.
type Faults []Fault

// Error is one line a fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As find each fault.
func (f Faults) Unwrap() []error {
	errs := make([]error, len(f))
	for i := range f {
		errs[i] = f[i]
	}
	return errs
}

func (f Faults) sorted() Faults {
	slices.SortStableFunc(f, func(a, b Fault) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Problem.Code, b.Problem.Code),
		)
	})
	return f
}

// pos is a place in a file, from 1; the zero pos is the file as a whole.
type pos struct{ line, col int }

type reader struct {
	file   string
	sheet  string // of a workbook
	faults *Faults
	said   *[]Said // nil where nobody asks

	heading func(pos) string // what stands over a place of a table
}

func (r *reader) fault(at pos, code scoring.Code, args ...string) {
	r.report(at, problem(code, args...))
}

func (r *reader) report(at pos, bad *scoring.Error) {
	f := Fault{File: r.file, Sheet: r.sheet, Line: at.line, Col: at.col, Problem: bad}
	if r.heading != nil {
		f.Heading = short(r.heading(at))
	}
	*r.faults = append(*r.faults, f)
}

// unique reports, for the second use of an id, where the first one is.
func (r *reader) unique(seen map[string]pos, kind, id string, at pos) bool {
	if first, ok := seen[id]; ok {
		r.fault(at, "duplicate_id", "kind", kind, "id", id, "line", fmt.Sprint(first.line))
		return false
	}
	seen[id] = at
	return true
}

// idsOf lists ids that may be used; those with a fault of their own are left out.
func idsOf(seen map[string]pos) string {
	ids := slices.Sorted(maps.Keys(seen))
	return strings.Join(slices.DeleteFunc(ids, func(id string) bool { return !idForm.MatchString(id) }), ", ")
}

// problem makes a coded error of a code and pairs of argument and value.
func problem(code scoring.Code, args ...string) *scoring.Error {
	e := &scoring.Error{Code: code, Args: map[string]string{}}
	for i := 0; i+1 < len(args); i += 2 {
		e.Args[args[i]] = args[i+1]
	}
	return e
}
