package verbs

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"juri/scoring/rank/ranktest"
)

// playedContest is a contest in which some of the things of the table are met, and how it goes:
// a line a person and what they say, "!" before what is refused, "look" when a juror's sheet and
// the moderator's screen are looked at.
type playedContest struct {
	rules, entries string
	goes           string
	then           string                                                   // once components are in
	components     map[string]string                                        // files that come in before the seal
	places         func(given map[string]map[string]sheetOf) map[string]due // by the contest's rules, worked out in fractions
	publish        string                                                   // how much of the result is published; "" for its sheets
	tally          []string                                                 // flags of juri tally
	waive          string                                                   // why it is sealed without what is missing
}

// sheetOf is what a juror gave, by criterion.
type sheetOf map[string]*big.Rat

const commonHead = "name: Lomba\nlanguage: id\ntimezone: Asia/Jakarta\npublish: sheets\nshow: {board: live}\nentries: entries.csv\n"

const commonStaff = `  - {user: sari, name: Sari Utami, role: moderator}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: wakil, name: Wakil Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
`

var playedContests = map[string]playedContest{
	"city": {
		rules: commonHead + `timer: {phases: [{id: paparan, name: Paparan, length: 7m}, {id: tanya, name: Tanya jawab, length: 5m}]}
rubric:
  scale: {min: 0, max: 100, step: 0.25}
  criteria:
    - {id: isi, name: Isi, weight: 50}
    - {id: kerja, name: Kerja sama, weight: 30, scale: {min: 1, max: 4}, levels: {1: Belum tampak, 2: Mulai tampak, 3: Jelas, 4: Menjadi contoh}}
    - {id: izin, name: Izin lengkap, weight: 20, scale: {values: [0, 10]}, levels: {0: {id: Tidak, en: "No"}, 10: {id: Ya, en: "Yes"}}}
rooms:
  - {id: pinus, name: Pinus, date: 2026-03-20, start: "08:00", slot: 20m}
  - {id: eboni, name: Eboni, date: 2026-03-21, start: "08:00", slot: 20m}
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true, rooms: ["pinus 08:00-08:40", eboni]}
  - {user: budi, name: Budi Santosa, role: juror, rooms: [pinus, eboni]}
  - {user: citra, name: Citra Maharani, role: juror, rooms: [pinus]}
  - {user: dewa, name: Dewa Prasetya, role: juror, reserve: true}
` + commonStaff + `categories: [{name: Digital, jurors: [budi, citra]}]
bonus: {max: 5}
overtime: {phase: tanya, per: 1h, points: 1.5}
components:
  - {id: berkas, name: Berkas, weight: 20, scale: {min: 0, max: 100, step: 0.01}}
  - {id: awal, name: Penyisihan, weight: 10, points: [12, 10, 8]}
result:
  method: mean
  panel: 1
  ties: [draw]
  awards:
    - {name: Juara, places: 3, min: 50, per: unit}
    - {name: Harapan, places: 2, min: 60}
    - {name: Emas, min: 70}
    - {name: Terbaik Lokal, places: 1, category: Lokal}
    - {name: Favorit, pick: 1, eligible: all}
  champion: {name: Juara Umum, count: [Juara], points: [5]}
  ineligible: [{entries: [P01], why: tuan rumah}]
certificates: {number: "400/{no}", place: Malang}
`,
		entries: "P01,Satu,Judul satu,SD,pinus\nP03,Tiga,Judul tiga,Digital,pinus\nP02,Dua,Judul dua,SD; Lokal,pinus\nP04,Empat,Judul empat,Lokal,eboni\nP05,DUA,Judul lima,SD,eboni\nP06,Enam,Judul enam,SD,eboni\n",
		goes: `panitia call P01
ani score P01 isi=90 kerja=4 izin=ya --submit
budi score P01 isi=88.25 kerja=4 izin=ya
look ani budi sari P01
budi score P01 --submit
citra score P01 isi=91.5 kerja=4 izin=ya --submit
panitia close P01
panitia call P03
look ani P04
look sari P03
!ani score P03 isi=1
budi score P03 isi=70.5 kerja=3 izin=tidak --submit
citra score P03 isi=72.75 kerja=2 izin=ya --submit
panitia close P03
panitia call P02
panitia next pinus
panitia extend pinus -5
!ani score P02 isi=1
budi score P02 isi=84.75 kerja=4 izin=ya --submit
citra score P02 isi=86 kerja=3 izin=ya --submit
late P02
panitia next pinus
look sari+[ 1,5
panitia close P02
sari overtime P02
panitia call P04
!citra score P04 isi=1
ani score P04 isi=60 kerja=2 izin=ya --submit
budi score P04 isi=61.25 kerja=2 izin=tidak --submit
panitia close P04
sari standin eboni dewa --for budi --reason 'sakit perut'
panitia call P05
look dewa sari P05
!budi score P05 isi=1
ani score P05 isi=83 kerja=3 izin=ya --submit
dewa score P05 isi=85.5 kerja=4 izin=ya --submit
panitia close P05
panitia call P06
ani score P06 isi=20 kerja=1 izin=tidak --submit
dewa score P06 isi=25 kerja=1 izin=tidak --submit
panitia close P06
panitia deduct P05 2.25 --reason 'seragam tidak lengkap'
wakil deduct P05 --confirm
panitia credit P03 1.5 --reason 'karya terbuka'`,
		then: "panitia pick Favorit P01 --reason 'suara pengunjung'",
		components: map[string]string{
			"berkas": "nomor,nilai\nP01,80\nP02,70.5\nP03,60\nP04,55.25\nP05,65\nP06,40\n",
			"awal":   "rank,entry\n1,P01\n2,P02\n3,P03\n4,P04\n5,P05\n6,P06\n",
		},
		places: func(given map[string]map[string]sheetOf) map[string]due {
			return inOrder(meansOf(given, func(entry string, sheet sheetOf) *big.Rat {
				score := weighs(sheet, map[string]int64{"isi": 50, "kerja": 30, "izin": 20})
				score.Mul(score, big.NewRat(70, 50*100+30*4+20*10))
				at := int(entry[2] - '1')
				score.Add(score, big.NewRat([]int64{8000, 7050, 6000, 5525, 6500, 4000}[at]*20, 100*100))
				score.Add(score, big.NewRat([]int64{12, 10, 8, 0, 0, 0}[at]*10, 12))
				return score.Add(score, big.NewRat([]int64{0, -150, 150, 0, -225, 0}[at], 100))
			}))
		},
	},
	"rubrics": {
		rules: commonHead + `timer: {presentation: 7m}
rubric: {name: Umum, scale: {min: 0, max: 100, step: 0.5}, criteria: [{id: naskah, name: Naskah, weight: 40}, {id: paparan, name: Paparan, weight: 60}]}
rubrics:
  sd: {name: Guru SD, total: sum, scale: {min: 0, max: 100, step: 0.5}, criteria: [{id: naskah, name: Naskah, weight: 1}, {id: paparan, name: Paparan, weight: 1}, {id: media, name: Media ajar, weight: 1}]}
categories: [{name: SD, rubric: sd}]
rooms: [{id: aula, name: Aula}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
` + commonStaff + `result:
  method: mean
  overall: share
  ties: [median, draw]
  awards: [{name: Juara I, places: 1}, {name: Juara II, places: 1}, {name: Terbaik SD, places: 1, category: SD}]
`,
		entries: "P01,Satu,Judul satu,SMP,aula\nP02,Dua,Judul dua,SD,aula\nP03,Tiga,Judul tiga,SMP,aula\nP04,Empat,Judul empat,SD,aula\n",
		goes: `panitia call P01
ani score P01 naskah=80 paparan=90 --submit
!ani score P01 media=90
budi score P01 naskah=82 paparan=91.5 --submit
panitia close P01
panitia call P02
ani score P02 naskah=70 paparan=80 media=75 --submit
look budi sari P02
budi score P02 naskah=71.5 paparan=80 media=76 --submit
panitia close P02
panitia call P03
ani score P03 naskah=80 paparan=90 --submit
budi score P03 naskah=82 paparan=91.5 --submit
panitia close P03
panitia call P04
ani score P04 naskah=60 paparan=70 media=65 --submit
budi score P04 naskah=61.5 paparan=70 media=66 --submit
panitia close P04
panitia tie P01 P03 --joint --reason 'sama kuat'
wakil tie P01 P03 --joint`,
		places: func(given map[string]map[string]sheetOf) map[string]due {
			return inOrder(meansOf(given, func(entry string, sheet sheetOf) *big.Rat { // its share of the maximum, of a hundred
				if sheet["media"] != nil {
					score := weighs(sheet, map[string]int64{"naskah": 1, "paparan": 1, "media": 1})
					return score.Quo(score, big.NewRat(3, 1))
				}
				score := weighs(sheet, map[string]int64{"naskah": 40, "paparan": 60})
				return score.Quo(score, big.NewRat(100, 1))
			}))
		},
	},
	"shared": {
		rules: strings.Replace(commonHead, "sheets", "places", 1) + `timer: {presentation: 7m}
rubric:
  total: sum
  scale: {min: 0, max: 40, step: 0.5}
  criteria: [{id: tajwid, name: Tajwid, weight: 1}, {id: fasahah, name: Fasahah, weight: 1}, {id: lagu, name: Lagu dan suara, weight: 1}]
rooms: [{id: mimbar, name: Mimbar}, {id: serambi, name: Serambi}]
people:
  - {user: ani, name: Ani Rahma, role: juror, criteria: {mimbar: [tajwid, fasahah], serambi: [lagu]}}
  - {user: budi, name: Budi Santosa, role: juror, criteria: {mimbar: [lagu], serambi: [tajwid]}}
  - {user: citra, name: Citra Maharani, role: juror, criteria: [fasahah, tajwid], chair: true}
` + commonStaff + `result: {method: mean, panel: 2, ties: ["criterion:tajwid", draw], awards: [{name: Juara I, places: 1}]}
`,
		entries: "P01,Satu,Judul satu,,mimbar\nP02,Dua,Judul dua,,mimbar\nP03,Tiga,Judul tiga,,serambi\n",
		goes: `panitia call P01
ani score P01 tajwid=35 fasahah=30 --submit
look budi citra sari P01
!budi score P01 tajwid=20
budi score P01 lagu=33.5 --submit
citra score P01 tajwid=36.5 fasahah=31 --submit
panitia close P01
panitia call P02
ani score P02 tajwid=30 fasahah=31.5 --submit
budi score P02 lagu=36 --submit
citra score P02 tajwid=31 fasahah=30 --submit
panitia close P02
panitia call P03
!ani score P03 tajwid=20
ani score P03 lagu=34 --submit
budi score P03 tajwid=33 --submit
citra score P03 tajwid=34 fasahah=32.5 --submit
panitia close P03`,
		places: func(given map[string]map[string]sheetOf) map[string]due {
			scores := map[string]*big.Rat{}
			for entry, sheets := range given { // for each criterion the mean of those who judge it
				scores[entry] = new(big.Rat)
				for _, id := range []string{"tajwid", "fasahah", "lagu"} {
					scores[entry].Add(scores[entry], middle(valuesOf(sheets, id)))
				}
			}
			return inOrder(scores)
		},
		publish: "places",
	},
	"dances": {
		rules: strings.Replace(commonHead, "sheets", "places", 1) + `timer: {presentation: 7m}
rubric: {places: true, once: true, scale: {min: 1, max: 30}, criteria: [{id: waltz, name: Waltz, weight: 1}, {id: tango, name: Tango, weight: 1}]}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
  - {user: citra, name: Citra Maharani, role: juror}
` + commonStaff + `result: {method: skating, panel: 3, ties: [shared], after_joint: next, awards: [{name: Juara, places: 3}]}
`,
		entries: "P01,Satu,Judul satu,,pinus\nP02,Dua,Judul dua,,pinus\nP03,Tiga,Judul tiga,,pinus\n",
		goes: `panitia next pinus
panitia next pinus
panitia next pinus
panitia next pinus
panitia next pinus
panitia next pinus
look budi sari P03
ani rank P01 P02 P03 --criterion waltz
ani rank P02 P01 P03 --criterion tango
budi rank P01 P02 P03 --criterion waltz
budi rank P02 P01 P03 --criterion tango
citra rank P02 P01 P03 --criterion waltz
citra rank P01 P03 P02 --criterion tango
panitia close P01
panitia close P02
panitia close P03`,
		places: func(map[string]map[string]sheetOf) map[string]due { // places as the jurors gave them, in the order of the three
			waltz := [][]*big.Rat{fractions(1, 1, 2), fractions(2, 2, 1), fractions(3, 3, 3)}
			tango := [][]*big.Rat{fractions(2, 2, 1), fractions(1, 1, 3), fractions(3, 3, 2)}
			danced, marks := make([][]*big.Rat, 3), make([][]*big.Rat, 3)
			for _, dance := range [][][]*big.Rat{waltz, tango} {
				for at, place := range ranktest.OneDance(dance) {
					danced[at], marks[at] = append(danced[at], place), append(marks[at], dance[at]...)
				}
			}
			all := map[string]due{}
			for at, place := range ranktest.Dances(danced, marks, false).Place {
				all["P0"+strconv.Itoa(at+1)] = due{place, new(big.Rat).Add(danced[at][0], danced[at][1])}
			}
			return all
		},
		publish: "places",
	},
	"points": {
		rules: commonHead + `timer: {presentation: 7m}
rubric: {scale: {min: 0, max: 10, step: 0.5}, criteria: [{id: a, name: Rasa, weight: 1}]}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
  - {user: citra, name: Citra Maharani, role: juror}
` + commonStaff + `result: {method: points, points: [12, 7.5, 3], panel: 3, ties: [shared], awards: [{name: Juara, places: 3}]}
`,
		entries: "P01,Satu,Judul satu,,pinus\nP02,Dua,Judul dua,,pinus\nP03,Tiga,Judul tiga,,pinus\n",
		goes: `panitia call P01
ani score P01 a=9 --submit
look budi sari P01
budi score P01 a=8 --submit
citra score P01 a=7.5 --submit
panitia close P01
panitia call P02
ani score P02 a=8 --submit
budi score P02 a=8 --submit
citra score P02 a=9 --submit
panitia close P02
panitia call P03
ani score P03 a=7 --submit
budi score P03 a=6 --submit
citra score P03 a=8 --submit
panitia close P03`,
		places: func(given map[string]map[string]sheetOf) map[string]due {
			worth := []*big.Rat{big.NewRat(12, 1), big.NewRat(15, 2), big.NewRat(3, 1)}
			scores := map[string]*big.Rat{}
			for entry, sheets := range given {
				scores[entry] = new(big.Rat)
				for juror, sheet := range sheets {
					better, alike := 0, 0
					for _, others := range given {
						switch others[juror]["a"].Cmp(sheet["a"]) {
						case 1:
							better++
						case 0:
							alike++
						}
					}
					scores[entry].Add(scores[entry], middle(worth[better:better+alike])) // who is equal shares
				}
			}
			return inOrder(scores)
		},
	},
	"runs": {
		rules: strings.Replace(commonHead, "sheets", "places", 1) + `timer: {presentation: 7m}
rubric: {scale: {min: 0, max: 10, step: 0.5}, criteria: [{id: a, name: Gaya, weight: 1}, {id: b, name: Tinggi, weight: 1}]}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
  - {user: citra, name: Citra Maharani, role: juror}
  - {user: dewa, name: Dewa Prasetya, role: juror}
` + commonStaff + `result: {method: high-low, panel: 4, ties: [runs, draw], awards: [{name: Juara, places: 1}]}
runs: {count: 2, best: 1}
`,
		entries: "P01,Satu,Judul satu,,pinus\nP02,Dua,Judul dua,,pinus\n",
		goes: `panitia call P01
ani score P01 a=9 b=1 --submit
budi score P01 a=5 b=6 --submit
citra score P01 a=6 b=5.5 --submit
dewa score P01 a=1 b=9 --submit
panitia close P01
panitia call P02
ani score P02 a=6 b=6 --submit
budi score P02 a=5 b=6 --submit
citra score P02 a=6 b=5.5 --submit
dewa score P02 a=5 b=6 --submit
panitia close P02
panitia advance
panitia call P01.2
ani score P01.2 a=8 b=7 --submit
look budi sari P01.2
budi score P01.2 a=7.5 b=7 --submit
citra score P01.2 a=8 b=7.5 --submit
dewa score P01.2 a=9 b=2 --submit
panitia close P01.2
panitia call P02.2
ani score P02.2 a=4 b=4 --submit
budi score P02.2 a=4 b=4 --submit
citra score P02.2 a=4.5 b=4 --submit
dewa score P02.2 a=5 b=4 --submit
panitia close P02.2`,
		places: func(given map[string]map[string]sheetOf) map[string]due {
			best := map[string]*big.Rat{}
			for turn, sheets := range given {
				score := new(big.Rat)
				for _, id := range []string{"a", "b"} { // each without its highest and lowest, and half of the whole
					values := slices.SortedFunc(slices.Values(valuesOf(sheets, id)), (*big.Rat).Cmp)
					score.Add(score, middle(values[1:len(values)-1]))
				}
				score.Quo(score, big.NewRat(2, 1))
				entry, _, _ := strings.Cut(turn, ".")
				if best[entry] == nil || best[entry].Cmp(score) < 0 {
					best[entry] = score
				}
			}
			return inOrder(best)
		},
		publish: "places",
	},
	"apart": {
		rules: commonHead + `timer: {presentation: 7m}
rubric: {scale: {min: 0, max: 100, step: 0.5}, criteria: [{id: a, name: Dampak, weight: 1}]}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
` + commonStaff + `result: {method: mean, panel: 2, overall: none, ties: [draw], awards: [{name: Terbaik, places: 1, per: category}]}
`,
		entries: "P01,Satu,Judul satu,SD,pinus\nP02,Dua,Judul dua,SMA,pinus\nP03,Tiga,Judul tiga,SD,pinus\nP04,Empat,Judul empat,TK,pinus\n",
		goes: `panitia call P01
ani score P01 a=90 --submit
look budi sari P01
budi score P01 a=80.5 --submit
panitia close P01
panitia call P02
ani score P02 a=70 --submit
budi score P02 a=60.5 --submit
panitia close P02
panitia call P03
ani score P03 a=91 --submit
budi score P03 a=80.5 --submit
panitia close P03
panitia absent P04`,
		places: func(given map[string]map[string]sheetOf) map[string]due {
			scores := meansOf(given, func(_ string, sheet sheetOf) *big.Rat { return sheet["a"] })
			sma := inOrder(map[string]*big.Rat{"P02": scores["P02"]})
			sd := inOrder(map[string]*big.Rat{"P01": scores["P01"], "P03": scores["P03"]})
			return map[string]due{"P01": sd["P01"], "P02": sma["P02"], "P03": sd["P03"], "P04": {}}
		},
		waive: "tidak hadir",
	},
	"final": {
		rules: commonHead + `timer: {presentation: 7m}
rubric: {scale: {min: 0, max: 100, step: 0.5}, criteria: [{id: a, name: Dampak, weight: 1}]}
rooms: [{id: pinus, name: Pinus}, {id: eboni, name: Eboni}, {id: final, name: Aula}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
` + commonStaff + `result: {method: mean, panel: 2, ties: [draw], awards: [{name: Juara, places: 2}]}
rounds: [{name: Final, top: 1, each: room, room: final}]
components: [{id: awal, name: Penyisihan, weight: 20, from: 1, points: [10, 8, 5]}]
`,
		entries: "P01,Satu,Judul satu,,pinus\nP02,Dua,Judul dua,,pinus\nP03,Tiga,Judul tiga,,eboni\n",
		goes: `panitia call P01
ani score P01 a=90 --submit
budi score P01 a=80.5 --submit
panitia close P01
panitia call P02
ani score P02 a=70 --submit
budi score P02 a=60.5 --submit
panitia close P02
panitia call P03
ani score P03 a=61 --submit
budi score P03 a=60.5 --submit
panitia close P03
panitia advance
panitia call P01.2
ani score P01.2 a=70 --submit
look budi sari P01.2
budi score P01.2 a=71 --submit
panitia close P01.2
panitia call P03.2
ani score P03.2 a=80 --submit
budi score P03.2 a=71 --submit
panitia close P03.2`,
		places: func(given map[string]map[string]sheetOf) map[string]due {
			scores := meansOf(given, func(_ string, sheet sheetOf) *big.Rat { return sheet["a"] })
			first := inOrder(map[string]*big.Rat{"P01": scores["P01"], "P02": scores["P02"], "P03": scores["P03"]})
			worth := []*big.Rat{big.NewRat(20, 1), big.NewRat(20*8, 10), big.NewRat(20*5, 10)}
			final := map[string]*big.Rat{}
			for _, entry := range []string{"P01", "P03"} { // the best of each room
				final[entry+".2"] = new(big.Rat).Mul(scores[entry+".2"], big.NewRat(80, 100))
				final[entry+".2"].Add(final[entry+".2"], worth[first[entry].rank-1])
			}
			all := inOrder(final)
			all["P02"] = due{3, scores["P02"]}
			return all
		},
		tally: []string{"--round=1"},
	},
}

// weighs is the weighted sum of a sheet.
func weighs(sheet sheetOf, weights map[string]int64) *big.Rat {
	sum := new(big.Rat)
	for id, w := range weights {
		sum.Add(sum, new(big.Rat).Mul(sheet[id], big.NewRat(w, 1)))
	}
	return sum
}

// due is what an entry must have: its place, 0 for none, and its score, nil for none.
type due struct {
	rank  int
	score *big.Rat
}

// inOrder places entries by their scores; who is equal shares a place.
func inOrder(scores map[string]*big.Rat) map[string]due {
	all := map[string]due{}
	for entry, score := range scores {
		at := due{1, score}
		for _, other := range scores {
			if other.Cmp(score) > 0 {
				at.rank++
			}
		}
		all[entry] = at
	}
	return all
}

// meansOf are the means of what each entry's sheets make.
func meansOf(given map[string]map[string]sheetOf, makes func(entry string, sheet sheetOf) *big.Rat) map[string]*big.Rat {
	means := map[string]*big.Rat{}
	for entry, sheets := range given {
		var all []*big.Rat
		for _, sheet := range sheets {
			all = append(all, makes(entry, sheet))
		}
		means[entry] = middle(all)
	}
	return means
}

// valuesOf are what jurors gave for a criterion, as far as they judge it.
func valuesOf(sheets map[string]sheetOf, criterion string) (all []*big.Rat) {
	for _, sheet := range sheets {
		if v := sheet[criterion]; v != nil {
			all = append(all, v)
		}
	}
	return all
}

func middle(all []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range all {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(all)), 1))
}

func fractions(all ...int64) (f []*big.Rat) {
	for _, n := range all {
		f = append(f, big.NewRat(n, 1))
	}
	return f
}

// given reads what jurors give off the lines of a play: by entry and juror.
func (c playedContest) given() map[string]map[string]sheetOf {
	all := map[string]map[string]sheetOf{}
	for line := range strings.Lines(c.goes) {
		f := strings.Fields(line)
		if len(f) < 4 || f[1] != "score" || strings.HasPrefix(f[0], "!") {
			continue
		}
		if all[f[2]] == nil {
			all[f[2]] = map[string]sheetOf{}
		}
		if all[f[2]][f[0]] == nil {
			all[f[2]][f[0]] = sheetOf{}
		}
		for _, pair := range f[3:] {
			if criterion, value, is := strings.Cut(pair, "="); is {
				switch value {
				case "ya":
					value = "10"
				case "tidak":
					value = "0"
				}
				all[f[2]][f[0]][criterion], _ = new(big.Rat).SetString(value)
			}
		}
	}
	return all
}
