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
		s := "memutuskan nilai sama"
		if n.Was.Again {
			s = "memutuskan ulang nilai sama"
		}
		if f.Seed != "" {
			s += " dengan undian, angka undian “" + f.Seed + "”"
		}
		return s + ": " + named(n, f.Order) + reasonID(f.Reason)
	})
	told(m, func(f scoring.AwardPicked, _ scoring.Event, n Names) string {
		s := "memberikan “" + f.Award + "” kepada "
		if n.Was.Again {
			s = "mengganti penerima “" + f.Award + "” menjadi "
		}
		return s + named(n, f.Entries) + reasonID(f.Reason)
	})
	told(m, func(f scoring.SealProposed, _ scoring.Event, _ Names) string {
		s := "mengusulkan segel hasil " + f.Digest.Mark()
		if f.Waive != "" {
			s += " walaupun ada yang belum lengkap: “" + f.Waive + "”"
		}
		return s
	})
	told(m, func(scoring.ProposalWithdrawn, scoring.Event, Names) string { return "menarik usulan yang menunggu" })
	told(m, func(f scoring.ResultSealed, e scoring.Event, n Names) string {
		s := "mengesahkan dan menyegel hasil yang diusulkan " + n.Person(f.Proposer) + ", kode hasil " + f.Snapshot.Digest.Mark()
		if was := n.Was.Replaces; was != (scoring.Hash{}) {
			s += "; menggantikan hasil " + was.Mark()
		}
		return s + more("; disahkan walaupun ada yang belum lengkap: ", quoted(f.Snapshot.Waive)) + twoID(n, e, f.Proposer, f.Shared)
	})
	told(m, func(f scoring.UnsealProposed, _ scoring.Event, _ Names) string {
		return "mengusulkan pembukaan segel; alasan: " + quoted(f.Reason)
	})
	told(m, func(f scoring.ResultUnsealed, e scoring.Event, n Names) string {
		return "membuka segel hasil " + f.Digest.Mark() + " atas usulan " + n.Person(f.Proposer) + "; alasan: " + quoted(f.Reason) + twoID(n, e, f.Proposer, f.Shared)
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
		s := "decided a tie"
		if n.Was.Again {
			s = "decided a tie again"
		}
		if f.Seed != "" {
			s += " by lot, seed “" + f.Seed + "”"
		}
		return s + ": " + named(n, f.Order) + reasonEN(f.Reason)
	})
	told(m, func(f scoring.AwardPicked, _ scoring.Event, n Names) string {
		s := "gave “" + f.Award + "” to "
		if n.Was.Again {
			s = "gave “" + f.Award + "” to others than before: "
		}
		return s + named(n, f.Entries) + reasonEN(f.Reason)
	})
	told(m, func(f scoring.SealProposed, _ scoring.Event, _ Names) string {
		s := "proposed to seal the result " + f.Digest.Mark()
		if f.Waive != "" {
			s += " although something is missing: “" + f.Waive + "”"
		}
		return s
	})
	told(m, func(scoring.ProposalWithdrawn, scoring.Event, Names) string { return "withdrew what was proposed" })
	told(m, func(f scoring.ResultSealed, e scoring.Event, n Names) string {
		s := "confirmed and sealed the result that " + n.Person(f.Proposer) + " proposed, digest " + f.Snapshot.Digest.Mark()
		if was := n.Was.Replaces; was != (scoring.Hash{}) {
			s += "; it replaces digest " + was.Mark()
		}
		return s + more("; sealed although something was missing: ", quoted(f.Snapshot.Waive)) + twoEN(n, e, f.Proposer, f.Shared)
	})
	told(m, func(f scoring.UnsealProposed, _ scoring.Event, _ Names) string {
		return "proposed to lift the seal; reason: " + quoted(f.Reason)
	})
	told(m, func(f scoring.ResultUnsealed, e scoring.Event, n Names) string {
		return "lifted the seal of digest " + f.Digest.Mark() + ", as " + n.Person(f.Proposer) + " proposed; reason: " + quoted(f.Reason) + twoEN(n, e, f.Proposer, f.Shared)
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
