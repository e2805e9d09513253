package verbs

import (
	"juri/scoring"
)

// weighComponent says what becomes of each value; what is there already and stays is
// counted alone.
func (p *proposal) weighComponent(s scoring.State) {
	c := scoring.SetComponents{Component: p.component, Values: p.values, Reason: p.reason}
	p.command = c
	p.events, p.refused = scoring.Decide(s, p.by, c)
	p.same = 0
	p.before = map[string]*scoring.ComponentValue{}
	for _, v := range p.values {
		if l := s.Slot(v.Slot); l != nil {
			was := l.Component(p.component)
			if p.before[v.Slot] = was; was != nil && was.Value == v.Value {
				p.same++
			}
		}
	}
}

func (p proposal) printComponent(out preview) {
	t := out.text.Components
	out.say("", t.ImportHead(scoring.ShownLine(p.in.Name), p.component, len(p.values)))
	added, changed := 0, 0
	for _, v := range p.values {
		switch was := p.before[v.Slot]; {
		case was == nil:
			added++
			out.say("", "+ "+v.Slot+"  "+out.text.Decimal(v.Value))
		case was.Value != v.Value:
			changed++
			out.say("", "~ "+v.Slot)
			out.turns(p.component, out.text.Decimal(was.Value), out.text.Decimal(v.Value))
		}
	}
	if added+changed == 0 {
		out.say("", out.text.Import.Same())
		return
	}
	out.say("", t.ImportSum(added, changed, p.same))
}
