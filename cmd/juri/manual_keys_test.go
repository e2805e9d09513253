package main

import (
	"regexp"
	"strings"
	"testing"

	"charm.land/bubbles/v2/help"

	"juri/scoring"
	"juri/tui/juror"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/moderator"
	panitia "juri/tui/organizer"
)

// TestManualKeys holds that every key that a page names is one of the screens' keys: in a table
// with a screen in its head, after “key”, and wherever something in bold looks like a key.
func TestManualKeys(t *testing.T) {
	known := screenKeys(t)
	all := map[string]bool{"D": true, "y": true} // the root's, where a device can be remembered; and what answers a question
	for _, keys := range known {
		for k := range keys {
			all[k] = true
		}
	}
	looks := regexp.MustCompile(`^(.|\d-\d|enter|esc|tab|spasi|space|backspace|ctrl\+.)$`)
	head := regexp.MustCompile(`(?:Tombol|Key): ([^|]+?) *\|`)
	after := regexp.MustCompile(`(?i)(?:tombol|key) \*\*([^*]+)\*\*`)
	everyPage(t, func(t *testing.T, _, _, page string) {
		keys, in := all, ""
		for line := range strings.Lines(page) {
			if m := head.FindStringSubmatch(line); m != nil {
				in = m[1]
				if keys = known[in]; keys == nil {
					t.Errorf("there is no screen %q", in)
				}
				continue
			}
			if !strings.HasPrefix(line, "|") {
				keys, in = all, "any"
			}
			for _, m := range after.FindAllStringSubmatch(line, -1) {
				if !has(keys, m[1]) {
					t.Errorf("no key %q: %s", m[1], line)
				}
			}
			for _, m := range strong.FindAllStringSubmatch(line, -1) {
				if looks.MatchString(m[1]) && !has(keys, m[1]) {
					t.Errorf("%s has no key %q: %s", in, m[1], line)
				}
			}
		}
	})
}

// has reports whether a key, or every digit of a range of them, is one of the keys.
func has(keys map[string]bool, key string) bool {
	if len(key) == 3 && key[1] == '-' {
		for d := key[0]; d <= key[2]; d++ {
			if !keys[string(d)] {
				return false
			}
		}
		return true
	}
	return keys[key]
}

// screenKeys are the keys of the screens, by their names in the pages: “juri”, “organizer 4”
// (after those keys were pressed), “semua”.
func screenKeys(t *testing.T) map[string]map[string]bool {
	r := kittest.New(t)
	r.Do("sari", scoring.Next{Room: "pinus"})
	known := map[string]map[string]bool{}
	add := func(names []string, m help.KeyMap) {
		keys := map[string]bool{"esc": true}
		for _, group := range append(m.FullHelp(), m.ShortHelp()) {
			for _, b := range group {
				for _, k := range append(b.Keys(), strings.Fields(b.Help().Key)...) {
					keys[k] = true
				}
				if b.Help().Key == "1…8" {
					for d := '1'; d <= '8'; d++ {
						keys[string(d)] = true
					}
				}
			}
		}
		for k, shown := range map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→", "space": "spasi"} {
			if keys[k] {
				keys[shown] = true
			}
		}
		for _, name := range names {
			known[name] = keys
		}
	}
	add([]string{"juri", "juror"}, screenOf(r, "ani", juror.New))
	add([]string{"moderator"}, screenOf(r, "sari", moderator.New))
	add([]string{"panitia", "organizer"}, screenOf(r, "panitia", panitia.New))
	for _, path := range []string{"1 enter", "4", "4 d", "4 m", "5", "6", "7"} {
		add([]string{"panitia " + path, "organizer " + path}, screenOf(r, "panitia", panitia.New, strings.Fields(path)...))
	}
	x := serveDemo(t).Console("ani", 80, 24)
	x.See("P01")
	x.Press("?")
	x.See("keluar")
	known["semua"] = map[string]bool{}
	for _, word := range strings.Fields(x.Screen()) {
		known["semua"][word] = true
	}
	known["everybody"] = known["semua"]
	return known
}

// screenOf is a person's screen after they pressed some keys.
func screenOf[S interface {
	kittest.Screen
	help.KeyMap
}](r *kittest.Rig, user string, open func(*kit.Terminal) S, keys ...string) S {
	x := r.Terminal(user, "id", kit.Dark)
	s := open(x.Terminal)
	x.Attach(s)
	x.Press(keys...)
	s.View(120, 40)
	return s
}
