package i18n

import (
	"strings"

	"juri/scoring"
)

// named says entries in an order.
func named(n Names, ids []string) string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = n.Entry(id)
	}
	return strings.Join(all, ", ")
}

func (l lang) deedsResult(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.StandingsFrozen:
		return l.say("membekukan peringkat di layar", "froze the boards' standings")
	case scoring.StandingsUnfrozen:
		return l.say("memperbarui lagi peringkat di layar", "let the boards' standings follow the scores again")
	case scoring.TieDecided:
		switch {
		case f.Waits():
			return l.say("mengusulkan agar "+named(n, f.Order)+" berbagi peringkat", "proposed that "+named(n, f.Order)+" share their place") + l.reason(f.Reason)
		case f.Joint:
			return l.say("mengesahkan bahwa "+named(n, f.Order)+" berbagi peringkat, diusulkan "+n.Person(f.Proposer), "confirmed that "+named(n, f.Order)+" share their place, as "+n.Person(f.Proposer)+" proposed") +
				l.reason(f.Reason) + l.two(n, e, f.Proposer, f.Shared)
		}
		s := l.say("memutuskan nilai sama", "decided a tie")
		if n.Was.Again {
			s = l.say("memutuskan ulang nilai sama", "decided a tie again")
		}
		if f.Seed != "" {
			s += l.say(" dengan undian, angka undian “", " by lot, seed “") + f.Seed + "”"
		}
		return s + ": " + named(n, f.Order) + l.reason(f.Reason)
	case scoring.AwardPicked:
		s := l.say("memberikan “"+f.Award+"” kepada ", "gave “"+f.Award+"” to ")
		if n.Was.Again {
			s = l.say("mengganti penerima “"+f.Award+"” menjadi ", "gave “"+f.Award+"” to others than before: ")
		}
		return s + named(n, f.Entries) + l.reason(f.Reason)
	case scoring.SealProposed:
		s := l.say("mengusulkan segel hasil, kode hasil ", "proposed to seal the result, digest ") + f.Digest.Mark()
		if f.Waive != "" {
			s += l.say(" walaupun ada yang belum lengkap: “", " although something is missing: “") + f.Waive + "”"
		}
		return s
	case scoring.ProposalWithdrawn:
		return l.say("menarik usulan yang menunggu", "withdrew what was proposed")
	case scoring.ResultSealed:
		s := l.say("mengesahkan dan menyegel hasil yang diusulkan "+n.Person(f.Proposer)+", kode hasil "+f.Snapshot.Digest.Mark(),
			"confirmed and sealed the result that "+n.Person(f.Proposer)+" proposed, digest "+f.Snapshot.Digest.Mark())
		if was := n.Was.Replaces; was != (scoring.Hash{}) {
			s += l.say("; menggantikan kode hasil ", "; it replaces digest ") + was.Mark()
		}
		return l.say(s+more("; disahkan walaupun ada yang belum lengkap: ", quoted(f.Snapshot.Waive))+l.two(n, e, f.Proposer, f.Shared),
			s+more("; sealed although something was missing: ", quoted(f.Snapshot.Waive))+l.two(n, e, f.Proposer, f.Shared))
	case scoring.UnsealProposed:
		return l.say("mengusulkan pembukaan segel; alasan: ", "proposed to lift the seal; reason: ") + quoted(f.Reason)
	case scoring.ResultUnsealed:
		return l.say("membuka segel hasil, kode hasil "+f.Digest.Mark()+" atas usulan "+n.Person(f.Proposer)+"; alasan: "+quoted(f.Reason)+l.two(n, e, f.Proposer, f.Shared),
			"lifted the seal of digest "+f.Digest.Mark()+", as "+n.Person(f.Proposer)+" proposed; reason: "+quoted(f.Reason)+l.two(n, e, f.Proposer, f.Shared))
	case scoring.RevealSet:
		s := l.say("pengumuman: langkah ", "reveal: step ") + itoa(f.Step)
		if f.Rehearsal {
			s = l.say("geladi pengumuman: langkah ", "rehearsal of the reveal: step ") + itoa(f.Step)
		}
		if f.Beat {
			s += l.say(", lalu jeda sebelum langkah berikutnya", ", then a beat before the next")
		}
		if f.Paused {
			s += l.say(", dijeda", ", paused")
		}
		if f.Message != "" {
			s += l.say(", pesan “", ", message “") + f.Message + "”"
		}
		return s
	}
	return ""
}
