package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
	"juri/store/etcd"
)

// cell is a juror's sheet of a slot, as the model has it: how often it was handed
// in, and what it says now.
type cell struct {
	revision int
	says     string
}

// query is what was asked of a cell: to hand in what it says, or, with "", to read.
type query struct{ slot, juror, says string }

// register is the model: a hand-in answers with the revision after it, and what is
// read is what was handed in last. What nobody knows the end of may have been done
// at any time, or, which is the same, at the very end.
var register = porcupine.Model{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		cells := map[string][]porcupine.Operation{}
		for _, o := range history {
			a := o.Input.(query)
			cells[a.slot+"/"+a.juror] = append(cells[a.slot+"/"+a.juror], o)
		}
		var all [][]porcupine.Operation
		for _, c := range cells {
			all = append(all, c)
		}
		return all
	},
	Init: func() any { return cell{} },
	Step: func(state, input, output any) (bool, any) {
		now, a := state.(cell), input.(query)
		said, known := output.(cell)
		if a.says == "" {
			return said == now, now
		}
		next := cell{now.revision + 1, a.says}
		return !known || said == next, next
	},
	DescribeOperation: func(input, output any) string { return fmt.Sprint(input, " → ", output) },
}

// linear is a contest on a cluster under faults, and the history of what was asked.
type linear struct {
	*members
	name  string
	setup scoring.Setup
	slots []string

	mu      sync.Mutex
	nodes   [3]*node
	history []porcupine.Operation
	began   time.Time
	known   atomic.Int64 // of those, whose end is known
	n       atomic.Int64
	gone    sync.WaitGroup // of the hosts that died
}

// node is one host.
type node struct {
	wires []*wire
	board *store.Board
	log   *etcd.Log
	alive context.Context
	kill  context.CancelFunc
	ended chan struct{}
}

// start starts a host that reaches each member through a wire of its own.
func (h *linear) start(t *testing.T) *node {
	t.Helper()
	n := &node{ended: make(chan struct{})}
	o := etcd.Options{Name: h.name, Marks: [32]byte{1}}
	for _, c := range h.clients {
		w := newWire(t, c)
		n.wires, o.Endpoints = append(n.wires, w), append(o.Endpoints, w.addr())
	}
	var err error
	if n.log, err = etcd.Open(o); err != nil {
		t.Fatal(err)
	}
	juritest.Until(t, "a host opens", func() bool {
		n.board, err = store.OpenBoard(t.Context(), n.log, store.SystemTime())
		return err == nil
	}, func() string { return fmt.Sprint(err) })
	n.alive, n.kill = context.WithCancel(context.Background())
	go func() {
		defer close(n.ended)
		n.log.Follow(n.alive, n.board, func(time.Duration) {})
	}()
	return n
}

// die is the host's end as kill -9 is: nothing that it is at reaches the cluster.
// gone is done once it has given up.
func (n *node) die(gone *sync.WaitGroup) {
	n.all(func(w *wire) { w.set(true, false) })
	n.kill()
	gone.Go(func() {
		<-n.ended
		n.board.Close()
		_ = n.log.Close()
	})
}

func (n *node) all(do func(*wire)) {
	for _, w := range n.wires {
		do(w)
	}
}

func (h *linear) node(i int) *node {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.nodes[i]
}

// ask does one thing at a host and notes what came of it.
func (h *linear) ask(t *testing.T, client, at int, a query) {
	n := h.node(at)
	if n.alive.Err() != nil { // nobody is there to ask
		time.Sleep(time.Millisecond)
		return
	}
	began := time.Since(h.began)
	o := porcupine.Operation{ClientId: client, Input: a, Call: int64(began)}
	if a.says == "" {
		// What a host shows once something of its own is in the journal is no older than that.
		if _, err := n.board.Do(n.alive, scoring.Actor{User: "panitia"}, scoring.Say{Room: h.setup.Rooms[0].ID, Text: fmt.Sprint(h.n.Add(1))}); err != nil {
			return
		}
		o.Output = cellOf(n.board.State(), a)
	} else {
		events, err := n.board.Do(n.alive, scoring.Actor{User: a.juror}, scoring.Submit{Slot: a.slot, Scores: h.scores(), Strength: a.says})
		said := (*scoring.Error)(nil)
		switch {
		case err == nil:
			o.Output = cell{events[0].Fact.(scoring.SheetSubmitted).Revision, a.says}
		case errors.As(err, &said) && said.Code != store.CodeNotSaved && said.Code != store.CodeClosing:
			t.Errorf("%v: %v", a, err)
			return
		}
	}
	if o.Return = int64(time.Since(h.began)); o.Output == nil {
		o.Return = math.MaxInt64
	} else {
		h.known.Add(1)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.history = append(h.history, o)
}

func cellOf(s scoring.State, a query) cell {
	if sheet := s.Slot(a.slot).Cell(a.juror).Sheet; sheet != nil {
		return cell{sheet.Revision, sheet.Strength}
	}
	return cell{}
}

func (h *linear) scores() map[string]exact.Decimal {
	all := map[string]exact.Decimal{}
	for _, c := range h.setup.Contest.Rubric.Criteria {
		all[c.ID] = c.Scale.Min
	}
	return all
}

// faults are what happens to hosts and members, each until it is over. wait is
// until so many more answers came, or as long as one may last. The short form of
// the test tries the first five.
var faults = []struct {
	name string
	do   func(t *testing.T, h *linear, i int, wait func(answers int))
}{
	{"connections of a host reset", func(_ *testing.T, h *linear, i int, wait func(int)) {
		for range 5 {
			h.node(i).all((*wire).reset)
			wait(5)
		}
	}},
	{"a host cut off", func(_ *testing.T, h *linear, i int, wait func(int)) {
		n := h.node(i)
		n.all(func(w *wire) { w.set(true, false) })
		wait(30)
		n.all(func(w *wire) { w.set(false, false) })
	}},
	{"a host's packets lost", func(_ *testing.T, h *linear, i int, wait func(int)) {
		n := h.node(i)
		n.all(func(w *wire) { w.set(false, true) })
		wait(30)
		n.all(func(w *wire) { w.set(false, false) })
	}},
	{"a host killed", func(t *testing.T, h *linear, i int, wait func(int)) {
		h.node(i).die(&h.gone)
		wait(10)
		n := h.start(t)
		h.mu.Lock()
		h.nodes[i] = n
		h.mu.Unlock()
	}},
	{"the leader killed", func(_ *testing.T, h *linear, _ int, wait func(int)) {
		i := max(h.leader(), 0)
		h.kill(i)
		wait(20)
		h.boot(i)
	}},
	{"a member stopped and gone on", func(_ *testing.T, h *linear, i int, wait func(int)) {
		_ = h.procs[i].Process.Signal(syscall.SIGSTOP)
		wait(30)
		_ = h.procs[i].Process.Signal(syscall.SIGCONT)
	}},
	{"the leader stopped and gone on", func(_ *testing.T, h *linear, _ int, wait func(int)) {
		i := max(h.leader(), 0)
		_ = h.procs[i].Process.Signal(syscall.SIGSTOP)
		wait(20)
		_ = h.procs[i].Process.Signal(syscall.SIGCONT)
	}},
}

// TestLinear holds that three hosts on a cluster are as one while hosts are cut
// off and killed and members killed and stopped: every answer fits one order of
// all that was asked, and what was acknowledged is in the journal, once.
// JURI_LONG=1 makes the history longer.
func TestLinear(t *testing.T) {
	t.Parallel()
	rounds, some, most := 1, 5, 300*time.Millisecond
	if os.Getenv("JURI_LONG") != "" {
		rounds, some, most = 12, len(faults), 5*time.Second
	}
	h := &linear{members: startMembers(t), name: "linear", began: time.Now()}
	h.whole()
	s, _ := twoFolders(t)
	h.setup = juritest.Loaded(t, s.Dir)
	for i := range h.nodes {
		h.nodes[i] = h.start(t)
	}
	first := h.nodes[0].board
	if _, err := first.Do(t.Context(), scoring.Host, scoring.Configure{Setup: h.setup}); err != nil {
		t.Fatal(err)
	}
	for _, r := range h.setup.Rooms {
		if _, err := first.Do(t.Context(), scoring.Actor{User: "panitia"}, scoring.Next{Room: r.ID}); err != nil {
			t.Fatal(err)
		}
		h.slots = append(h.slots, first.State().OnStage(r.ID).Entry.ID)
	}
	for _, n := range h.nodes {
		juritest.Until(t, "a host has heard of it", func() bool { return n.board.State().Seq == first.State().Seq })
	}
	ctx, cancel := context.WithCancel(t.Context())
	var clients sync.WaitGroup
	for i := range 8 { // two terminals of each juror, at other hosts
		juror := []string{"ani", "budi", "citra", "dewa"}[i%4]
		clients.Go(func() {
			for n := 0; ctx.Err() == nil; n++ {
				a := query{h.slots[rand.IntN(len(h.slots))], juror, ""}
				if n%3 > 0 {
					a.says = fmt.Sprint(juror, " ", h.n.Add(1))
				}
				h.ask(t, i, rand.IntN(len(h.nodes)), a)
			}
		})
	}
	wait := func(answers int) {
		enough := h.known.Load() + int64(answers)
		for end := time.Now().Add(most); h.known.Load() < enough && time.Now().Before(end); {
			time.Sleep(time.Millisecond)
		}
	}
	tried := 0
	for range rounds {
		for _, f := range rand.Perm(some) {
			wait(20)
			faults[f].do(t, h, rand.IntN(len(h.nodes)), wait)
			tried++
		}
	}
	wait(50)
	cancel()
	clients.Wait()
	h.settle(t)
	h.judge(t, tried)
	for _, n := range h.nodes {
		n.die(&h.gone)
	}
	h.gone.Wait()
}

// settle has every host come to the same.
func (h *linear) settle(t *testing.T) {
	t.Helper()
	juritest.Until(t, "all hosts are at the same record", func() bool {
		heads := map[scoring.Hash]bool{}
		for _, n := range h.nodes {
			_, err := n.board.Do(t.Context(), scoring.Actor{User: "panitia"}, scoring.Say{Room: h.setup.Rooms[0].ID, Text: "akhir"})
			if err != nil {
				return false
			}
		}
		for _, n := range h.nodes {
			n.board.Refresh()
			heads[n.board.State().Head] = true
		}
		return len(heads) == 1
	})
}

// judge holds the history against the model, and the journal against the history.
func (h *linear) judge(t *testing.T, tried int) {
	t.Helper()
	there := map[string]cell{} // by what the sheet says
	for e, err := range h.nodes[0].log.After(t.Context(), 0) {
		noError(t, err)
		f, is := e.Fact.(scoring.SheetSubmitted)
		if _, twice := there[f.Strength]; is && twice {
			t.Errorf("record %d hands in a second time what %q is", e.Seq, f.Strength)
		}
		if is {
			there[f.Strength] = cell{f.Revision, f.Strength}
		}
	}
	var acknowledged, unknown, done, lost int
	var history []porcupine.Operation
	for _, o := range h.history {
		a := o.Input.(query)
		switch said, known := o.Output.(cell); {
		case a.says == "":
		case !known:
			// The journal knows how it ended: so many of unknown end have more orders than can be tried.
			unknown++
			if there[a.says] == (cell{}) {
				continue
			}
			o.Output = there[a.says]
			done++
		default:
			acknowledged++
			if there[a.says] != said {
				lost++
				t.Errorf("%v was acknowledged as %v, and the journal has %v", a, said, there[a.says])
			}
		}
		history = append(history, o)
	}
	for _, slot := range h.slots { // and what is true in the end is a read, too
		for _, p := range h.setup.People {
			if slices.Contains([]string{"ani", "budi", "citra", "dewa"}, p.User) {
				a := query{slot, p.User, ""}
				at := int64(time.Since(h.began))
				history = append(history, porcupine.Operation{Input: a, Call: at, Output: cellOf(h.nodes[1].board.State(), a), Return: at})
			}
		}
	}
	if found := porcupine.CheckOperationsTimeout(register, history, time.Minute); found != porcupine.Ok {
		t.Errorf("the history is not linear: %v", found)
	}
	t.Logf("%d faults; a history of %d operations: %d hand-ins acknowledged, %d of unknown end of which %d were done, %d reads; %d acknowledged lost",
		tried, len(history), acknowledged, unknown, done, len(history)-acknowledged-done, lost)
}

// TestRegister holds that the model takes what may be, and nothing that may not.
func TestRegister(t *testing.T) {
	write := func(says string, revision int, call, end int64) porcupine.Operation {
		return porcupine.Operation{Input: query{"p", "ani", says}, Output: cell{revision, says}, Call: call, Return: end}
	}
	read := func(says string, revision int, call, end int64) porcupine.Operation {
		return porcupine.Operation{Input: query{"p", "ani", ""}, Output: cell{revision, says}, Call: call, Return: end}
	}
	lostAnswer := porcupine.Operation{Input: query{"p", "ani", "x"}, Call: 1, Return: math.MaxInt64}
	for name, c := range map[string]struct {
		ok      bool
		history []porcupine.Operation
	}{
		"in turn":              {true, []porcupine.Operation{write("a", 1, 1, 2), write("b", 2, 3, 4), read("b", 2, 5, 6)}},
		"a lost write":         {false, []porcupine.Operation{write("a", 1, 1, 2), read("", 0, 3, 4)}},
		"an old read":          {false, []porcupine.Operation{write("a", 1, 1, 2), write("b", 2, 3, 4), read("a", 1, 5, 6)}},
		"two of one revision":  {false, []porcupine.Operation{write("a", 1, 1, 2), write("b", 1, 3, 4)}},
		"unknown, and done":    {true, []porcupine.Operation{lostAnswer, read("x", 1, 5, 6)}},
		"unknown, and not":     {true, []porcupine.Operation{lostAnswer, read("", 0, 5, 6)}},
		"unknown, then undone": {false, []porcupine.Operation{lostAnswer, read("x", 1, 5, 6), read("", 0, 7, 8)}},
	} {
		if got := porcupine.CheckOperations(register, c.history); got != c.ok {
			t.Errorf("%s: %v", name, got)
		}
	}
}
