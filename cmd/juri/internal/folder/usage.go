package folder

import (
	"regexp"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
)

// usage says in the person's language what cobra says of a command line in English; ""
// where it is none of that.
func usage(t *i18n.Text, said string) string {
	u := t.Shell.Usage
	for _, x := range []struct {
		form string
		say  func(m []string) string
	}{
		{`unknown command "(.*)" for "(\S+)"(?:\n\nDid you mean this\?\n(.*))?`, func(m []string) string { return u.UnknownCommand(m[1], strings.Fields(m[3])) }},
		{`unknown command "(.*)" for "(.*)"`, func(m []string) string { return u.NotAfter(m[2], m[1]) }},
		{`unknown (?:flag: |shorthand flag: '.*' in )(\S+)`, func(m []string) string { return u.UnknownFlag(m[1]) }},
		{`flag needs an argument: (?:'.*' in )?(\S+)`, func(m []string) string { return u.NeedsValue(m[1]) }},
		{`invalid argument "(.*)" for "(?:-., )?(\S+)" flag: .* \((.*)\)`, func(m []string) string { return u.BadValue(m[2], m[1], m[3]) }},
		{`invalid argument "(.*)" for "(?:-., )?(\S+)" flag: .*`, func(m []string) string { return u.BadValue(m[2], m[1], "") }},
		{`bad flag syntax: (.*)`, func(m []string) string { return u.BadFlag(m[1]) }},
		{`required flag\(s\) (.*) not set`, func(m []string) string { return u.NeedsFlags(flags(strings.Split(m[1], ", "))) }},
		{`if any flags in the group \[.*\] are set none of the others can be; \[(.*)\] were all set`, func(m []string) string { return u.NotTogether(flags(strings.Fields(m[1]))) }},
		{`accepts (\d+) arg\(s\), received (\d+)`, func(m []string) string { return u.Exactly(m[1], m[2]) }},
		{`requires at least (\d+) arg\(s\), only received (\d+)`, func(m []string) string { return u.AtLeast(m[1], m[2]) }},
		{`accepts at most (\d+) arg\(s\), received (\d+)`, func(m []string) string { return u.AtMost(m[1], m[2]) }},
		{`accepts between (\d+) and (\d+) arg\(s\), received (\d+)`, func(m []string) string { return u.Between(m[1], m[2], m[3]) }},
	} {
		if m := regexp.MustCompile("(?s)^" + x.form + "\\s*$").FindStringSubmatch(said); m != nil {
			for i := range m {
				m[i] = scoring.ShownLine(m[i])
			}
			return x.say(m)
		}
	}
	return ""
}

func flags(names []string) []string {
	for i, n := range names {
		names[i] = "--" + strings.Trim(n, `"`)
	}
	return names
}
