package sshd

import (
	"errors"
	"strings"
)

// errOpen is a command line that ends inside of a quote.
var errOpen = errors.New("unfinished quote or backslash")

// Split takes a command line apart as a shell would: at blanks, outside of
// quotes. In single quotes everything is itself; in double quotes a backslash
// makes `"`, `\`, `$` and "`" themselves; elsewhere it does so for any character.
// Nothing is ever expanded.
func Split(line string) ([]string, error) {
	var args []string
	var arg strings.Builder
	open := false // an argument has begun, if only by a quote
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case ' ', '\t', '\n', '\r':
			if open {
				args = append(args, arg.String())
				arg.Reset()
				open = false
			}
		case '\'':
			end := strings.IndexByte(line[i+1:], '\'')
			if end < 0 {
				return nil, errOpen
			}
			arg.WriteString(line[i+1 : i+1+end])
			i += 1 + end
			open = true
		case '"':
			n, ok := unquote(&arg, line[i+1:])
			if !ok {
				return nil, errOpen
			}
			i += n
			open = true
		case '\\':
			if i++; i == len(line) {
				return nil, errOpen
			}
			arg.WriteByte(line[i])
			open = true
		default:
			arg.WriteByte(c)
			open = true
		}
	}
	if open {
		args = append(args, arg.String())
	}
	return args, nil
}

// unquote writes what stands in s before the closing double quote to arg and
// returns how many bytes that and the quote take.
func unquote(arg *strings.Builder, s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return i + 1, true
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\"\\$`", s[i+1]) >= 0:
			i++
			arg.WriteByte(s[i])
		default:
			arg.WriteByte(c)
		}
	}
	return 0, false
}
