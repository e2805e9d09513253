package juritest

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"juri/store/storetest"
)

// Chromium is a browser without a window, spoken to over its DevTools protocol.
type Chromium struct {
	t    *testing.T
	ws   *websocket.Conn
	mu   sync.Mutex
	last int
	wait map[int]chan answered
}

type answered struct {
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// OpenChromium starts one, with a profile of its own. Where there is none the test is left
// out, loudly, but in CI, which must have it.
func OpenChromium(t *testing.T) *Chromium {
	t.Helper()
	storetest.NeedTools(t, "chromium", "chromium")
	dir, err := os.MkdirTemp("", "juri-chromium")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
		"--remote-debugging-port=0", "--user-data-dir="+dir, "about:blank")
	out, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	at := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if url, is := strings.CutPrefix(lines.Text(), "DevTools listening on "); is {
				at <- url
			}
		}
		_, _ = io.Copy(io.Discard, out)
	}()
	b := &Chromium{t: t, wait: map[int]chan answered{}}
	t.Cleanup(func() {
		if b.ws == nil {
			_ = cmd.Process.Kill()
		} else { // killed, it would leave children that still write to the folder
			_ = b.ws.Write(context.Background(), websocket.MessageText, []byte(`{"id":0,"method":"Browser.close"}`))
			defer time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() }).Stop()
			defer func() { _ = b.ws.CloseNow() }()
		}
		_ = cmd.Wait()
		_ = os.RemoveAll(dir)
	})
	select {
	case url := <-at:
		b.ws, _, err = websocket.Dial(t.Context(), url, nil)
	case <-time.After(time.Minute):
		t.Fatal("chromium says nothing")
	}
	if err != nil {
		t.Fatal(err)
	}
	b.ws.SetReadLimit(64 << 20)
	go b.read()
	return b
}

func (b *Chromium) read() {
	for {
		_, data, err := b.ws.Read(context.Background())
		if err != nil {
			return
		}
		var m struct {
			ID int `json:"id"`
			answered
		}
		if json.Unmarshal(data, &m) != nil || m.ID == 0 {
			continue
		}
		b.mu.Lock()
		to := b.wait[m.ID]
		delete(b.wait, m.ID)
		b.mu.Unlock()
		to <- m.answered
	}
}

func (b *Chromium) do(session, method string, params, result any) error {
	b.mu.Lock()
	b.last++
	id, to := b.last, make(chan answered, 1)
	b.wait[id] = to
	b.mu.Unlock()
	data, err := json.Marshal(map[string]any{"id": id, "method": method, "params": params, "sessionId": session})
	if session == "" {
		data, err = json.Marshal(map[string]any{"id": id, "method": method, "params": params})
	}
	if err == nil {
		err = b.ws.Write(b.t.Context(), websocket.MessageText, data)
	}
	if err != nil {
		return err
	}
	select {
	case a := <-to:
		if a.Error != nil {
			return fmt.Errorf("%s: %s", method, a.Error.Message)
		}
		if result != nil {
			return json.Unmarshal(a.Result, result)
		}
		return nil
	case <-time.After(time.Minute):
		return fmt.Errorf("%s: no answer", method)
	}
}
