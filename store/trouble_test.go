package store

import (
	"errors"
	"os"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"juri/scoring"
)

// Whoever asks is told, organizers see a warning, reads go on; once the disk
// takes writes again so does the board, by itself.
func TestTrouble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		organizer, stop := b.Subscribe(panitia)
		defer stop()
		_, _ = organizer(background)
		before := b.State()
		g.set(failing(&os.PathError{Op: "write", Path: "juri.db", Err: syscall.ENOSPC}), nil)

		if _, err := b.Do(background, ani, submit("p1", 80, 90)); code(err) != CodeNotSaved || !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("told %v", err)
		}
		if _, err := b.Do(background, ani, submit("p1", 80, 101)); code(err) != scoring.CodeOffScale {
			t.Errorf("what is refused anyway: %v", err)
		}
		if s, _ := organizer(background); s.Trouble == nil || s.Trouble.Code != CodeDiskFull {
			t.Errorf("the organizer's warning is %v", s.Trouble)
		}
		juror, stop := b.Subscribe(ani)
		defer stop()
		if s, _ := juror(background); s.Seq != before.Seq || s.Trouble != nil || len(s.Slots) == 0 {
			t.Errorf("a juror who comes now sees record %d, trouble %v", s.Seq, s.Trouble)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if b.State().Trouble == nil {
			t.Error("the trouble is over before the disk is well")
		}
		g.set(nil, nil)
		time.Sleep(retryAfter + time.Millisecond)
		synctest.Wait()
		for {
			if s, _ := organizer(background); s.Trouble == nil {
				break
			}
		}
		do(t, b, ani, submit("p1", 80, 90))
		if s, _, err := Replay(background, g.Log); err != nil || s.Seq != before.Seq+1 || s.Head != b.State().Head {
			t.Errorf("replay: record %d after %d, %v", s.Seq, before.Seq, err)
		}
	})
}

// The next command finds out, too, and does not wait for the board to try.
func TestTroubleOverWithCommand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		g.set(failing(syscall.EROFS), nil)
		if _, err := b.Do(background, sari, say(1)); code(err) != CodeNotSaved {
			t.Errorf("told %v", err)
		}
		if s := b.State(); s.Trouble == nil || s.Trouble.Code != CodeDiskReadOnly {
			t.Errorf("trouble is %v", s.Trouble)
		}
		g.set(nil, nil)
		do(t, b, sari, say(2))
		if s := b.State(); s.Trouble != nil || s.Queues[0].Message.Text != "pesan 2" {
			t.Errorf("trouble %v, message %q", s.Trouble, s.Queues[0].Message.Text)
		}
	})
}

// A commit that failed and is on disk all the same is taken up: the state says
// what the journal says.
func TestFailedCommitIsThere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		g.set(nil, failing(syscall.EIO))
		for _, c := range []struct {
			by  scoring.Actor
			cmd scoring.Command
		}{{ani, submit("p1", 80, 90)}, {budi, edit("p1", 55)}} {
			if _, err := b.Do(background, c.by, c.cmd); code(err) != CodeNotSaved {
				t.Errorf("told %v", err)
			}
		}
		g.set(nil, nil)
		if _, err := b.Do(background, ani, submit("p1", 80, 90)); code(err) != scoring.CodeUnchanged {
			t.Errorf("handing in again: %v", err)
		}
		do(t, b, ani, submit("p1", 81, 90))
		s := b.State()
		if sheet := s.Slot("p1").Cell("ani").Sheet; sheet == nil || sheet.Revision != 2 {
			t.Errorf("the sheet is %+v", sheet)
		}
		if r, _, err := Replay(background, g.Log); err != nil || r.Head != s.Head {
			t.Errorf("replay: %v", err)
		}
	})
}

// A server that starts on a full disk shows what there is, and ties its clock
// with the first that it can write.
func TestStartInTrouble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := NewMemory()
		openContest(t, log, 1).Close()
		g := &gate{Log: log, before: failing(syscall.ENOSPC)}
		now := SystemTime()
		now.Boot = func() (string, time.Duration) { return "another", time.Hour }
		b := openBoardAt(t, g, now)
		was := len(b.State().Clocks)
		if s := b.State(); s.Trouble == nil || s.OnStage("pinus") == nil {
			t.Errorf("trouble %v", s.Trouble)
		}
		g.set(nil, nil)
		time.Sleep(retryAfter + time.Millisecond)
		synctest.Wait()
		if b.State().Trouble != nil || len(b.State().Clocks) != was {
			t.Errorf("trouble %v, clocks %v", b.State().Trouble, b.State().Clocks)
		}
		do(t, b, sari, say(1))
		clocks := b.State().Clocks
		if b.State().Trouble != nil || clocks[len(clocks)-1].Boot != "another" {
			t.Errorf("trouble %v, clocks %v", b.State().Trouble, clocks)
		}
	})
}

// A host that has lost the others says so to everybody, and that it is over.
func TestCutOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		juror, stop := b.Subscribe(ani)
		defer stop()
		_, _ = juror(background)
		g.set(failing(coded(CodeClusterLost, "cause", "no leader")), nil)
		if _, err := b.Do(background, sari, say(1)); code(err) != CodeNotSaved {
			t.Errorf("told %v", err)
		}
		if s, _ := juror(background); !s.Isolated || s.Trouble != nil {
			t.Errorf("a juror sees %v, trouble %v", s.Isolated, s.Trouble)
		}
		g.set(nil, nil)
		// What the journal has comes first, and then that it is over: a juror who is not
		// told waits for ever here.
		for s, err := juror(background); s.Isolated; s, err = juror(background) {
			noError(t, err)
		}
	})
}
