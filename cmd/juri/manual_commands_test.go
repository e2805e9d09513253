package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"juri/cmd/juri/manual"
	"juri/scoring/i18n"
	"juri/tui/sshd"
)

// commandsOf are the command lines of a page: of its code, and between its quotes, where a verb
// with something after it is one of SSH.
func (s *served) commandsOf(page string) (lines []string) {
	for _, f := range fence.FindAllStringSubmatch(page, -1) {
		for _, line := range strings.Split(f[2], "\n") {
			if strings.HasPrefix(line, "juri ") || strings.HasPrefix(line, "ssh ") {
				lines = append(lines, line)
			}
		}
	}
	verbs := s.verbs()
	for _, q := range quoted.FindAllStringSubmatch(fence.ReplaceAllString(page, ""), -1) {
		first, _, more := strings.Cut(q[1], " ")
		switch {
		case first == "juri" && more, first == "ssh" && more:
			lines = append(lines, q[1])
		case more && slices.Contains(verbs, first):
			lines = append(lines, "ssh panitia@10.0.0.5 -p 2222 "+q[1])
		}
	}
	return lines
}

// help is what a verb that asks for help is told; each is asked once, as the door takes so
// many connections a second.
func (s *served) help(user, verb string) (out, wrong string, code int) {
	if _, is := s.helped[user+" "+verb]; !is {
		if s.helped == nil {
			s.helped = map[string]func() (string, string, int){}
		}
		out, wrong, code := s.Verb(user, verb)
		s.helped[user+" "+verb] = func() (string, string, int) { return out, wrong, code }
	}
	return s.helped[user+" "+verb]()
}

// verbs are the commands over SSH.
func (s *served) verbs() (names []string) {
	help, _, _ := s.help("panitia", "help")
	_, list, _ := strings.Cut(help, "Perintah:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		names = append(names, strings.Fields(line)[0])
	}
	return names
}

// flags are those of every command, here and over SSH.
func (s *served) flags() map[string]bool {
	all := map[string]bool{}
	take := func(usage string) {
		for _, f := range regexp.MustCompile(`--[a-z-]+`).FindAllString(usage, -1) {
			all[f] = true
		}
	}
	var of func(c *cobra.Command)
	of = func(c *cobra.Command) {
		take(c.Flags().FlagUsages())
		for _, sub := range c.Commands() {
			of(sub)
		}
	}
	of(commands(i18n.For("en")))
	for _, verb := range s.verbs() {
		help, _, _ := s.help("panitia", verb+" --help")
		take(help)
	}
	return all
}

// parse reads a command line without running it; a redirection is left out.
func (s *served) parse(line string) error {
	line = regexp.MustCompile(` (&&|[<>|]) .*`).ReplaceAllString(line, "")
	words, err := sshd.Split(line)
	if err != nil {
		return err
	}
	if words[0] == "juri" {
		c, args, err := commands(i18n.For("en")).Find(words[1:])
		if err == nil {
			err = c.ParseFlags(args)
		}
		if err == nil && c.Parent() == nil && c.Name() != "juri" {
			err = fmt.Errorf("there is no command %q", c.Name())
		}
		if err == nil {
			err = c.ValidateArgs(c.Flags().Args())
		}
		return err
	}
	user, verb, err := spoken(words)
	if err != nil || verb == "" {
		return err
	}
	if _, wrong, code := s.help(user, verb+" --help"); code != 0 {
		return fmt.Errorf("%s", wrong)
	}
	return nil
}

// spoken is who types ssh, and what.
func spoken(words []string) (user, verb string, err error) {
	user, host, _ := strings.Cut(words[1], "@")
	if host != "10.0.0.5" || len(words) < 4 || words[2] != "-p" || words[3] != "2222" {
		return "", "", fmt.Errorf("not ssh USER@10.0.0.5 -p 2222 …: %q", words)
	}
	return user, strings.Join(words[4:], " "), nil
}

// TestManualCommands parses every command that a page names, with the flags and verbs there are.
func TestManualCommands(t *testing.T) {
	s := serveDemo(t)
	for _, wrong := range []string{
		"juri nosuch lomba", "juri check lomba --nosuch", "juri check", "juri cluster nosuch", "juri cards lomba --format nosuch",
		"ssh panitia@10.0.0.5 -p 2222 nosuch", "ssh panitia@10.0.0.5 -p 2222 next --nosuch pinus", "ssh panitia@10.0.0.5 status",
	} {
		if s.parse(wrong) == nil {
			t.Errorf("%s is let through", wrong)
		}
	}
	flags := s.flags()
	everyPage(t, func(t *testing.T, _, _, page string) {
		for _, line := range s.commandsOf(page) {
			if err := s.parse(line); err != nil {
				t.Errorf("%s: %v", line, err)
			}
		}
		for _, q := range quoted.FindAllStringSubmatch(page, -1) {
			if f := regexp.MustCompile(`^--[^ =]+`).FindString(q[1]); f != "" && !flags[f] {
				t.Errorf("no command has %s", f)
			}
		}
	})
}

// TestManualVerbs holds that the page of verbs names every command, here and over SSH, and no other.
func TestManualVerbs(t *testing.T) {
	here := map[string]bool{}
	for _, c := range commands(i18n.For("en")).Commands() {
		here[c.Name()] = !c.Hidden
	}
	over := map[string]bool{}
	for _, verb := range serveDemo(t).verbs() {
		over[verb] = true
	}
	for _, lang := range []string{"id", "en"} {
		for head, are := range map[string]map[string]bool{"juri": here, "ssh": over} {
			_, table, found := strings.Cut(manual.Page(lang, "verbs"), map[string]string{"id": "| Perintah " + head, "en": "| " + head + " command"}[lang])
			table, _, _ = strings.Cut(table, "\n\n")
			named := map[string]bool{}
			for row := range strings.Lines(table) {
				first, _, _ := strings.Cut(strings.TrimPrefix(row, "|"), "|")
				for _, m := range quoted.FindAllStringSubmatch(first, -1) {
					if named[m[1]] = true; !are[m[1]] {
						t.Errorf("%s: there is no %s command %q", lang, head, m[1])
					}
				}
			}
			for c, is := range are {
				if is && !named[c] {
					t.Errorf("%s: %s is in no row of %s", lang, c, head)
				}
			}
			if !found || len(are) < 15 {
				t.Errorf("%s, %s: no table, or only %d commands", lang, head, len(are))
			}
		}
	}
}
