package main

import (
	"fmt"
	"math/rand/v2"
	"net"
	"strconv"
	"sync"
	"testing"
)

// ports are a hundred that this process alone gives to its tests: it listens on the
// first as long as it lives, and another process that cannot takes other ones.
var ports struct {
	sync.Mutex
	held []net.Listener
	next int
}

// freePort is a port that nobody listens on now, that no other test is given, and none
// that the system gives to whoever connects meanwhile.
func freePort(t *testing.T) string {
	t.Helper()
	ports.Lock()
	defer ports.Unlock()
	for range 1000 {
		if ports.next%100 == 0 {
			first := 15000 + 100*rand.IntN(150)
			l, err := net.Listen("tcp", fmt.Sprint("127.0.0.1:", first))
			if err != nil {
				continue
			}
			ports.held, ports.next = append(ports.held, l), first+1
		}
		port := strconv.Itoa(ports.next)
		ports.next++
		if l, err := net.Listen("tcp", "127.0.0.1:"+port); err == nil {
			_ = l.Close()
			return port
		}
	}
	t.Fatal("no port is free")
	return ""
}
