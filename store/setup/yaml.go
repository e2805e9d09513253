package setup

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxDepth bounds nesting far above what a contest needs and far below what
// would exhaust the parser's stack.
const maxDepth = 64

// document reads YAML down to the value of its one document; ok is false, and a
// fault is recorded, when there is nothing to read fields from.
func (r *reader) document(src string) (v value, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			r.fault(pos{1, 1}, "bad_syntax", "detail", short(fmt.Sprint(p)))
			v, ok = value{at: pos{1, 1}}, false
		}
	}()
	v.at = pos{1, 1}
	tokens := lexer.Tokenize(src)
	if at, deep := tooDeep(tokens); deep {
		r.fault(at, "too_deep")
		return v, false
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
		r.fault(at, "bad_syntax", "detail", short(detail))
		return v, false
	}
	first := true
	for _, doc := range file.Docs {
		switch {
		case doc.Body == nil:
		case doc.Body.Type() == ast.DirectiveType:
			r.fault(where(doc.Body), "yaml_feature", "feature", "%")
		case !first:
			r.fault(where(doc.Body), "yaml_feature", "feature", "---")
		default:
			v, first = valueOf(doc.Body), false
		}
	}
	return v, true
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

// where is the place at which a person sees a node begin.
func where(n ast.Node) pos {
	switch n := n.(type) {
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

func valueOf(n ast.Node) value {
	if n == nil {
		return value{at: pos{1, 1}}
	}
	v := value{at: where(n), kind: otherValue}
	if t := n.GetToken(); t != nil {
		v.text = t.Value
	}
	switch n := n.(type) {
	case *ast.NullNode:
		v.kind = nullValue
	case *ast.StringNode:
		v.kind, v.text = textValue, n.Value
	case *ast.LiteralNode:
		if n.Value != nil {
			v.kind, v.text = textValue, n.Value.Value
		}
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		v.kind = textValue
	case *ast.BoolNode:
		v.kind = flagValue
	case *ast.SequenceNode:
		v.kind = listValue
		for _, item := range n.Values {
			v.list = append(v.list, valueOf(item))
		}
	case *ast.MappingNode:
		v.kind = fieldsValue
		for _, f := range n.Values {
			v.fields = append(v.fields, namedValue{valueOf(f.Key), valueOf(f.Value)})
		}
	case *ast.MappingValueNode:
		v.kind, v.fields = fieldsValue, []namedValue{{valueOf(n.Key), valueOf(n.Value)}}
	case *ast.MappingKeyNode: // ? name
		v.text = valueOf(n.Value).text
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode, *ast.MergeKeyNode:
		v.kind = foreignValue
	}
	return v
}
