package i18n

import (
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Components is what is said of parts of the final score that were scored elsewhere.
type Components struct{ lang }

func (c Components) Flag() string {
	return c.say("nilai komponen ini, satu baris satu peserta", "the values of this component, a row an entry")
}
func (c Components) Jury() string { return c.say("Dewan Juri", "Jury") }

// Head is a component's column: its name and what it weighs.
func (c Components) Head(k scoring.Component) string {
	if k.Points != nil {
		return k.Name.In(c.say("id", "en")) + " (" + c.say("peringkat", "place") + ", " + c.mark(k.Weight.String()) + "%)"
	}
	return k.Name.In(c.say("id", "en")) + " (" + c.mark(k.Weight.String()) + "%)"
}

// JuryHead is that of the jury's own score; without a weight where it is another from round to round.
func (c Components) JuryHead(contest scoring.Result) string {
	for n := range contest.Rounds {
		if in := contest.In(n + 1); contest.CountsPlaces() && len(in.Components) > 0 && in.Live() != contest.Live() {
			return c.Jury()
		}
	}
	return c.Jury() + " (" + c.mark(contest.Live().String()) + "%)"
}

// Rules say how the parts make the final score; where earlier rounds' places are among them, that
// of each round that has other parts than the one before.
func (c Components) Rules(contest scoring.Result) (all []string) {
	if !contest.CountsPlaces() {
		return []string{c.rule(contest, "")}
	}
	for n, round := range contest.Rounds {
		if in := contest.In(n + 1); len(in.Components) > len(contest.In(n).Components) {
			all = append(all, c.rule(in, round.Name))
		}
	}
	return all
}

func (c Components) rule(contest scoring.Result, round string) string {
	parts := []string{c.JuryHead(contest)}
	for _, k := range contest.Components {
		if k.Points != nil {
			parts = append(parts, c.Head(k)+c.say(", peringkat pertama dan berikutnya bernilai ", ", the first place and those after it are worth ")+c.worth(k.Points))
			continue
		}
		_, most := k.Scale.Bounds()
		parts = append(parts, c.Head(k)+c.say(", maksimum ", ", maximum ")+c.mark(most.String()))
	}
	said := c.say("Nilai akhir dari 100 adalah jumlah bobot kali bagian dari nilai maksimum: ", "The final score, of 100, is the sum of weight by share of the maximum: ")
	if round != "" {
		said = c.say("Sejak "+round+" nilai akhir dari 100 adalah jumlah bobot kali bagian dari nilai maksimum: ", "From "+round+" on the final score, of 100, is the sum of weight by share of the maximum: ")
	}
	return said + strings.Join(parts, "; ") + "."
}

// Parts are what a final score is made of: "Dewan Juri 81,25 · Berkas 85".
func (c Components) Parts(of []scoring.Component, jury exact.Ratio, values []rank.Component) string {
	score := c.number(jury, 2)
	if jury.None() {
		score = "–"
	}
	parts := []string{c.Jury() + " " + score}
	for _, k := range of {
		value := "–"
		for _, v := range values {
			if v.ID == k.ID {
				value = c.mark(v.Value.String())
				if k.Points != nil {
					value = c.say("peringkat ", "place ") + value
				}
			}
		}
		if k.From > 0 && value == "–" { // its round came later
			continue
		}
		parts = append(parts, k.Name.In(c.say("id", "en"))+" "+value)
	}
	return strings.Join(parts, " · ")
}
func (c Components) Lacking(o scoring.Lacking, which string) string { // before the seal
	component, n := o.Component, len(o.Slots)
	if o.Placed {
		return c.say("Komponen “"+component+"” belum ada untuk "+itoa(n)+" peserta, yang kini tanpa peringkat di babak asalnya: "+which,
			"Component “"+component+"” is missing for "+itoa(n)+" entries, which have no place in its round now: "+which)
	}
	return c.say("Komponen “"+component+"” belum ada untuk "+itoa(n)+" peserta: "+which+". Masukkan dengan: import --component "+component,
		"Component “"+component+"” is missing for "+itoa(n)+" entries: "+which+". Bring it in with: import --component "+component)
}
func (c Components) Whole() string {
	return c.say("Nilai semua komponen sudah masuk", "Every component is in")
}
func (c Components) Brought(component, by string, n int) string { // in the seal's questions
	return c.say("Komponen “"+component+"”: "+itoa(n)+" nilai dimasukkan oleh "+by, "Component “"+component+"”: "+itoa(n)+" values brought in by "+by)
}

// Entering one by hand.
func (c Components) Enter(k scoring.Component, was *scoring.ComponentValue) string {
	if was != nil {
		return c.say("ubah nilai ", "change the value of ") + c.Head(k) + c.say(", kini ", ", now ") + c.mark(was.Value.String())
	}
	return c.say("masukkan nilai ", "enter the value of ") + c.Head(k)
}
func (c Components) Entered(k scoring.Component, entry string, v exact.Decimal) string {
	return c.Head(k) + " · " + entry + ": " + c.mark(v.String())
}

// The preview of an import.
func (c Components) ImportHead(file, component string, n int) string {
	return c.say(file+": "+itoa(n)+" nilai komponen “"+component+"”", file+": "+itoa(n)+" values of component “"+component+"”")
}
func (c Components) ImportSum(added, changed, same int) string {
	return c.say(itoa(added)+" baru, "+itoa(changed)+" berubah, "+itoa(same)+" tetap", itoa(added)+" new, "+itoa(changed)+" changed, "+itoa(same)+" the same")
}
func (c Components) ImportDone(component string, n int) string {
	return c.say(itoa(n)+" nilai komponen “"+component+"” tercatat.", itoa(n)+" values of component “"+component+"” are on record.")
}

var componentProblems = map[scoring.Code]both{
	scoring.CodeUnknownComponent: {"Aturan lomba ini tidak punya komponen “{component}”. Komponennya: {known,}.", "The rules have no component “{component}”. There are: {known,}."},
	scoring.CodeNoComponent:      {"belum ada nilai komponen: {components,}", "without a value of: {components,}"},
	scoring.CodeComponentWeights: {"Bobot komponen berjumlah {weights}; harus kurang dari 100, karena sisanya bobot Dewan Juri.", "The components weigh {weights}; it must be less than 100, since the jury has what they leave."},
	scoring.CodeComponentFine:    {"Bobot dan rentang skornya terlalu rinci untuk dihitung persis bersama komponen.", "Weights and scales are too fine to be added up exactly with components."},
	scoring.CodeComponentScale: {"Rentang skor komponen “{component}” harus mulai dari nol atau lebih dan berakhir di atas nol: nilainya dihitung sebagai bagian dari maksimum.",
		"The scale of component “{component}” must begin at zero or more and end above it: a value counts as its share of the maximum."},
	scoring.CodeComponentRounds: {"Komponen tidak dapat berdampingan dengan babak lanjutan (rounds): tidak ada yang menyebut nilai babak mana yang ditambah.",
		"Components do not go with further rounds: nothing says which round's score they are added to."},
	scoring.CodeComponentFrom: {"Komponen “{component}” menghitung peringkat babak {from} (from), padahal yang dapat dihitung hanya babak yang masih diikuti babak lain (rounds): jumlahnya {last}.",
		"Component “{component}” counts the places of round {from} (from), and only rounds that others follow (rounds) can be counted: there are {last}."},
	scoring.CodeComponentPlaces: {"Komponen “{component}” adalah peringkat babak {from}: nilainya dihitung sendiri dan tidak dimasukkan.",
		"Component “{component}” is the place in round {from}: it is worked out, and not brought in."},
}

func (l lang) deedsComponents(e scoring.Event, n Names) string {
	f, is := e.Fact.(scoring.ComponentSet)
	if !is {
		return ""
	}
	value := l.mark(f.Value.String())
	if was := n.Was.Component; was != nil {
		return l.say("mengubah nilai komponen “"+f.Component+"” "+n.Entry(f.Slot)+" dari "+l.mark(was.Value.String())+" menjadi "+value,
			"changed component “"+f.Component+"” of "+n.Entry(f.Slot)+" from "+l.mark(was.Value.String())+" to "+value) + l.reason(f.Reason)
	}
	return l.say("memasukkan nilai komponen “"+f.Component+"” "+n.Entry(f.Slot)+": "+value, "brought in component “"+f.Component+"” of "+n.Entry(f.Slot)+": "+value) + l.reason(f.Reason)
}
