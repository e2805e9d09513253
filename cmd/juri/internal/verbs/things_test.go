package verbs

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/storetest"
	"juri/tui/kit/kittest"
)

// say has people say the lines of a play, and keeps what is looked at.
func (s *served) say(lines string, told map[string]string) {
	s.T.Helper()
	for line := range strings.Lines(lines) {
		who, what, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch refused := strings.TrimPrefix(who, "!"); {
		case who == "look":
			f := strings.Fields(what)
			for _, user := range f[:len(f)-1] {
				user, keys, _ := strings.Cut(user, "+")
				place := map[bool]string{true: "gate", false: "sheet"}[user == "sari"]
				x := s.Console(user, 120, 40)
				if keys != "" {
					x.See("? bantuan")
					x.Press(keys)
				}
				x.See(f[len(f)-1])
				told[place] += x.Screen() + "\n"
				_ = x.Conn.Close()
			}
		case who == "late":
			juritest.Until(s.T, what+" is late", func() bool {
				return s.Folder.Board.State().Slot(what).Timer.Left(s.Folder.Board.Clock()) <= -time.Second
			})
		case refused != who:
			s.No(refused, what, "")
		default:
			s.OK(who, what)
		}
	}
}

// play plays the contest to its published result, and returns what each place told; what walls
// told in letters they have as they showed it.
func (c playedContest) play(t *testing.T) (told map[string]string, walls []string) {
	t.Helper()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{"contest.yaml": c.rules, "entries.csv": "id,unit,title,category,room\n" + c.entries} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	told = map[string]string{}
	s.say(c.goes, told)
	for id, file := range c.components {
		_, code := s.preview("panitia", "import --component "+id, []byte(file))
		if out, e, exit := s.send("panitia", "import --component "+id+" --yes="+code, []byte(file)); exit != 0 {
			t.Fatalf("%s: %s%s", id, out, e)
		}
	}
	s.say(c.then, told)
	s.BreakTies()
	rows, want := juritest.PlacesIn(t, s.OK("panitia", "standings --format csv")), c.places(c.given())
	if len(rows) != len(want) {
		t.Errorf("%d rows, and by the rule %d", len(rows), len(want))
	}
	for _, r := range rows {
		at, score := want[r.Entry], ""
		if at.score != nil {
			score = at.score.FloatString(6)
		}
		if r.Rank != at.rank || r.Score != score {
			t.Errorf("%s has place %d with %s, and by the rule %d with %s", r.Entry, r.Rank, r.Score, at.rank, score)
		}
	}
	s.OK("panitia", "show layar standings")
	wall := s.Console("layar", 68, 33) // whose rows are text
	last := s.Folder.Board.State().Standings().Rows[0].Entry
	juritest.Until(t, "the wall has the standings", func() bool { return kittest.Shows(wall.Screen(), s.Folder.Board.State().Slot(last).Entry.Unit) }, wall.Screen)
	told["board"] = wall.Screen()
	s.OK("panitia", "seal"+map[bool]string{true: " --waive '" + c.waive + "'"}[c.waive != ""])
	s.OK("wakil", "confirm")
	desk := s.Console("panitia", 200, 60)
	desk.See("pilih tab")
	desk.Press("2")
	for _, r := range s.Folder.Board.State().Standings().Rows {
		at := regexp.MustCompile(`▸ .{1,12}` + regexp.QuoteMeta(r.Entry) + ` `)
		juritest.Until(t, r.Entry+" is chosen", func() bool { return at.MatchString(desk.Screen()) }, desk.Screen)
		told["desk"] += desk.Screen() + "\n"
		desk.Press("j")
	}
	_ = desk.Conn.Close()
	s.OK("panitia", "show layar reveal")
	s.OK("panitia", "reveal start")
	for _, step := range s.Folder.Board.State().RevealSteps() {
		told["reveal"] += s.OK("panitia", "reveal next") + "\n"
		if step.Kind == scoring.RevealEntry {
			juritest.Until(t, step.Title+" is on the wall", func() bool { return kittest.Shows(wall.Screen(), step.Title) }, wall.Screen)
			told["reveal"], walls = told["reveal"]+wall.Screen()+"\n", append(walls, wall.Screen())
		}
	}
	_ = wall.Conn.Close()
	told["standings"] = s.OK("panitia", "standings")
	told["json"] = s.OK("panitia", "standings --format json") + s.OK("panitia", "export juri.json")
	for _, kind := range []string{"lembar-penilaian", "rekapitulasi", "piagam", "pemenang", "lembar-masukan"} {
		told["papers"] += s.PDF("export " + kind + ".pdf")
	}
	told["papers"] += s.OK("panitia", "export pemenang.txt")
	told["minutes"] = s.PDF("export berita-acara.pdf")
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	noError(t, os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600))
	told["tally"] = string(inProcess(t, append([]string{"tally", path}, c.tally...)...))
	s.OK("panitia", "publish "+cmp.Or(c.publish, "sheets"))
	told["public"] = strings.ReplaceAll(s.OK("panitia", "export --public"), `\"`, `"`)
	return told, walls
}

// TestEveryThingIsShown plays contests with all that contest.yaml can say, over SSH to the published
// result, and holds that each place tells each thing, or that it is said why not.
func TestEveryThingIsShown(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "poppler-utils", "pdftotext")
	for name, c := range playedContests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			told, walls := c.play(t)
			for place, text := range told {
				told[place] = strings.Join(strings.Fields(text), " ")
			}
			for _, of := range things {
				if of.contest != name {
					continue
				}
				for place, cell := range of.in() {
					why, none := strings.CutPrefix(cell, "– ")
					switch {
					case none && why == "", cell == "":
						t.Errorf("%s, %s: nothing is said of it", of.thing, place)
					case none:
					default:
						for _, words := range strings.Split(cell, " | ") {
							if !strings.Contains(told[place], words) && !slices.ContainsFunc(walls, func(wall string) bool { return place == "reveal" && kittest.Shows(wall, words) }) {
								t.Errorf("%s: %s lacks %q:\n%s", of.thing, place, words, told[place])
							}
						}
					}
				}
			}
		})
	}
	for _, of := range things {
		if _, is := playedContests[of.contest]; !is {
			t.Errorf("%s: there is no contest %s", of.thing, of.contest)
		}
	}
}
