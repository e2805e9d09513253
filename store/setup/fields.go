package setup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a borrowed laptop may have no time zones of its own

	"juri/scoring"
	"juri/scoring/exact"
)

// field is one field that an object may have.
type field struct {
	name   string
	must   bool
	read   func(value)
	absent func() bool // where it is not given; whether something else says it
}

func must(name string, read func(value)) field { return field{name: name, must: true, read: read} }
func opt(name string, read func(value)) field  { return field{name: name, read: read} }

// object reads fields in the order in which they are listed here, not in the
// file, so that a read may rely on those before it.
func (r *reader) object(v value, fields ...field) {
	if !r.isObject(v) {
		return
	}
	given, names := map[string]*namedValue{}, []string{}
	for _, f := range fields {
		names = append(names, f.name)
	}
	for i, f := range v.fields {
		key := f.key.text
		switch {
		case !slices.Contains(names, key):
			r.fault(f.key.at, "unknown_field", "field", short(key), "known", joined(names))
		case given[key] != nil:
			r.fault(f.key.at, "duplicate_field", "field", key)
		default:
			given[key] = &v.fields[i]
		}
	}
	for _, f := range fields {
		of := given[f.name]
		switch {
		case of != nil && !of.value.missing():
			f.read(of.value)
		case f.absent != nil && of == nil && f.absent():
		case f.must && of != nil:
			r.fault(of.key.at, "missing_field", "field", f.name)
		case f.must:
			r.fault(v.at, "missing_field", "field", f.name)
		}
	}
}

// isObject reports whether a value has fields, which may be none; that it cannot
// have any is a fault.
func (r *reader) isObject(v value) bool {
	if v.kind != fieldsValue && v.kind != noValue {
		r.wrongType(v, "fields")
		return false
	}
	return true
}

// list reads each item of a list.
func (r *reader) list(v value, each func(value)) {
	if v.kind != listValue {
		r.wrongType(v, "list")
		return
	}
	for _, item := range v.list {
		each(item)
	}
}

// listOf reads each item of a list into a value that is added to others.
func listOf[T any](r *reader, to *[]T, each func(value, *T)) func(value) {
	return func(v value) {
		r.list(v, func(v value) {
			var item T
			each(v, &item)
			*to = append(*to, item)
		})
	}
}

// texts reads each item of a list that is a text.
func (r *reader) texts(v value, each func(v value, s string)) {
	r.list(v, func(v value) {
		if s, ok := r.scalar(v, "text"); ok {
			each(v, s)
		}
	})
}

// notEmpty gives a list without an item that fault.
func (r *reader) notEmpty(v value, code scoring.Code) {
	if v.kind == listValue && len(v.list) == 0 {
		r.fault(v.at, code)
	}
}

// scalar is the text of a plain or quoted value as it was written.
func (r *reader) scalar(v value, want string) (string, bool) {
	if v.kind != textValue && v.kind != flagValue {
		r.wrongType(v, want)
		return "", false
	}
	return v.text, true
}

func (r *reader) wrongType(v value, want string) {
	if v.kind == foreignValue {
		r.fault(v.at, "yaml_feature", "feature", short(v.text))
		return
	}
	r.fault(v.at, "wrong_type", "want", want)
}

// parsed reads a value that parse takes; one that it refuses is a fault of that
// code, with what was written and the further arguments.
func (r *reader) parsed(want string, code scoring.Code, parse func(string) bool, args ...string) func(value) {
	return func(v value) {
		if s, ok := r.scalar(v, want); ok && !parse(s) {
			r.fault(v.at, code, append([]string{"value", short(s)}, args...)...)
		}
	}
}

var (
	idForm    = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$`)
	userForm  = regexp.MustCompile(`^[a-z][a-z0-9._-]{0,31}$`)
	clockForm = regexp.MustCompile(`^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$`)
)

// id reads an id that nothing else of its kind has.
func (r *reader) id(p *string, kind string, seen map[string]pos) func(value) {
	return func(v value) {
		form, code := idForm, scoring.Code("bad_id")
		if kind == "user" {
			form, code = userForm, "bad_user"
		}
		s, ok := r.scalar(v, "text")
		if !ok {
			return
		}
		s = strings.TrimSpace(s)
		if !form.MatchString(s) {
			r.fault(v.at, code, "value", short(s))
			seen[s] = v.at // so that its uses are not faults as well
			return
		}
		*p = s
		r.unique(seen, kind, s, v.at)
	}
}

// reference reads the id of something that was read before; what is called so in a fault.
func (r *reader) reference(p *string, seen map[string]pos, code scoring.Code, what string) func(value) {
	return func(v value) {
		s, ok := r.scalar(v, "text")
		if _, known := seen[s]; ok && !known {
			r.fault(v.at, code, what, short(s), "known", idsOf(seen))
		} else if ok {
			*p = s
		}
	}
}

func (r *reader) number(p *exact.Decimal) func(value) {
	return r.decimal(p, "bad_number", func(exact.Decimal) bool { return true })
}

func (r *reader) weight(p *exact.Decimal) func(value) {
	return r.decimal(p, "bad_weight", func(d exact.Decimal) bool { return d >= 0 })
}

func (r *reader) decimal(p *exact.Decimal, code scoring.Code, fits func(exact.Decimal) bool) func(value) {
	return r.parsed("number", code, func(s string) bool {
		d, err := exact.ParseDecimal(s)
		return err == nil && fits(d) && assign(p, d)
	})
}

// assign takes over a value that was found right.
func assign[T any](p *T, to T) bool {
	*p = to
	return true
}

// count reads a whole number of at least least.
func (r *reader) count(p *int, least int) func(value) {
	return r.parsed("number", "bad_count", func(s string) bool {
		n, err := strconv.Atoi(s)
		return err == nil && n >= least && n <= maxSeed && assign(p, n)
	}, "min", strconv.Itoa(least))
}

func (r *reader) flag(p *bool) func(value) {
	return func(v value) {
		if *p = v.isTrue(); v.kind != flagValue {
			r.wrongType(v, "flag")
		}
	}
}

// choice reads one of the known words. field is what a person calls it.
func choice[T ~string](r *reader, p *T, field string, known ...T) func(value) {
	return r.parsed("text", "unknown_choice", func(s string) bool {
		*p = ""
		return slices.Contains(known, T(s)) && assign(p, T(s))
	}, "field", field, "known", joined(known))
}

// duration reads a length of time from least up to a day.
func (r *reader) duration(p *time.Duration, least time.Duration) func(value) {
	return r.parsed("text", "bad_duration", func(s string) bool {
		d, err := time.ParseDuration(strings.ReplaceAll(s, " ", ""))
		return err == nil && d >= least && d <= 24*time.Hour && d%time.Second == 0 && assign(p, d)
	})
}

func (r *reader) date(p *string) func(value) {
	return r.parsed("text", "bad_date", func(s string) bool {
		_, err := time.Parse(time.DateOnly, s)
		return err == nil && assign(p, s)
	})
}

func (r *reader) clock(p *string) func(value) {
	return r.parsed("text", "bad_time", func(s string) (ok bool) {
		*p, ok = clockTime(s)
		return ok
	})
}

func (r *reader) timezone(p *string) func(value) {
	return r.parsed("text", "bad_timezone", func(s string) bool {
		_, err := time.LoadLocation(s)
		return err == nil && s != "" && s != "Local" && assign(p, s)
	})
}

// clockTime writes 8:00, 08:00 and 08.00 as 08:00.
func clockTime(s string) (string, bool) {
	m := clockForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return "", false
	}
	return strings.Repeat("0", 2-len(m[1])) + m[1] + ":" + m[2], true
}

// sinceMidnight is how long after midnight a time of day is, as clockTime writes it.
func sinceMidnight(clock string) time.Duration {
	h, _ := strconv.Atoi(clock[:2])
	m, _ := strconv.Atoi(clock[3:])
	return time.Duration(h*60+m) * time.Minute
}
