package setup

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// The cells of a sheet are read by what reads contest.yaml: they become its
// values, and keep their places.

func tokenAt(at pos, typ token.Type, value string) *token.Token {
	return &token.Token{Type: typ, Value: value, Origin: value, Position: &token.Position{Line: at.line, Column: at.col}}
}

func textNode(at pos, s string) ast.Node {
	return ast.String(tokenAt(at, token.StringType, s))
}

func flagNode(at pos, b bool) ast.Node {
	s := "false"
	if b {
		s = "true"
	}
	return ast.Bool(tokenAt(at, token.BoolType, s))
}

// wordsNode is a list of what stands in one cell, set apart by commas,
// semicolons, bars or line ends.
func wordsNode(at pos, s string) ast.Node {
	var items []ast.Node
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;|\n", r) }) {
		if word = strings.TrimSpace(word); word != "" {
			items = append(items, textNode(at, word))
		}
	}
	return listNode(at, items)
}

func listNode(at pos, items []ast.Node) ast.Node {
	n := ast.Sequence(tokenAt(at, token.SequenceStartType, "["), true)
	n.Values = items
	return n
}

// fields are a row's values by name; those that are nil were left empty.
type fields struct {
	at    pos
	names []string
	nodes []ast.Node
}

func (f *fields) set(name string, n ast.Node) {
	f.names, f.nodes = append(f.names, name), append(f.nodes, n)
}

func (f *fields) node() ast.Node {
	n := ast.Mapping(tokenAt(f.at, token.MappingStartType, "{"), true)
	for i, value := range f.nodes {
		at := where(value)
		key := ast.String(tokenAt(at, token.StringType, f.names[i]))
		n.Values = append(n.Values, ast.MappingValue(tokenAt(at, token.MappingValueType, ":"), key, value))
	}
	return n
}
