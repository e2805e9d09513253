package scoring

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

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

func isSelector(r rune) bool { return unicode.Is(unicode.Variation_Selector, r) || r == '\u180e' }
func isRegional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }
func isSkin(r rune) bool     { return r >= 0x1f3fb && r <= 0x1f3ff }
func isTag(r rune) bool      { return r >= 0xe0020 && r <= cancelTag }

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
