package scoring

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Keep makes text from people fit to be kept. Every letter, sign and emoji stays.
// Dropped are control and format characters, letters that nobody can see, and
// joiners and variation selectors but in the scripts and emoji that need them;
// broken UTF-8 becomes U+FFFD, a tab a space. Line ends are kept as \n; the ends
// of the text are trimmed. What a terminal shows of it is Shown.
func Keep(s string) string { return keep(s, true) }

// KeepLine is Keep for text of one line: a line end becomes a space.
func KeepLine(s string) string { return keep(s, false) }

func keep(s string, lines bool) string {
	if printable(s) {
		return strings.TrimSpace(s)
	}
	var k keeper
	k.Grow(len(s))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case lineEnd(r) && lines:
			k.write('\n')
		case lineEnd(r) || r == '\t' || r == brailleBlank:
			k.write(' ')
		case isTag(r):
			n = len(s[i:]) - len(strings.TrimLeftFunc(s[i:], isTag))
			if k.last == blackFlag && k.held == 0 && namesRegion(s[i:i+n]) {
				k.WriteString(s[i : i+n])
				k.last = cancelTag
			}
		case isSelector(r):
			k.selector(r)
		case r == joiner || r == nonJoiner:
			k.join(r)
		case noncharacter(r):
			k.write(utf8.RuneError)
		case !unseen(r):
			k.write(r)
		}
		i += n
	}
	return strings.TrimSpace(k.String())
}

// keeper writes what is kept. A joiner or selector that needs something after
// it is held until that comes.
type keeper struct {
	strings.Builder
	last   rune // written last
	letter rune // the last one that was no mark, which marks, joiners and selectors belong to
	held   rune // 0 for none
	marks  int  // since letter
}

// maxKept is how many marks one letter keeps: no script has more.
const maxKept = 30

func (k *keeper) write(r rune) {
	if unicode.Is(unicode.M, r) {
		if k.marks == maxKept {
			return
		}
		k.marks++
		k.settle(r)
	} else {
		k.settle(r)
		k.letter, k.marks = r, 0
	}
	k.put(r)
}

func (k *keeper) put(r rune) {
	k.WriteRune(r)
	k.last = r
}

// selector keeps one that chooses between the looks of the letter before it.
func (k *keeper) selector(r rune) {
	switch {
	case k.held != 0 || k.last != k.letter || k.last == 0:
	case keycapBase(k.letter) && r == emojiLook:
		k.held = r
	case varies(k.letter, r):
		k.put(r)
	}
}

func (k *keeper) join(r rune) {
	switch {
	case k.held != 0 || k.last == joiner || k.last == nonJoiner:
	case r == joiner && joins(k.letter):
		k.put(r)
	case r == joiner && pictured(k.letter), r == nonJoiner && joins(k.letter):
		k.held = r
	}
}

// settle writes what is held if next is what it needs.
func (k *keeper) settle(next rune) {
	if k.held == joiner && pictured(next) || k.held == nonJoiner && joins(next) || k.held == emojiLook && next == keycap {
		k.WriteRune(k.held)
	}
	k.held = 0
}

// printable reports whether s is printable ASCII, the common case.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}
