package store

import (
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	"juri/scoring"
)

// shape says which fields of a JSON object are public. In the struct, a field
// tagged half:"public" is; of one tagged half:"parts" those are that its own
// struct tags so; no other is.
type shape []field

type field struct {
	name   string
	public bool
	parts  shape // of an object that has a part in each half
}

var shapes sync.Map // reflect.Type -> shape

func shapeOf(f scoring.Fact) shape {
	t := reflect.TypeOf(f)
	if s, ok := shapes.Load(t); ok {
		return s.(shape)
	}
	s := shapeOfStruct(t, false)
	shapes.Store(t, s)
	return s
}

// shapeOfStruct is the shape of a struct, all of it public or as its tags say.
func shapeOfStruct(t reflect.Type, public bool) (s shape) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		is, parts := public, shape(nil)
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch f.Tag.Get("half") {
		case "public":
			is = true
		case "parts":
			parts = shapeOfStruct(inner, false)
		}
		switch {
		case !f.Anonymous || name != "":
			s = append(s, field{name, is, parts})
		case parts != nil:
			s = append(s, parts...)
		default: // its fields are this one's
			for _, own := range shapeOfStruct(inner, is) {
				s = append(s, field{own.name, is, nil})
			}
		}
	}
	return s
}

// split takes a fact's JSON form apart into its halves. data is as json.Marshal
// writes it. Each half keeps the order; an object that has no fields for a half
// is left out of it, but stands in the public one if it has none at all.
func (s shape) split(data []byte) (public, private []byte) {
	public, private = append(make([]byte, 0, len(data)), '{'), append(make([]byte, 0, len(data)), '{')
	put := func(half, key, value []byte) []byte {
		if len(half) > 1 {
			half = append(half, ',')
		}
		return append(append(append(half, key...), ':'), value...)
	}
	for rest := data[1:]; len(rest) > 1; {
		key := rest[:valueEnd(rest)]
		value := rest[len(key)+1:]
		value = value[:valueEnd(value)]
		rest = rest[len(key)+1+len(value):]
		if rest[0] == ',' {
			rest = rest[1:]
		}
		f := s.field(key[1 : len(key)-1])
		switch {
		case f.parts != nil && value[0] == '{':
			open, hidden := f.parts.split(value)
			if len(open) > 2 || len(hidden) == 2 {
				public = put(public, key, open)
			}
			if len(hidden) > 2 {
				private = put(private, key, hidden)
			}
		case f.public:
			public = put(public, key, value)
		default:
			private = put(private, key, value)
		}
	}
	return append(public, '}'), append(private, '}')
}

// field returns what is known of the field; nothing of one that is not known.
func (s shape) field(name []byte) field {
	for _, f := range s {
		if f.name == string(name) {
			return f
		}
	}
	return field{}
}

// valueEnd is where the JSON value ends that b begins with.
func valueEnd(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			for i++; b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			depth++
			continue
		case '}', ']':
			depth--
		case ',', ':':
			if depth == 0 {
				return i
			}
			continue
		default:
			continue
		}
		switch {
		case depth < 0: // of what it is in
			return i
		case depth == 0:
			return i + 1
		}
	}
	return len(b)
}

// halvesOf returns the two halves of a fact's JSON form.
func halvesOf(f scoring.Fact) (public, private []byte, err error) {
	data, err := json.Marshal(f)
	if err != nil {
		return nil, nil, err
	}
	public, private = shapeOf(f).split(data)
	return public, private, nil
}
