package folder

import (
	"context"
	"runtime"

	"golang.org/x/sys/windows"
)

// What SetThreadExecutionState is told.
const (
	esContinuous     = 0x80000000
	esSystemRequired = 0x00000001
)

// keepsAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done, lid as closing it sends most laptops to sleep all the same.
func keepsAwake(_ context.Context, _ string, lid, lost func()) (stop func()) {
	lid()
	set := windows.NewLazySystemDLL("kernel32.dll").NewProc("SetThreadExecutionState")
	done, over, began := make(chan struct{}), make(chan struct{}), make(chan bool)
	go func() { // it holds while this thread does
		defer close(over)
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		if set.Find() != nil {
			began <- false
			return
		}
		was, _, _ := set.Call(esContinuous | esSystemRequired)
		if began <- was != 0; was == 0 {
			return
		}
		<-done
		_, _, _ = set.Call(esContinuous)
	}()
	if !<-began {
		lost()
	}
	return func() { close(done); <-over }
}
