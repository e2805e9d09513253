package setup

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxDepth bounds nesting far above what a contest needs and far below what
// would exhaust the parser's stack.
const maxDepth = 64

// root parses YAML down to its one document; ok is false, and a fault is
// recorded, when there is nothing to read fields from. An empty file is a nil node.
func (r *reader) root(src string) (n ast.Node, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			r.fault(pos{1, 1}, CodeBadSyntax, "detail", short(fmt.Sprint(p)))
			n, ok = nil, false
		}
	}()
	tokens := lexer.Tokenize(src)
	if at, deep := tooDeep(tokens); deep {
		r.fault(at, CodeTooDeep)
		return nil, false
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		at, detail := pos{1, 1}, err.Error()
		var e yaml.Error
		if errors.As(err, &e) {
			detail = e.GetMessage()
			if t := e.GetToken(); t != nil && t.Position != nil {
				at = tokenPos(t)
			}
		}
		r.fault(at, CodeBadSyntax, "detail", short(detail))
		return nil, false
	}
	for _, doc := range file.Docs {
		switch {
		case doc.Body == nil:
		case doc.Body.Type() == ast.DirectiveType:
			r.fault(where(doc.Body), CodeYAMLFeature, "feature", "%")
		case n != nil:
			r.fault(where(doc.Body), CodeYAMLFeature, "feature", "---")
		default:
			n = doc.Body
		}
	}
	return n, true
}

func tooDeep(tokens token.Tokens) (pos, bool) {
	flow, marks, line := 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			marks, line = 0, t.Position.Line
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		case token.SequenceEntryType, token.MappingKeyType, token.TagType, token.AnchorType:
			marks++
		}
		if flow > maxDepth || marks > maxDepth || t.Position.IndentLevel > maxDepth {
			return tokenPos(t), true
		}
	}
	return pos{}, false
}

// tokenPos is a token's place, and never before the first character.
func tokenPos(t *token.Token) pos {
	return pos{max(t.Position.Line, 1), max(t.Position.Column, 1)}
}

// where is the place at which a person sees a value begin.
func where(n ast.Node) pos {
	switch n := n.(type) {
	case nil:
		return pos{1, 1}
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return where(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return where(n.Key)
	}
	if t := n.GetToken(); t != nil && t.Position != nil {
		return tokenPos(t)
	}
	return pos{1, 1}
}

// field is one field that an object may have.
type field struct {
	name   string
	must   bool
	read   func(ast.Node)
	absent func() bool // where it is not given; whether something else says it
}

func must(name string, read func(ast.Node)) field { return field{name: name, must: true, read: read} }
func opt(name string, read func(ast.Node)) field  { return field{name: name, read: read} }

// object reads the fields of a mapping in the order in which they are listed
// here, not in the file, so that a read may rely on those before it.
func (r *reader) object(n ast.Node, fields ...field) {
	pairs, ok := r.pairs(n)
	if !ok {
		return
	}
	given := map[string]*ast.MappingValueNode{}
	for _, p := range pairs {
		key := keyText(p.Key)
		switch {
		case !slices.ContainsFunc(fields, func(f field) bool { return f.name == key }):
			r.fault(where(p.Key), CodeUnknownField, "field", short(key), "known", fieldNames(fields))
		case given[key] != nil:
			r.fault(where(p.Key), CodeDuplicateField, "field", key)
		default:
			given[key] = p
		}
	}
	for _, f := range fields {
		p := given[f.name]
		switch {
		case p != nil && !isNull(p.Value):
			f.read(p.Value)
		case f.absent != nil && p == nil && f.absent():
		case f.must && p != nil:
			r.fault(where(p.Key), CodeMissingField, "field", f.name)
		case f.must:
			r.fault(where(n), CodeMissingField, "field", f.name)
		}
	}
}

// pairs are a mapping's keys and values.
func (r *reader) pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := n.(type) {
	case nil:
		return nil, true
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	}
	r.wrongType(n, "fields")
	return nil, false
}

// list reads each item of a sequence.
func (r *reader) list(n ast.Node, each func(ast.Node)) {
	s, ok := n.(*ast.SequenceNode)
	if !ok {
		r.wrongType(n, "list")
		return
	}
	for _, item := range s.Values {
		each(item)
	}
}

// scalar is the text of a plain or quoted value as it was written.
func (r *reader) scalar(n ast.Node, want string) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		if n.Value != nil {
			return n.Value.Value, true
		}
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	r.wrongType(n, want)
	return "", false
}

func (r *reader) wrongType(n ast.Node, want string) {
	switch n.(type) {
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode, *ast.MergeKeyNode:
		r.fault(where(n), CodeYAMLFeature, "feature", short(n.GetToken().Value))
	default:
		r.fault(where(n), CodeWrongType, "want", want)
	}
}

func keyText(k ast.MapKeyNode) string {
	switch k := k.(type) {
	case *ast.StringNode:
		return k.Value
	case *ast.MappingKeyNode:
		if v, ok := k.Value.(ast.MapKeyNode); ok {
			return keyText(v)
		}
	}
	return k.GetToken().Value
}

func isNull(n ast.Node) bool {
	_, null := n.(*ast.NullNode)
	return n == nil || null
}

func fieldNames(fields []field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	return strings.Join(names, ", ")
}
