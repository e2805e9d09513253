package scoring

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from people fit to be kept. Every letter, sign and emoji stays.
// Dropped are control and format characters, letters that nobody can see, and
// joiners and variation selectors but in the scripts and emoji that need them;
// broken UTF-8 becomes U+FFFD, a tab a space. Line ends are kept as \n; the ends
// of the text are trimmed. What a terminal shows of it is Shown.
func Clean(s string) string { return clean(s, true) }

// CleanLine is Clean for text of one line: a line end becomes a space.
func CleanLine(s string) string { return clean(s, false) }

func clean(s string, lines bool) string {
	if printable(s) {
		return strings.TrimSpace(s)
	}
	var k cleaner
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

// cleaner writes what is kept. A joiner or selector that needs something after
// it is held until that comes.
type cleaner struct {
	strings.Builder
	last   rune // written last
	letter rune // the last one that was no mark, which marks, joiners and selectors belong to
	held   rune // 0 for none
	marks  int  // since letter
}

// maxMarksKept is how many marks one letter keeps: no script has more.
const maxMarksKept = 30

func (k *cleaner) write(r rune) {
	if unicode.Is(unicode.M, r) {
		if k.marks == maxMarksKept {
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

func (k *cleaner) put(r rune) {
	k.WriteRune(r)
	k.last = r
}

// selector keeps one that chooses between the looks of the letter before it.
func (k *cleaner) selector(r rune) {
	switch {
	case k.held != 0 || k.last != k.letter || k.last == 0:
	case keycapBase(k.letter) && r == emojiLook:
		k.held = r
	case varies(k.letter, r):
		k.put(r)
	}
}

func (k *cleaner) join(r rune) {
	switch {
	case k.held != 0 || k.last == joiner || k.last == nonJoiner:
	case r == joiner && joins(k.letter):
		k.put(r)
	case r == joiner && pictured(k.letter), r == nonJoiner && joins(k.letter):
		k.held = r
	}
}

// settle writes what is held if next is what it needs.
func (k *cleaner) settle(next rune) {
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

// Characters goes through a text as people count it: a letter with its marks, an
// emoji with all that is joined to it. Together they are the text.
func Characters(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s != "" {
			n := characterAt(s)
			if !yield(s[:n]) {
				return
			}
			s = s[n:]
		}
	}
}

// characterAt is the length of the character that s begins with.
func characterAt(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	if first < utf8.RuneSelf && (n == len(s) || s[n] < utf8.RuneSelf) || unicode.IsSpace(first) || unicode.IsControl(first) {
		return n
	}
	emoji := pictured(first)
	joined, flag := false, isRegional(first)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case unicode.Is(unicode.M, r) || isSelector(r) || r == nonJoiner || isTag(r):
		case r == joiner:
			joined = true
			n += size
			continue
		case emoji && (joined && pictured(r) || isSkin(r)):
		case flag && isRegional(r):
			flag = false
		default:
			return n
		}
		joined = false
		n += size
	}
	return n
}

const (
	nonJoiner    = '\u200c'
	joiner       = '\u200d'
	brailleBlank = '\u2800'
	emojiLook    = '\ufe0f'
	keycap       = '\u20e3'
	blackFlag    = '\U0001f3f4'
	cancelTag    = '\U000e007f'
)

func lineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// unseen is true of control and format characters and of letters that nobody sees.
func unseen(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) || r == '\U0001d159' ||
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

func noncharacter(r rune) bool { return r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe }
func isSelector(r rune) bool   { return unicode.Is(unicode.Variation_Selector, r) || r == '\u180e' }
func isRegional(r rune) bool   { return r >= 0x1f1e6 && r <= 0x1f1ff }
func isSkin(r rune) bool       { return r >= 0x1f3fb && r <= 0x1f3ff }
func isTag(r rune) bool        { return r >= 0xe0020 && r <= cancelTag }

// namesRegion reports whether tags are the name of a region, as a flag has it,
// with their end.
func namesRegion(tags string) bool {
	name, ended := strings.CutSuffix(tags, string(cancelTag))
	return ended && name != "" && len(name) <= 6*utf8.UTFMax && !strings.ContainsFunc(name, func(r rune) bool { return r < 0xe0030 || r > 0xe007a })
}

func keycapBase(r rune) bool { return r >= '0' && r <= '9' || r == '#' || r == '*' }

// pictured is true of what may be an emoji or a part of one.
func pictured(r rune) bool {
	switch r {
	case 0xa9, 0xae, 0x203c, 0x2049, 0x2122, 0x2139, 0x3030, 0x303d, 0x3297, 0x3299:
		return true
	}
	return r >= 0x1f000 && r <= 0x1faff || r >= 0x2190 && r <= 0x2bff && r&0xff00 != 0x2800
}

// varies reports whether the selector chooses between looks of the letter.
func varies(letter, selector rune) bool {
	switch {
	case selector >= 0x180b && selector <= 0x180f:
		return unicode.Is(unicode.Mongolian, letter)
	case selector >= 0xe0100:
		return unicode.Is(unicode.Han, letter)
	case selector >= 0xfe0e:
		return pictured(letter)
	}
	return unicode.In(letter, unicode.Han, unicode.Myanmar, unicode.Phags_Pa, unicode.Sm)
}

// joins is true of letters and marks of the scripts in which a joiner changes
// what is read.
func joins(r rune) bool { return r >= 0x600 && unicode.In(r, joinScripts...) }

var joinScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mandaic, unicode.Nko, unicode.Mongolian, unicode.Phags_Pa, unicode.Adlam, unicode.Hanifi_Rohingya,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada,
	unicode.Malayalam, unicode.Sinhala, unicode.Myanmar, unicode.Khmer, unicode.Tibetan, unicode.Limbu, unicode.Javanese, unicode.Balinese,
	unicode.Sundanese, unicode.Batak, unicode.Grantha, unicode.Newa, unicode.Tirhuta, unicode.Sharada, unicode.Chakma, unicode.Brahmi, unicode.Kaithi,
}
