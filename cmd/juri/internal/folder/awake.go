package folder

import (
	"os/exec"
	"sync"
)

// keeper is a program that keeps the machine awake while it runs, and ends by itself
// when what it reads ends, or we do.
type keeper struct {
	name string
	args []string
}

// run starts it, and returns what ends it. lost is called where there is no such
// program, or it ends by itself.
func (k keeper) run(lost func()) (stop func()) {
	c := exec.Command(k.name, k.args...)
	in, err := c.StdinPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		lost()
		return func() {}
	}
	var mu sync.Mutex
	stopped, over := false, make(chan struct{})
	go func() {
		_ = c.Wait()
		mu.Lock()
		defer mu.Unlock()
		if !stopped {
			lost()
		}
		close(over)
	}()
	return func() {
		mu.Lock()
		stopped = true
		mu.Unlock()
		_ = in.Close()
		_ = c.Process.Kill()
		<-over
	}
}
