package folder

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
	"juri/tui/sshd"
)

// TestServedBefore asks of a folder's copy on another machine, where only the folder
// tells where it was served.
func TestServedBefore(t *testing.T) {
	text, dir, copied := i18n.For("en"), t.TempDir(), t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	f, err := Open(t.Context(), text, dir, "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, err := OpenDoor(text, f, nil, "127.0.0.1:0", "", sshd.Limits{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- d.Serve(ctx) }()
	at := d.Listener.Addr().String()
	w := &twins{dir: copied, key: d.Key.PublicKey(), listens: "192.0.2.7:2222"}
	if err := os.WriteFile(filepath.Join(copied, store.ServedFile), []byte(`["127.0.0.1:1","192.0.2.7:2222","`+at+`"]`), 0o600); err != nil {
		t.Fatal(err)
	}
	if found := w.look(true); found != at {
		t.Errorf("found %q, want %q", found, at)
	}
	stop()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if found := w.look(true); found != "" {
		t.Errorf("found %q, which is gone", found)
	}
	w.noteServed()
	if all := w.before(); len(all) != 2 {
		t.Errorf("noted %v", all)
	}
}
