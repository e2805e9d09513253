package setup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a borrowed laptop may have no time zones of its own

	"github.com/goccy/go-yaml/ast"

	"juri/scoring/exact"
)

var (
	idForm    = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$`)
	userForm  = regexp.MustCompile(`^[a-z][a-z0-9._-]{0,31}$`)
	clockForm = regexp.MustCompile(`^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$`)
)

// id reads an id that nothing else of its kind has.
func (r *reader) id(p *string, kind string, seen map[string]pos) func(ast.Node) {
	return func(n ast.Node) {
		form, code := idForm, CodeBadID
		if kind == "user" {
			form, code = userForm, CodeBadUser
		}
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		s = strings.TrimSpace(s)
		if !form.MatchString(s) {
			r.fault(where(n), code, "value", short(s))
			seen[s] = where(n) // so that its uses are not faults as well
			return
		}
		*p = s
		r.unique(seen, kind, s, where(n))
	}
}

// number reads a decimal number; ok is false when it is none.
func (r *reader) number(n ast.Node) (exact.Decimal, bool) {
	s, ok := r.scalar(n, "number")
	if !ok {
		return 0, false
	}
	d, err := exact.ParseDecimal(s)
	if err != nil {
		r.fault(where(n), CodeBadNumber, "value", short(s))
	}
	return d, err == nil
}

func (r *reader) weight(p *exact.Decimal) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "number")
		if !ok {
			return
		}
		d, err := exact.ParseDecimal(s)
		if err != nil || d < 0 {
			r.fault(where(n), CodeBadWeight, "value", short(s))
			return
		}
		*p = d
	}
}

// count reads a whole number of at least least.
func (r *reader) count(p *int, least int) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "number")
		if !ok {
			return
		}
		v, err := strconv.Atoi(s)
		if err != nil || v < least || v > maxSeed {
			r.fault(where(n), CodeBadCount, "value", short(s), "min", strconv.Itoa(least))
			return
		}
		*p = v
	}
}

func (r *reader) flag(p *bool) func(ast.Node) {
	return func(n ast.Node) {
		b, ok := n.(*ast.BoolNode)
		if !ok {
			r.wrongType(n, "flag")
			return
		}
		*p = b.Value
	}
}

// choice reads one of the known words. field is what a person calls it.
func choice[T ~string](r *reader, p *T, field string, known ...T) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		if slices.Contains(known, T(s)) {
			*p = T(s)
			return
		}
		*p = ""
		r.fault(where(n), CodeUnknownChoice, "field", field, "value", short(s), "known", joined(known))
	}
}

// duration reads a length of time from least up to a day.
func (r *reader) duration(p *time.Duration, least time.Duration) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		d, err := time.ParseDuration(strings.ReplaceAll(s, " ", ""))
		if err != nil || d < least || d > 24*time.Hour || d%time.Second != 0 {
			r.fault(where(n), CodeBadDuration, "value", short(s))
			return
		}
		*p = d
	}
}

func (r *reader) date(p *string) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		if _, err := time.Parse(time.DateOnly, s); err != nil {
			r.fault(where(n), CodeBadDate, "value", short(s))
			return
		}
		*p = s
	}
}

func (r *reader) clock(p *string) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		if *p, ok = clockTime(s); !ok {
			r.fault(where(n), CodeBadTime, "value", short(s))
		}
	}
}

func (r *reader) timezone(p *string) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		if _, err := time.LoadLocation(s); err != nil || s == "" || s == "Local" {
			r.fault(where(n), CodeBadTimezone, "value", short(s))
			return
		}
		*p = s
	}
}

// clockTime writes 8:00, 08:00 and 08.00 as 08:00.
func clockTime(s string) (string, bool) {
	m := clockForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return "", false
	}
	return strings.Repeat("0", 2-len(m[1])) + m[1] + ":" + m[2], true
}

// minutes is a time of day, as clockTime writes it, in minutes since midnight.
func minutes(clock string) int {
	h, _ := strconv.Atoi(clock[:2])
	m, _ := strconv.Atoi(clock[3:])
	return h*60 + m
}
