package folder

import (
	"context"
	"iter"
	"sync"

	"juri/scoring"
	"juri/store"
	"juri/store/public"
	"juri/store/report"
	"juri/store/setup"
)

// Published is the folder's result as it was published, for anybody to check.
func (f *Folder) Published(ctx context.Context) ([]byte, error) {
	return published(ctx, f.Log, f.Dir, f.Board.State())
}

// Published is the same of a folder as it is recorded.
func (r *Reading) Published(ctx context.Context) ([]byte, error) {
	return published(ctx, r, r.dir, r.State())
}

func published(ctx context.Context, log History, dir string, s scoring.State) ([]byte, error) {
	if s.Public == nil {
		return nil, &scoring.Error{Code: scoring.CodeNotPublished}
	}
	secret, err := store.FolderSecret(dir, s.Secret)
	if err != nil {
		return nil, err
	}
	cosigned, err := store.OpenCosigned(dir)
	if err != nil {
		return nil, err
	}
	b, err := public.Make(s, log.After(ctx, 0), secret, cosigned)
	if err != nil {
		return nil, err
	}
	return b.JSON()
}

// Audit is all that is recorded in a folder, also what is private, for the host to give to
// whoever looks into the contest.
func (r *Reading) Audit(ctx context.Context) ([]byte, error) {
	s := r.State()
	if err := scoring.MayRead(s, scoring.Host, scoring.Everything); err != nil {
		return nil, err
	}
	secret, err := store.FolderSecret(r.dir, s.Secret)
	if err != nil {
		return nil, err
	}
	cosigned, err := store.OpenCosigned(r.dir)
	if err != nil {
		return nil, err
	}
	a, err := public.MakeAudit(s, r.After(ctx, 0), secret, cosigned)
	if err != nil {
		return nil, err
	}
	return a.JSON()
}

// result is the published result as browsers are given it, made once for each time that it
// is published.
type result struct {
	mu         sync.Mutex
	of         uint64 // the record that published it
	page, data []byte
}

// result is the page and what it holds; nothing while nothing is published.
func (d *Door) result() (page, data []byte) {
	s := d.Folder.Board.State()
	if s.Public == nil {
		return nil, nil
	}
	r := &d.published
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.of != s.Public.Seq {
		data, err := d.Folder.Published(context.Background())
		if err != nil {
			d.log.Warn("the published result cannot be made", "error", err)
			return nil, nil
		}
		r.of, r.data, r.page = s.Public.Seq, data, []byte(public.Page(s.Contest.Name, data))
	}
	return r.page, r.data
}

// History is what a journal holds.
type History interface {
	After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error]
}

// Dossier is the papers of a state of the folder's.
func (f *Folder) Dossier(ctx context.Context, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	return dossier(ctx, f.Log, f.Dir, s, lang, redact)
}

// Dossier is the papers of the folder as it is recorded.
func (r *Reading) Dossier(ctx context.Context, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	return dossier(ctx, r, r.dir, s, lang, redact)
}

// dossier gathers what the papers carry of a state as one person may see it, in
// a language; "" is the contest's. The folder has the picture of certificates.
func dossier(ctx context.Context, log History, dir string, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	if lang == "" {
		lang = s.Contest.Language
	}
	w := report.In(lang)
	var trail report.Trail
	var recorded scoring.Hash // of the contest's secret, which See tells nobody
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return nil, w, err
		}
		if e.Seq > s.Seq { // made since the state was taken
			break
		}
		trail.Add(e)
		if f, is := e.Fact.(scoring.JournalBegun); is {
			recorded = f.Secret
		}
	}
	d := report.Compile(s, trail, w, redact)
	d.Picture = func(name string) ([]byte, error) { return setup.Picture(dir, name) }
	if as, _ := s.Contest.Publishes(); as != scoring.PublishNone {
		if secret, err := store.SecretOf(dir); err == nil && secret.Hash() == recorded { // none where it is lost, or was erased
			d.Opens = secret.EntryCode
		}
	}
	return d, w, nil
}
