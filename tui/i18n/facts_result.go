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

func factsResultID(m facts) {
	told(m, func(scoring.StandingsFrozen, scoring.Event, Names) string { return "membekukan peringkat di layar" })
	told(m, func(scoring.StandingsUnfrozen, scoring.Event, Names) string {
		return "menjalankan lagi peringkat di layar"
	})
	told(m, func(f scoring.TieDecided, _ scoring.Event, n Names) string {
		s := "memutuskan seri: " + named(n, f.Order)
		if f.Seed != "" {
			s += " (undian, benih “" + f.Seed + "”)"
		}
		if f.Reason != "" {
			s += ": “" + f.Reason + "”"
		}
		return s
	})
	told(m, func(f scoring.AwardPicked, _ scoring.Event, n Names) string {
		return "memberikan “" + f.Award + "” kepada " + named(n, f.Entries) + ": “" + f.Reason + "”"
	})
	told(m, func(f scoring.SealProposed, _ scoring.Event, _ Names) string {
		s := "mengusulkan segel hasil " + f.Digest.Receipt()
		if f.Waive != "" {
			s += " walaupun ada yang belum lengkap: “" + f.Waive + "”"
		}
		return s
	})
	told(m, func(scoring.ProposalWithdrawn, scoring.Event, Names) string { return "menarik usulan yang menunggu" })
	told(m, func(f scoring.ResultSealed, _ scoring.Event, n Names) string {
		return "mengesahkan usulan " + n.Person(f.Proposer) + ": hasil disegel, " + f.Snapshot.Digest.Receipt()
	})
	told(m, func(f scoring.UnsealProposed, _ scoring.Event, _ Names) string {
		return "mengusulkan pembukaan segel: “" + f.Reason + "”"
	})
	told(m, func(f scoring.ResultUnsealed, _ scoring.Event, n Names) string {
		return "mengesahkan usulan " + n.Person(f.Proposer) + ": segel " + f.Digest.Receipt() + " dibuka, “" + f.Reason + "”"
	})
	told(m, func(f scoring.RevealSet, _ scoring.Event, _ Names) string {
		s := "pengumuman: langkah " + itoa(f.Step)
		if f.Rehearsal {
			s = "gladi pengumuman: langkah " + itoa(f.Step)
		}
		if f.Paused {
			s += ", dijeda"
		}
		if f.Message != "" {
			s += ", pesan “" + f.Message + "”"
		}
		return s
	})
}

func factsResultEN(m facts) {
	told(m, func(scoring.StandingsFrozen, scoring.Event, Names) string { return "froze the boards' standings" })
	told(m, func(scoring.StandingsUnfrozen, scoring.Event, Names) string {
		return "let the boards' standings go on"
	})
	told(m, func(f scoring.TieDecided, _ scoring.Event, n Names) string {
		s := "decided a tie: " + named(n, f.Order)
		if f.Seed != "" {
			s += " (by lot, seed “" + f.Seed + "”)"
		}
		if f.Reason != "" {
			s += ": “" + f.Reason + "”"
		}
		return s
	})
	told(m, func(f scoring.AwardPicked, _ scoring.Event, n Names) string {
		return "gave “" + f.Award + "” to " + named(n, f.Entries) + ": “" + f.Reason + "”"
	})
	told(m, func(f scoring.SealProposed, _ scoring.Event, _ Names) string {
		s := "proposed to seal the result " + f.Digest.Receipt()
		if f.Waive != "" {
			s += " although something is missing: “" + f.Waive + "”"
		}
		return s
	})
	told(m, func(scoring.ProposalWithdrawn, scoring.Event, Names) string { return "withdrew what was proposed" })
	told(m, func(f scoring.ResultSealed, _ scoring.Event, n Names) string {
		return "confirmed what " + n.Person(f.Proposer) + " proposed: the result is sealed, " + f.Snapshot.Digest.Receipt()
	})
	told(m, func(f scoring.UnsealProposed, _ scoring.Event, _ Names) string {
		return "proposed to lift the seal: “" + f.Reason + "”"
	})
	told(m, func(f scoring.ResultUnsealed, _ scoring.Event, n Names) string {
		return "confirmed what " + n.Person(f.Proposer) + " proposed: the seal " + f.Digest.Receipt() + " is lifted, “" + f.Reason + "”"
	})
	told(m, func(f scoring.RevealSet, _ scoring.Event, _ Names) string {
		s := "reveal: step " + itoa(f.Step)
		if f.Rehearsal {
			s = "rehearsal of the reveal: step " + itoa(f.Step)
		}
		if f.Paused {
			s += ", paused"
		}
		if f.Message != "" {
			s += ", message “" + f.Message + "”"
		}
		return s
	})
}
