package metrics

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"juri/scoring"
)

// contest is looked at whenever somebody asks.
type contest struct {
	board  Board
	health func() scoring.Health
}

func desc(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("juri_"+name, help, labels, nil)
}

// Describe is prometheus.Collector's: what is there differs by what is known.
func (*contest) Describe(chan<- *prometheus.Desc) {}

// Collect is prometheus.Collector's.
func (c *contest) Collect(out chan<- prometheus.Metric) {
	s, h := c.board.State(), c.health()
	commits, commands := c.board.Counts()
	number := func(kind prometheus.ValueType, name, help string, v float64) {
		out <- prometheus.MustNewConstMetric(desc(name, help), kind, v)
	}
	moment := func(name, help string, at time.Time) {
		if !at.IsZero() {
			number(prometheus.GaugeValue, name, help, float64(at.UnixMilli())/1000)
		}
	}
	number(prometheus.CounterValue, "records_total", "Records in the journal.", float64(s.Seq))
	number(prometheus.CounterValue, "commands_total", "Commands that were written since the start.", float64(commands))
	number(prometheus.CounterValue, "commits_total", "Commits to disk since the start; several commands share one.", float64(commits))
	saving := 1.0
	if s.Trouble != nil || s.Isolated || s.Lost {
		saving = 0
	}
	number(prometheus.GaugeValue, "saving", "1 while what people do can be saved, else 0.", saving)
	number(prometheus.GaugeValue, "wrong_pins", "Wrong PINs lately.", float64(s.Guessing.Wrong))
	number(prometheus.GaugeValue, "waiting", "People who wait as others guess at their PIN.", float64(len(s.Guessing.Waiting)))
	terminals := desc("terminals", "Terminals that are connected, by the role of who has them.", "role")
	byRole := map[string]int{}
	for _, p := range s.Present {
		if who := s.Person(p.User); who != nil {
			byRole[string(who.Role)] += p.Terminals
		}
	}
	for _, role := range scoring.Roles() {
		out <- prometheus.MustNewConstMetric(terminals, prometheus.GaugeValue, float64(byRole[string(role)]), string(role))
	}
	moment("backup_timestamp_seconds", "When the newest good backup was made.", h.Backup)
	moment("written_timestamp_seconds", "When the journal was last written.", h.Written)
	moment("kit_timestamp_seconds", "When the rescue kit last had everything.", h.Kit)
	if h.Size > 0 {
		number(prometheus.GaugeValue, "journal_bytes", "Size of the journal's file.", float64(h.Size))
	}
	if h.Disk > 0 {
		number(prometheus.GaugeValue, "disk_free_bytes", "What is left of the disk.", float64(h.Free))
		number(prometheus.GaugeValue, "disk_bytes", "All of the disk.", float64(h.Disk))
	}
	number(prometheus.GaugeValue, "clock_set_seconds", "By how much the machine's clock was set since the start.", h.Set.Seconds())
	if len(h.Late) > 0 {
		number(prometheus.GaugeValue, "slowest_answer_seconds", "How long the slowest of all terminals takes to answer.", h.Late[0].By.Seconds())
	}
	told := map[string]bool{} // two may say that they have one address
	for _, p := range h.Peers {
		if told[p.At] {
			continue
		}
		told[p.At] = true
		server := func(name, help string, v float64) {
			out <- prometheus.MustNewConstMetric(desc(name, help, "server"), prometheus.GaugeValue, v, p.At)
		}
		server("server_heard_timestamp_seconds", "When another server of the contest was last heard.", float64(p.Heard.UnixMilli())/1000)
		server("server_behind_records", "Records that another server lacks.", float64(p.Behind))
		server("server_clock_seconds", "By how much this machine's clock is ahead of another server's.", p.Ahead.Seconds())
	}
}
